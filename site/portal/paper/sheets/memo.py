"""The covering memo (บันทึกข้อความ, form 29): asks the agency's head to let an item go public."""

from __future__ import annotations

from typing import Any

from portal.paper.facts import Fact
from portal.paper.sheets import signing
from portal.paper.sheets.form import period
from portal.paper.words import day, legible, official


def sheet(data: Fact) -> dict[str, Any]:
    """Return the words of the memo about the one request in the data."""
    asked, look = data["facts"]["requests"][0], data["look"]
    number, subject = official(asked["number"]), official(asked["subject"])
    owner, approver, _web_master = signing.blocks(asked, look, ink=data["ink"])
    return {
        "title": f"บันทึกข้อความ คำขอเผยแพร่ที่ {number}",
        "agency": official(asked["agency_title"]),
        "office": _office(asked, look),
        "date": day(asked["submitted_at"]),
        "subject": f"ขออนุญาตเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน เรื่อง {subject}",
        "to": signing.head(look)["position"],
        "paragraphs": _paragraphs(asked, number, subject),
        "files": [legible(file["name"]) for file in asked["files"]],
        "owner": owner | {"role": ""},
        "approver": approver | {"role": ""},
        "head": signing.head(look),
        "foot": f"บันทึกข้อความประกอบคำขอเผยแพร่ที่ {number}",
    }


def _office(asked: Fact, look: Fact) -> str:
    province = look.get("province", "")
    telephone = look.get("telephone", "")
    parts = (
        asked["agency_title"],
        f"จังหวัด{province}" if province and province not in asked["agency_title"] else "",
        f"โทร. {telephone}" if telephone else "",
    )
    return official(" ".join(part for part in parts if part))


def _period(asked: Fact) -> str:
    """Return in running text from when until when the item asks to be public."""
    start, end = period(asked)
    begins = f"ตั้งแต่ {start}" if asked["publish_from"] else "ทันทีที่ได้รับอนุญาต"
    return f"ขอเผยแพร่{begins} " + (f"ถึง {end}" if asked["publish_until"] else "โดยไม่กำหนดวันสิ้นสุด")


def _paragraphs(asked: Fact, number: str, subject: str) -> list[str]:
    dated = day(asked["submitted_at"])
    urgent = official(asked["urgency_reason"]) if asked["urgency"] == "urgent" else ""
    wish = (
        f"ด้วย {official(asked['owner_source'])} ขอนำข้อมูล เรื่อง “{subject}” "
        f"ขึ้นเผยแพร่บนเว็บไซต์ของหน่วยงาน หมวด{official(asked['section_title'])} "
        f"ตามคำขอเผยแพร่ที่ {number} ลงวันที่ {dated} เพื่อให้ประชาชนเข้าตรวจดูได้"
        "ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐"
    )
    attached = "รายละเอียดตามแบบฟอร์มการขอเผยแพร่ข้อมูลและเอกสารที่แนบมาพร้อมนี้"
    span = f"{_period(asked)} {attached}"
    asks = "จึงเรียนมาเพื่อโปรดทราบและพิจารณา หากเห็นชอบ ขออนุญาตเผยแพร่ข้อมูลดังกล่าวผ่านเว็บไซต์ของหน่วยงาน"
    return [wish, span + (f" เรื่องนี้เร่งด่วนเพราะ {urgent}" if urgent else ""), asks]
