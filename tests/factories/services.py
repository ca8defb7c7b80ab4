"""A service guide as the counter of a district health office would write it."""

from __future__ import annotations

from factories.items import stored_file
from factories.placing import placed
from pages.models import SectionPage, ServicePage
from pages.models.services import ServiceForm, ServiceQuestion, ServiceStep

# title, what is done, who, at least, at most, unit
STEPS = (
    ("ยื่นคำขอและตรวจเอกสาร", "รับคำขอ ตรวจความครบถ้วน และออกใบรับคำขอพร้อมเลขติดตาม",
     "ศูนย์บริการประชาชน", None, 30, "minute"),
    ("ชำระค่าธรรมเนียม", "ชำระเป็นเงินสดหรือโอน และรับใบเสร็จ", "งานการเงิน", None, 15, "minute"),
    ("ตรวจสถานที่", "เจ้าพนักงานนัดวันและตรวจสถานที่ตามแบบตรวจ หากต้องแก้ไขจะแจ้งเป็นหนังสือ",
     "กลุ่มงานอนามัยสิ่งแวดล้อม", 3, 10, "working_day"),
    ("พิจารณาอนุญาต", "สาธารณสุขอำเภอพิจารณาและลงนาม หากไม่อนุญาตจะแจ้งเหตุผลและสิทธิอุทธรณ์",
     "สาธารณสุขอำเภอ", 1, 5, "working_day"),
    ("รับใบอนุญาต", "", "ศูนย์บริการประชาชน", None, 1, "hour"),
)  # fmt: skip
QUESTIONS = (
    ("ต่ออายุใบอนุญาตต้องทำเมื่อใด", "ยื่นก่อนใบอนุญาตสิ้นอายุ ใช้แบบคำขอเดียวกัน"),
    ("ให้ผู้อื่นยื่นแทนได้หรือไม่", "ได้ ให้แนบหนังสือมอบอำนาจและสำเนาบัตรของผู้มอบ"),
)
FORMS = ("แบบคำขอใบอนุญาตสถานที่จำหน่ายอาหาร", "ตัวอย่างการกรอกแบบคำขอ")


def service_page(section: SectionPage, owner, **fields) -> ServicePage:
    """Return a complete draft of a guide: five steps, two forms, two questions."""
    values = {
        "title": "ขอใบอนุญาตจัดตั้งสถานที่จำหน่ายอาหาร",
        "summary": "ผู้ประกอบการร้านอาหารพื้นที่เกิน 200 ตารางเมตรต้องได้รับใบอนุญาตก่อนเปิดร้าน",
        "for_whom": "เจ้าของร้านอาหารในเขตอำเภอ ทั้งบุคคลและนิติบุคคล",
        "conditions": "ผู้สัมผัสอาหารผ่านการอบรมแล้วทุกคน\nสถานที่ไม่อยู่ระหว่างคำสั่งให้แก้ไข",
        "papers": "บัตรประจำตัวประชาชน ใช้แสดงตัว\nสำเนาทะเบียนบ้านของสถานที่ 1 ฉบับ\nแผนที่ตั้งร้าน",
        "fee": "ไม่เกิน 3,000 บาทต่อปี",
        "place": "ศูนย์บริการประชาชน ชั้น 1",
        "hours": "จันทร์–ศุกร์ 08.30–16.30 น.",
        "complaints": "สายด่วน 1567 หรือศูนย์ดำรงธรรมอำเภอ",
        "legal_basis": "พระราชบัญญัติการสาธารณสุข พ.ศ. 2535 มาตรา 38",
    } | fields
    page = ServicePage(**values)
    page.steps = [
        ServiceStep(title=title, text=text, responsible=who, shortest=low, longest=high, unit=unit)
        for title, text, who, low, high, unit in STEPS
    ]
    page.questions = [ServiceQuestion(question=asked, answer=told) for asked, told in QUESTIONS]
    page.forms = [
        ServiceForm(title=title, file=stored_file(owner, text=title, name=f"{title}.txt"))
        for title in FORMS
    ]
    return placed(page, section, owner)
