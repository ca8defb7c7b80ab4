"""Drafts of the pages about the people of the office."""

from __future__ import annotations

from datetime import date

from factories.about import added
from pages.models import CioPage, ExecutivesPage, StaffDirectoryPage
from pages.models.people import CioNews, Executive, StaffMember

TELEPHONE = "0 4459 0123 ต่อ {}"
WORD = "ประชาชนควรรู้ว่าสำนักงานใช้งบประมาณทำอะไร และได้ผลอย่างไร"


def executives() -> list[Executive]:
    """Return the head, four others in office and two former heads."""
    office = "สาธารณสุขอำเภอทดสอบ"
    named = (
        ("นางสาวกมลชนก ศรีดี", "ผู้ช่วยสาธารณสุขอำเภอ", 13),
        ("นายอนันตชัย เพชรดี", "หัวหน้ากลุ่มงานบริหารและยุทธศาสตร์", 14),
        ("นางรัชดาวรรณ ทองธาร", "หัวหน้ากลุ่มงานส่งเสริมสุขภาพและควบคุมโรค", 21),
        ("นายปิยะวิทย์ แก้วลำธาร", "หัวหน้ากลุ่มงานคุ้มครองผู้บริโภค", 31),
    )
    past = (
        ("นายสมภพ ใจมั่น", date(2015, 10, 1), date(2020, 9, 30)),
        ("นางวารี ศรีสุข", date(2020, 10, 1), date(2024, 9, 30)),
    )
    head = Executive(
        name="นายธีรภัทร วงศ์พนา",
        position=office,
        telephone=TELEPHONE.format(11),
        email="head@example.go.th",
        term_from=date(2024, 10, 1),
        message=WORD,
    )
    return [
        head,
        *(Executive(name=n, position=p, telephone=TELEPHONE.format(e)) for n, p, e in named),
        *(Executive(name=n, position=office, term_from=a, term_until=b) for n, a, b in past),
    ]


def executives_page(section, owner, **fields) -> ExecutivesPage:
    """Return a draft of the executives, those of today and former ones."""
    values = {"title": "ทำเนียบผู้บริหาร", "executives": executives()} | fields
    return added(ExecutivesPage(**values), section, owner)


def cio_page(section, owner, **fields) -> CioPage:
    """Return a draft of the chief information officer."""
    news = (
        (date(2026, 10, 5), "ประชุมคณะทำงานข้อมูลข่าวสาร ครั้งที่ 1 ปีงบประมาณ 2570"),
        (date(2099, 1, 15), "อบรมความมั่นคงปลอดภัยไซเบอร์แก่เจ้าหน้าที่ทุกคน"),
    )
    values = {
        "title": "ผู้บริหารเทคโนโลยีสารสนเทศระดับสูง (CIO)",
        "name": "นางสาวกมลชนก ศรีดี",
        "position": "ผู้ช่วยสาธารณสุขอำเภอ",
        "telephone": TELEPHONE.format(13),
        "email": "cio@example.go.th",
        "appointed_on": date(2025, 10, 1),
        "appointed_by": "คำสั่งสำนักงานสาธารณสุขอำเภอทดสอบ ที่ 12/2568",
        "vision": "ใช้ข้อมูลสุขภาพร่วมกันทุกหน่วยบริการอย่างปลอดภัย",
        "policy": [("paragraph", "<p>ทุกระบบต้องมีผู้รับผิดชอบ สำรองข้อมูลทุกวัน และทดสอบปีละครั้ง</p>")],
        "news": [CioNews(day=day, text=text) for day, text in news],
    } | fields
    return added(CioPage(**values), section, owner)


def staff_directory_page(section, owner, **fields) -> StaffDirectoryPage:
    """Return a draft of the staff directory with two units."""
    people = (
        ("นางมาลี สุขสันต์", "เจ้าพนักงานธุรการชำนาญงาน", "กลุ่มงานบริหาร", 15),
        ("นายวิทยา รักงาน", "นักวิชาการเงินและบัญชี", "กลุ่มงานบริหาร", 16),
        ("นางสาวปรียา แสงดี", "นักวิชาการสาธารณสุขชำนาญการ", "กลุ่มงานควบคุมโรค", 22),
    )
    members = [
        StaffMember(name=n, position=p, unit=unit, telephone=TELEPHONE.format(extension))
        for n, p, unit, extension in people
    ]
    values = {"title": "ทำเนียบบุคลากร", "members": members} | fields
    return added(StaffDirectoryPage(**values), section, owner)
