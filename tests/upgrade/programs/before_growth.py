"""Before the upgrade: clinics that are public, approved, sent, and drafted."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from growth.models import GrownPage

from factories.agency import section
from factories.items import published
from pages.models import HomePage
from pages.publishing import actions
from upgrade import inside

PUBLIC = ("คลินิกหนึ่ง", "คลินิกสอง", "คลินิกสาม")
OTHERS = {"approved": "คลินิกที่อนุมัติแล้ว", "sent": "คลินิกที่ส่งแล้ว", "drafted": "คลินิกที่ร่างไว้"}


def main() -> dict[str, Any]:
    """Write the clinics; return what is wrong with the office then."""
    inside.migrate("growth", "0001")
    people = inside.people()
    for title in PUBLIC:
        published(clinic(title, people.owner), people)
    approved = actions.submit(clinic(OTHERS["approved"], people.owner), by=people.owner)
    actions.approve(approved, by=people.approver)
    actions.submit(clinic(OTHERS["sent"], people.owner), by=people.owner)
    clinic(OTHERS["drafted"], people.owner)
    return {"alarms": inside.alarms()}


def clinic(title: str, owner: Any) -> GrownPage:
    """Return a complete draft in the first version of its type."""
    stages, contacts = (GrownPage._meta.get_field(name) for name in ("stages", "contacts"))
    page = GrownPage(
        title=title,
        owner=owner,
        live=False,
        summary="รักษาโรคทั่วไป",
        details="ตามเอกสารแนบ",
        owner_source="งานบริการ",
        place="อาคาร 1",
        caption="เปิดทุกวัน",
        visits=1200,
        is_free=True,
        price=Decimal("30.50"),
        leaving="คอลัมน์ที่จะหายไป",
    )
    page.stages = [
        stages.related_model(words=words, minutes=minutes, remark="-", room=f"ห้อง {minutes}")
        for words, minutes in (("ยื่นบัตร", 5), ("พบแพทย์", 15))
    ]
    page.contacts = [contacts.related_model(telephone="0 2590 0000")]
    news = section(HomePage.objects.get(slug="sso-test"))
    page.locale = news.locale
    news.add_child(instance=page)
    page.save_revision(user=owner)
    return page
