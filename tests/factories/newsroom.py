"""What stands in the news section beside news: recruitment, procurement, events."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

from factories.items import stored_file
from factories.placing import placed
from pages.models import EventPage, JobPage, ProcurementPage, SectionPage
from thai import calendar


def job_page(section: SectionPage, owner, **fields) -> JobPage:
    """Return a complete draft of an announcement of recruitment that is open for two weeks."""
    today = calendar.today()
    values = {
        "title": "รับสมัครพนักงานกระทรวงสาธารณสุขทั่วไป ตำแหน่งนักวิชาการสาธารณสุข",
        "summary": "เปิดรับสมัครด้วยตนเอง ไม่มีค่าธรรมเนียม สอบข้อเขียนและสัมภาษณ์ในเดือนถัดไป",
        "position": "นักวิชาการสาธารณสุข (ปฏิบัติงานควบคุมโรค)",
        "places_count": 2,
        "pay": "เดือนละ 15,960 บาท",
        "requirements": "ปริญญาตรีสาธารณสุขศาสตร์หรือเทียบเท่า\nอายุไม่ต่ำกว่า 18 ปีบริบูรณ์\n"
        "ขับขี่รถจักรยานยนต์ได้ มีใบอนุญาต",
        "apply_from": today - timedelta(days=4),
        "apply_until": today + timedelta(days=13),
        "apply_how": "ยื่นใบสมัครด้วยตนเองที่งานการเจ้าหน้าที่ ชั้น 2\nวันและเวลาราชการ 08.30–16.30 น.",
        "owner_source": "งานการเจ้าหน้าที่",
        "fiscal_year": 2027,
        "file": stored_file(owner, text="ประกาศรับสมัคร", name="ประกาศรับสมัครงาน.txt"),
    } | fields
    return placed(JobPage(**values), section, owner)


def procurement_page(section: SectionPage, owner, **fields) -> ProcurementPage:
    """Return a complete draft of an invitation to bid with its paper and its bill of quantities."""
    values = {
        "title": "ประกวดราคาจ้างปรับปรุงอาคารบริการ รพ.สต. บ้านหนองพลวง ด้วยวิธี e-bidding",
        "summary": "ปรับปรุงพื้น หลังคา และทางลาดสำหรับรถเข็น กำหนดแล้วเสร็จ 90 วันนับแต่วันลงนาม",
        "stage": "invitation",
        "method": "e_bidding",
        "project_number": "69119204417",
        "budget": Decimal("1850000.00"),
        "offers_until": calendar.today() + timedelta(days=9),
        "owner_source": "งานพัสดุ",
        "fiscal_year": 2027,
        "legal_basis": "พ.ร.บ. การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 มาตรา 55 (1)",
        "file": stored_file(owner, text="ประกาศประกวดราคา", name="ประกาศประกวดราคา.txt"),
        "data_file": stored_file(owner, text="ปร.4 ปร.5", name="ราคากลาง.txt"),
    } | fields
    return placed(ProcurementPage(**values), section, owner)


def monthly(section: SectionPage, owner, month: date, **fields) -> ProcurementPage:
    """Return a draft of the summary (สขร.1) of a month."""
    values = {
        "title": f"สรุปผลการจัดซื้อจัดจ้างในรอบเดือน {calendar.MONTHS[month.month - 1]}",
        "stage": "monthly",
        "method": "",
        "offers_until": None,
        "budget": None,
        "project_number": "",
        "month": month,
        "purchases": 27,
        "price": Decimal("1046310"),
    } | fields
    return procurement_page(section, owner, **values)


def event_page(section: SectionPage, owner, **fields) -> EventPage:
    """Return a complete draft of an event of two days at given hours."""
    first = calendar.today() + timedelta(days=12)
    values = {
        "title": "อบรมฟื้นฟูศักยภาพอาสาสมัครสาธารณสุขประจำหมู่บ้าน รุ่นที่ 1",
        "summary": "ทบทวนการคัดกรองเบาหวาน ความดันโลหิตสูง และการใช้แอปพลิเคชันรายงานผล",
        "first_day": first,
        "last_day": first + timedelta(days=1),
        "starts_at": time(8, 30),
        "ends_at": time(16, 0),
        "place": "ห้องประชุมพะยอม ชั้น 2 สำนักงานสาธารณสุขอำเภอ",
        "organiser": "กลุ่มงานส่งเสริมสุขภาพ",
        "for_whom": "อสม. ตำบลละ 10 คน และเจ้าหน้าที่ รพ.สต. แห่งละ 1 คน",
        "owner_source": "กลุ่มงานส่งเสริมสุขภาพ",
        "fiscal_year": 2027,
        "body": [("paragraph", "<p>ลงทะเบียนเวลา 08.00 น. มีอาหารกลางวัน</p>")],
    } | fields
    return placed(EventPage(**values), section, owner)
