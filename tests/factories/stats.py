"""A page of figures as an office publishes it."""

from __future__ import annotations

from factories.placing import placed
from pages.models import FiguresPage, SectionPage


def figures_page(section: SectionPage, owner, **fields) -> FiguresPage:
    """Return a complete draft of the figures of the publication work."""
    values = {
        "title": "ผลการเผยแพร่ข้อมูลข่าวสาร",
        "summary": "จำนวนเรื่องที่เผยแพร่และเวลาที่ใช้ ระบบนับให้จากหลักฐานการอนุมัติ",
        "owner_source": "กลุ่มงานบริหารทั่วไป",
        "body": [("paragraph", "<p>สำนักงานตั้งเป้าเผยแพร่ทุกเรื่องภายใน 3 วันทำการ</p>")],
    } | fields
    return placed(FiguresPage(**values), section, owner)
