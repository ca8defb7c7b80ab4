"""News of an office: an activity with photographs, and an alert."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

from documents.models import StoredFile
from documents.storage import new_key, previews
from factories.filling import picture
from factories.placing import placed
from pages.models import NewsPage, SectionPage
from pages.models.news import NewsPhoto
from thai import calendar

SEEN = (
    "อาสาสมัครสาธารณสุขสำรวจลูกน้ำยุงลายรอบโอ่งน้ำ",
    "เจ้าหน้าที่อธิบายวิธีใส่ทรายกำจัดลูกน้ำให้ชาวบ้าน",
    "นักเรียนช่วยกันคว่ำภาชนะที่มีน้ำขังหลังโรงเรียน",
    "ผู้ร่วมกิจกรรมถ่ายภาพร่วมกันหน้าศาลาประชาคม",
)


def news_page(section: SectionPage, owner, **fields) -> NewsPage:
    """Return a complete draft of an activity: text, a picture and four photographs."""
    values = {
        "title": "อสม. ร่วมสำรวจลูกน้ำยุงลาย 12 หมู่บ้าน ก่อนเข้าฤดูฝน",
        "summary": "อาสาสมัครสาธารณสุข 146 คน สำรวจบ้าน 2,318 หลังคาเรือน พบลูกน้ำร้อยละ 6.2 ของบ้าน",
        "news_kind": "activity",
        "owner_source": "กลุ่มงานควบคุมโรค",
        "fiscal_year": 2027,
        "body": [
            ("heading", "ผลการสำรวจ"),
            ("paragraph", "<p>ภาชนะที่พบลูกน้ำมากที่สุดคือโอ่งน้ำใช้ รองลงมาคือยางรถยนต์เก่า</p>"),
            ("quote", "คว่ำ ปิด เปลี่ยน ทุกวันศุกร์ ลดไข้เลือดออกได้จริง"),
        ],
        "picture": screened(picture(owner, "สำรวจลูกน้ำ"), "#cfe0d5"),
        "picture_text": "อาสาสมัครสาธารณสุขส่องไฟฉายดูในโอ่งน้ำข้างบ้าน",
    } | fields
    page = NewsPage(**values)
    page.photos = [
        NewsPhoto(
            picture=screened(picture(owner, f"กิจกรรม {place}"), colour),
            picture_text=words,
        )
        for place, (words, colour) in enumerate(
            zip(SEEN, ("#dfe9e3", "#f0e4cc", "#d5dfe6", "#e6dcd2"), strict=True), start=1
        )
    ]
    return placed(page, section, owner)


def alert(section: SectionPage, owner, days: int = 7, **fields) -> NewsPage:
    """Return a draft of an alert that stands on the home page for some days."""
    values = {
        "title": "เฝ้าระวังไข้เลือดออก หมู่ 4 และหมู่ 7",
        "summary": "พบผู้ป่วย 3 รายในสองสัปดาห์ มีไข้สูงเกิน 2 วันให้ไปพบแพทย์ อย่ากินยาแอสไพริน",
        "news_kind": "alert",
        "alert_until": calendar.today() + timedelta(days=days),
    } | fields
    return placed(NewsPage(**values), section, owner)


def screened(stored: StoredFile, colour: str = "#dfe9e3") -> StoredFile:
    """Give a picture the smaller one that reading it in a child process would have made."""
    drawn = Image.new("RGB", (1000, 667), colour)
    pen = ImageDraw.Draw(drawn)
    pen.rectangle((0, 470, 1000, 667), fill="#a9bfae")
    pen.ellipse((380, 210, 620, 520), fill="#6f8f7d")
    written = BytesIO()
    drawn.save(written, "WEBP", quality=60)
    stored.preview.name = previews().save(new_key(".webp"), ContentFile(written.getvalue()))
    stored.save()
    return stored
