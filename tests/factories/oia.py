"""Pages of the Official Information Act."""

from __future__ import annotations

from factories.items import stored_file
from factories.placing import placed
from pages.models import InformationRequestPage, OiaClausePage, SectionPage
from pages.models.oia import RequestForm


def oia_clause_page(section: SectionPage, owner, **fields) -> OiaClausePage:
    """Return a complete draft of the clause under which monthly summaries stand."""
    values = {
        "title": "ข้อมูลข่าวสารอื่นตามที่คณะกรรมการกำหนด",
        "summary": "ประกาศเชิญชวน ผลการจัดซื้อจัดจ้าง และสรุปรายเดือน ให้ประชาชนตรวจดูได้",
        "clause": "OIA9:9(8)",
        "owner_source": "ศูนย์ข้อมูลข่าวสาร",
        "fiscal_year": 2027,
        "body": [("paragraph", "<p>ขอตรวจดูต้นฉบับได้ที่ศูนย์ข้อมูลข่าวสาร ชั้น 1</p>")],
    } | fields
    return placed(OiaClausePage(**values), section, owner)


def information_request_page(section: SectionPage, owner, **fields) -> InformationRequestPage:
    """Return a complete draft of how to ask for information, with two forms."""
    values = {
        "title": "การขอข้อมูลข่าวสารของราชการ",
        "summary": "ทุกคนขอตรวจดูหรือขอสำเนาได้ ไม่ต้องบอกเหตุผล",
        "place": "ศูนย์ข้อมูลข่าวสาร ชั้น 1 สำนักงานสาธารณสุขอำเภอ",
        "hours": "วันราชการ 08.30–16.30 น.",
        "fee": "ค่าสำเนาหน้าละ 1 บาท ค่ารับรองสำเนาคำรับรองละ 3 บาท",
        "deadline_days": 15,
        "appeal": "อุทธรณ์ต่อคณะกรรมการวินิจฉัยการเปิดเผยข้อมูลข่าวสารภายใน 15 วัน\n"
        "ยื่นที่สำนักงานคณะกรรมการข้อมูลข่าวสารของราชการ",
        "owner_source": "ศูนย์ข้อมูลข่าวสาร",
        "fiscal_year": 2027,
        "body": [("paragraph", "<p>กรอกแบบคำขอและแสดงบัตรประจำตัว</p>")],
    } | fields
    page = InformationRequestPage(**values)
    page.forms = [
        RequestForm(title=title, file=stored_file(owner, text=title, name=f"{title}.txt"))
        for title in ("แบบคำขอข้อมูลข่าวสาร", "แบบอุทธรณ์")
    ]
    return placed(page, section, owner)
