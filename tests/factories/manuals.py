"""An operating manual as an office's registry would write it."""

from __future__ import annotations

from factories.items import stored_file
from factories.placing import placed
from pages.models import ManualPage, SectionPage
from pages.models.manuals import ManualStep

STEPS = (
    ("ลงทะเบียนรับหนังสือ", "ตรวจซองและเอกสารแนบ ประทับตรารับ", "งานธุรการ", 5, 10, "minute"),
    ("เสนอหัวหน้ากลุ่มงาน", "จัดแฟ้มตามกลุ่มงานและความเร่งด่วน", "งานธุรการ", None, 30, "minute"),
    ("สั่งการ", "", "สาธารณสุขอำเภอ", None, 1, "working_day"),
)


def manual_page(section: SectionPage, owner, **fields) -> ManualPage:
    """Return a complete draft of a manual: three steps and the manual as a file."""
    name = "คู่มือการรับส่งหนังสือราชการ.txt"
    values = {
        "title": "การรับและส่งหนังสือราชการ",
        "summary": "ขั้นตอนของงานสารบรรณตั้งแต่รับหนังสือจนถึงผู้ปฏิบัติ",
        "purpose": "ให้หนังสือทุกฉบับถึงผู้ปฏิบัติภายในวันทำการเดียวกัน",
        "scope": "ตั้งแต่รับหนังสือจากภายนอกจนถึงสั่งการ ใช้กับทุกกลุ่มงาน",
        "for_whom": "เจ้าหน้าที่ธุรการทุกกลุ่มงาน",
        "legal_basis": "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526",
        "owner_source": "กลุ่มงานบริหารทั่วไป",
        "manual_file": stored_file(owner, text="คู่มือการรับส่งหนังสือ", name=name),
        "body": [("paragraph", "<p>หนังสือชั้นความเร็วให้เสนอทันทีที่ลงรับ</p>")],
    } | fields
    page = ManualPage(**values)
    page.steps = [
        ManualStep(title=title, text=text, responsible=who, shortest=low, longest=high, unit=unit)
        for title, text, who, low, high, unit in STEPS
    ]
    return placed(page, section, owner)
