"""The policies of a site and its frequent questions."""

from __future__ import annotations

from datetime import date

from factories.placing import placed
from pages.models import FaqPage, PolicyPage, SectionPage
from pages.models.policies import FaqQuestion

QUESTIONS = (
    ("การติดต่อ", "สำนักงานเปิดวันและเวลาใด", "จันทร์–ศุกร์ 08.30–16.30 น. ไม่หยุดพักกลางวัน"),
    ("การติดต่อ", "จอดรถที่ไหน", "ลานจอดด้านหลังอาคาร มีที่จอดสำหรับผู้พิการ 2 คัน"),
    ("ใบอนุญาต", "ใบอนุญาตร้านอาหารใช้เวลากี่วัน", "ไม่เกิน 15 วันทำการนับแต่เอกสารครบ"),
    ("ข้อมูลข่าวสาร", "ขอสำเนาเอกสารราชการได้อย่างไร", "ยื่นคำขอที่ศูนย์ข้อมูลข่าวสาร ไม่ต้องบอกเหตุผล"),
)


def policy_page(section: SectionPage, owner, **fields) -> PolicyPage:
    """Return a complete draft of a policy with its prepared text."""
    page = PolicyPage(policy_kind=fields.pop("policy_kind", "privacy_policy"))
    page.begin(section)
    page.effective_on = date(2026, 10, 1)
    page.owner_source = "กลุ่มงานบริหารทั่วไป"
    for name, value in fields.items():
        setattr(page, name, value)
    return placed(page, section, owner)


def faq_page(section: SectionPage, owner, **fields) -> FaqPage:
    """Return a complete draft of the frequent questions, in three topics."""
    values = {
        "title": "คำถามที่พบบ่อย",
        "summary": "คำถามที่ประชาชนถามที่เคาน์เตอร์และทางโทรศัพท์มากที่สุด",
        "owner_source": "ศูนย์บริการประชาชน",
    } | fields
    page = FaqPage(**values)
    page.questions = [
        FaqQuestion(topic=topic, question=asked, answer=told) for topic, asked, told in QUESTIONS
    ]
    return placed(page, section, owner)
