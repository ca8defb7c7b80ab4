"""Invented matter for the component page: every component in each of its states."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from pages.models.listing import Row
from pages.models.places import Place
from pages.models.section_list import Asked, Choice, SectionList

PLACE = Place(1, "news", "news", "ข่าวประชาสัมพันธ์", "News", "ตัวอย่าง", 8, "", "#news")


def _row(now: datetime, title: str, **changes: Any) -> Row:
    facts: dict[str, Any] = {
        "pk": 1,
        "title": title,
        "summary": "ยื่นที่ศูนย์ข้อมูลข่าวสาร รู้ผลใน 15 วันทำการ",
        "listed_at": now - timedelta(days=20),
        "publish_until": None,
        "fiscal_year": 2027,
        "owner": "งานพัสดุ",
        "file": 1,
        "format": "pdf",
        "size": 305_152,
        "media_type": "application/pdf",
        "kind": "announcement",
        "is_new": False,
        "closes_soon": False,
        "place": PLACE,
        "url": "#row",
    }
    return Row(**facts | changes)


def context() -> dict[str, Any]:
    """Return what the component page shows."""
    now = timezone.now()
    closing = _row(
        now,
        "รับสมัครลูกจ้างชั่วคราว ตำแหน่งผู้ช่วยเหลือคนไข้",
        closes_on=(now + timedelta(days=9)).date(),
        days_left=9,
        closes_soon=True,
    )
    years = (Choice(2027, 64, True), Choice(2026, 210, False))
    kinds = (Choice("announcement", 48, False), Choice("report", 16, False))
    return {
        "now": now,
        "place": PLACE,
        "rows": (_row(now, "ประกาศผู้ชนะการเสนอราคา จ้างซ่อมตู้แช่วัคซีน", is_new=True), closing),
        "closing": (closing,),
        "listing": SectionList(Asked(2027), 64, (), years, kinds),
        "parts": (
            {"name": "เผยแพร่แล้ว", "count": 196, "state": "yes"},
            {"name": "ไม่มีภารกิจ แจ้งเหตุผลแล้ว", "count": 18, "state": "none"},
            {"name": "ยังขาด", "count": 14, "state": "due"},
        ),
        "counts": Counter({PLACE.pk: 64}),
        "pages": ((1, "#1"), (2, "#2"), None, (8, "#8")),
        "months": ("ต.ค. 69", "พ.ย. 69", "ธ.ค. 69", "ม.ค. 70"),
    }
