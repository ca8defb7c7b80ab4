"""Knowledge to use again: an infographic, a recording, figures."""

from __future__ import annotations

from datetime import date

from factories.filling import picture
from factories.news import screened
from factories.placing import placed
from pages.models import KnowledgePage, MultimediaPage, SectionPage, StatisticsPage

CASES = {
    "columns": ["ตำบล", "ผู้ป่วย 2568", "ผู้ป่วย 2569", "อัตราต่อแสนประชากร"],
    "rows": [
        ["ธารพะยอม", "31", "18", "142.6"],
        ["ดอนเกลือ", "22", "12", "118.0"],
        ["บ้านหนองพลวง", "12", "9", "97.4"],
        ["ทุ่งศาลา", "8", "11", "131.2"],
    ],
}


def knowledge_page(section: SectionPage, owner, **fields) -> KnowledgePage:
    """Return a complete draft of an infographic with its words."""
    values = {
        "title": "5 ป 1 ข หยุดลูกน้ำยุงลาย",
        "summary": "หกวิธีกำจัดแหล่งเพาะพันธุ์ยุงลายที่ทุกบ้านทำได้ใน 10 นาที",
        "knowledge_kind": "infographic",
        "picture": screened(picture(owner, "อินโฟกราฟิก")),
        "picture_text": "ปิดฝาภาชนะ เปลี่ยนน้ำทุก 7 วัน ปล่อยปลากินลูกน้ำ ปรับปรุงสภาพแวดล้อม "
        "ปฏิบัติเป็นนิสัย และขัดไข่ยุงที่ขอบภาชนะ",
        "body": [("paragraph", "<p>ไข่ยุงลายแห้งอยู่ได้นานถึงหนึ่งปี จึงต้องขัดออก</p>")],
        "author": "กลุ่มงานควบคุมโรค",
        "source": "กรมควบคุมโรค คู่มือควบคุมพาหะนำโรค",
        "source_date": date(2026, 5, 1),
        "owner_source": "กลุ่มงานควบคุมโรค",
        "fiscal_year": 2027,
    } | fields
    return placed(KnowledgePage(**values), section, owner)


def multimedia_page(section: SectionPage, owner, **fields) -> MultimediaPage:
    """Return a complete draft of a recording with captions and transcript."""
    values = {
        "title": "ล้างมือ 7 ขั้นตอน",
        "summary": "คลิปสาธิตการล้างมือให้สะอาดสำหรับศูนย์พัฒนาเด็กเล็ก",
        "media_link": "https://video.example.go.th/hands",
        "minutes": 4,
        "has_captions": True,
        "transcript": "สวัสดีเด็ก ๆ วันนี้เราจะล้างมือด้วยกัน\nขั้นแรก ฝ่ามือถูฝ่ามือ\nขั้นที่สอง ฝ่ามือถูหลังมือและซอกนิ้ว",
        "poster": screened(picture(owner, "ล้างมือ")),
        "poster_text": "เด็กสองคนล้างมือที่อ่างล้างมือ",
        "author": "งานอนามัยแม่และเด็ก",
        "source": "สำนักงานสาธารณสุขอำเภอ",
        "source_date": date(2026, 10, 5),
        "owner_source": "กลุ่มงานส่งเสริมสุขภาพ",
        "fiscal_year": 2027,
    } | fields
    return placed(MultimediaPage(**values), section, owner)


def statistics_page(section: SectionPage, owner, **fields) -> StatisticsPage:
    """Return a complete draft of figures by subdistrict with a chart and totals."""
    values = {
        "title": "ผู้ป่วยไข้เลือดออกรายตำบล ปีงบประมาณ 2568–2569",
        "summary": "ผู้ป่วยทั้งอำเภอลดลงจาก 73 รายเหลือ 50 ราย",
        "table": CASES,
        "unit": "ราย",
        "adds_up": True,
        "note": "นับผู้ป่วยตามที่อยู่ปัจจุบันจากรายงาน 506",
        "source": "ระบบรายงานการเฝ้าระวังโรค",
        "source_date": date(2026, 10, 10),
        "owner_source": "กลุ่มงานควบคุมโรค",
        "fiscal_year": 2026,
    } | fields
    return placed(StatisticsPage(**values), section, owner)
