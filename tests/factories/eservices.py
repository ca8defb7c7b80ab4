"""An online service of a health office."""

from __future__ import annotations

from factories.placing import placed
from pages.models import EServicePage, SectionPage


def e_service_page(section: SectionPage, owner, **fields) -> EServicePage:
    """Return a complete draft of an online service that is open."""
    values = {
        "title": "จองคิวตรวจสุขภาพออนไลน์",
        "summary": "จองวันและเวลาตรวจสุขภาพล่วงหน้าได้ 30 วัน ไม่ต้องมารอรับบัตรคิว",
        "address": "https://คิว-ตัวอย่าง.example/book",
        "needs": "เลขประจำตัวประชาชน\nหมายเลขโทรศัพท์ที่รับข้อความได้",
        "responsible": "กลุ่มงานเทคนิคบริการ",
        "telephone": "0 5999 0233 ต่อ 22",
        "body": [("paragraph", "<p>ยกเลิกหรือเลื่อนนัดได้ถึงหนึ่งวันก่อนวันนัด</p>")],
    } | fields
    return placed(EServicePage(**values), section, owner)
