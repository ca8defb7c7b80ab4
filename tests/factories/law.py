"""A regulation with its sections."""

from __future__ import annotations

from datetime import date

from factories.items import stored_file
from factories.placing import placed
from pages.models import LawPage, SectionPage
from pages.models.law import LawSection

SECTIONS = (
    ("ข้อ 1", "ชื่อ", "ระเบียบนี้เรียกว่า ระเบียบว่าด้วยการให้บริการข้อมูลข่าวสาร พ.ศ. 2569"),
    ("ข้อ 2", "วันใช้บังคับ", "ระเบียบนี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศเป็นต้นไป"),
    ("ข้อ 3", "ผู้รับผิดชอบ", "ให้หัวหน้ากลุ่มงานบริหารทั่วไปรับผิดชอบการให้บริการข้อมูลข่าวสาร"),
    ("ข้อ 3/1", "กำหนดเวลา", "ให้ตอบคำขอภายใน 15 วัน\nถ้าต้องรวบรวมมากให้แจ้งผู้ขอทราบก่อนครบกำหนด"),
)


def law_page(section: SectionPage, owner, **fields) -> LawPage:
    """Return a complete draft of a regulation in force with four sections and its paper."""
    values = {
        "title": "ระเบียบว่าด้วยการให้บริการข้อมูลข่าวสารของสำนักงานสาธารณสุขอำเภอ พ.ศ. 2569",
        "summary": "วางหลักการให้ประชาชนตรวจดูและขอสำเนาข้อมูลข่าวสารของสำนักงาน",
        "law_kind": "regulation",
        "source": "ประกาศสำนักงานสาธารณสุขอำเภอ ลงวันที่ 15 กันยายน 2569",
        "source_link": "https://www.example.go.th/regulation",
        "announced_on": date(2026, 9, 15),
        "effective_on": date(2026, 9, 16),
        "owner_source": "กลุ่มงานบริหารทั่วไป",
        "fiscal_year": 2026,
        "file": stored_file(owner, text="ระเบียบฉบับเต็ม", name="ระเบียบข้อมูลข่าวสาร.txt"),
    } | fields
    page = LawPage(**values)
    page.law_sections = [
        LawSection(number=number, title=title, text=text) for number, title, text in SECTIONS
    ]
    return placed(page, section, owner)
