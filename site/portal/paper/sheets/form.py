"""The request form: from the facts of one request to the words of the official form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from pages.publishing.models.evidence import Act
from pages.staff.clock import last_day
from portal.paper.facts import Fact
from portal.paper.sheets import signing
from portal.paper.words import day, legible, official, short_day, size, time

# The name is fixed by the announcement of the ministry's office; it is printed as it is.
NAME: Final = (
    "แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงานในราชการบริหารส่วนภูมิภาค",
    "สำนักงานปลัดกระทรวงสาธารณสุข",
)
HEAD: Final = (
    "ตามประกาศสำนักงานปลัดกระทรวงสาธารณสุข",
    "เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. ๒๕๖๑",
    "สำหรับหน่วยงานในราชการบริหารส่วนภูมิภาคสำนักงานปลัดกระทรวงสาธารณสุข",
)


def sheet(data: Fact) -> dict[str, Any]:
    """Return the words of the form of the one request in the data."""
    asked, look = data["facts"]["requests"][0], data["look"]
    number = official(asked["number"])
    return {
        "title": f"แบบฟอร์มการขอเผยแพร่ข้อมูล คำขอที่ {number}",
        "name": list(NAME),
        "head": list(HEAD),
        "agency": official(asked["agency_title"]),
        "date": day(asked["submitted_at"]),
        "subject": official(asked["subject"]),
        "details": official(asked["details"]),
        "link": legible(asked["external_link"]),
        "remarks": "\n".join(_remarks(asked)),
        "signatures": signing.blocks(asked, look, ink=data["ink"]),
        "added": list(_added(asked)),
        "foot": f"คำขอเผยแพร่ที่ {number}",
    }


def _remarks(asked: Fact) -> Iterator[str]:
    if asked["remarks"]:
        yield official(asked["remarks"])
    if asked["urgency"] == "urgent":
        yield f"เร่งด่วน: {official(asked['urgency_reason'])}"
    for decision in asked["decisions"]:
        if decision["action"] == Act.WITHDRAW:
            yield f"ผู้ขอถอนคำขอเมื่อ {time(decision['at'])}"


def _added(asked: Fact) -> Iterator[str]:
    """Yield what clause 2.2 asks for and the paper form has no place for."""
    yield f"หมวด {official(asked['section_title'])} · เจ้าของข้อมูล {official(asked['owner_source'])}"
    yield " · ".join(
        f"{label} {start} – {end}"
        for label, start, end in (
            ("ข้อมูลวันที่", short_day(asked["data_from"]), short_day(asked["data_until"])),
            ("เผยแพร่", *period(asked)),
        )
        if start or end
    )
    for file in asked["files"]:
        yield f"ไฟล์ {legible(file['name'])} ({size(file['size'])})"
        yield f"ลายพิมพ์ไฟล์ (SHA-256) {file['sha256']}"


def period(asked: Fact) -> tuple[str, str]:
    """Return from when until when the request asks to be public."""
    until = asked["publish_until"]
    end = last_day(datetime.fromisoformat(until)).isoformat() if until else None
    return short_day(asked["publish_from"]) or "เมื่อได้รับอนุมัติ", short_day(end) or "ไม่กำหนด"
