"""Drafts of the pages that say who the office is, filled as an office would fill them."""

from __future__ import annotations

from decimal import Decimal

from pages.models import ContactPage, HistoryPage, MissionPage, PowersPage, StructurePage
from pages.models.about import ContactLine, Duty, HistoryEvent, Unit

EVENTS = (
    (1935, "สุขศาลาแห่งแรกของอำเภอ", "ชาวบ้านร่วมกันสร้างเรือนไม้ชั้นเดียว มีผดุงครรภ์ประจำ 1 คน"),
    (1954, "ยกฐานะเป็นสถานีอนามัย", "ขยายงานวัคซีนและอนามัยแม่และเด็กไปครบทุกตำบล"),
    (1976, "ตั้งสำนักงานสาธารณสุขอำเภอ", "แยกงานบริหารออกจากสถานีอนามัย ย้ายมาที่ตั้งปัจจุบัน"),
    (2009, "สถานีอนามัยเป็น รพ.สต.", "ยกระดับสถานีอนามัยทั้ง 9 แห่งเป็นโรงพยาบาลส่งเสริมสุขภาพตำบล"),
    (2026, "เปิดเว็บไซต์ของสำนักงาน", "รวมประกาศ แผนงาน และคู่มือไว้ที่เดียว"),
)
# level, name, head, staff
UNITS = (
    (1, "สำนักงานสาธารณสุขอำเภอทดสอบ", "นายธีรภัทร วงศ์พนา", 18),
    (2, "กลุ่มงานบริหารและยุทธศาสตร์", "นายอนันตชัย เพชรดี", 6),
    (3, "ธุรการและสารบรรณ", "", None),
    (3, "การเงินและพัสดุ", "", None),
    (3, "แผนงานและข้อมูล", "", None),
    (2, "กลุ่มงานส่งเสริมสุขภาพและควบคุมโรค", "นางรัชดาวรรณ ทองธาร", 7),
    (3, "ระบาดวิทยา", "", None),
    (3, "โรคไม่ติดต่อ", "", None),
    (2, "กลุ่มงานคุ้มครองผู้บริโภคและอนามัยสิ่งแวดล้อม", "นายปิยะวิทย์ แก้วลำธาร", 4),
    (3, "อาหารและยา", "", None),
    (3, "รพ.สต. ในสังกัด 9 แห่ง", "", None),
)
DUTIES = (
    (
        "จัดทำแผนยุทธศาสตร์ด้านสุขภาพในเขตพื้นที่อำเภอ",
        "กฎกระทรวงแบ่งส่วนราชการ สำนักงานปลัดกระทรวงสาธารณสุข พ.ศ. 2560 ข้อ 19",
    ),
    ("ดำเนินการและให้บริการด้านการแพทย์และการสาธารณสุขในเขตอำเภอ", ""),
    ("กำกับ ดูแล ประเมินผล และสนับสนุนการปฏิบัติงานของหน่วยงานสาธารณสุขในเขตอำเภอ", ""),
)
LINES = (
    ("กลุ่มงานบริหารและยุทธศาสตร์", "0 4459 0123 ต่อ 14", "admin@example.go.th", ""),
    ("กลุ่มงานส่งเสริมสุขภาพและควบคุมโรค", "0 4459 0123 ต่อ 21", "", ""),
    ("แจ้งเหตุโรคระบาด", "08 1234 5678", "", "ทุกวัน ตลอด 24 ชั่วโมง"),
)


def added(page, section, owner):
    """Put a new draft into its section and keep its first revision; return it."""
    page.owner, page.live, page.locale = owner, False, section.locale
    page.details = page.details or "ตามเอกสารแนบ"
    page.owner_source = page.owner_source or "กลุ่มงานบริหารและยุทธศาสตร์"
    section.add_child(instance=page)
    page.save_revision(user=owner)
    return page


def history_page(section, owner, **fields) -> HistoryPage:
    """Return a draft of the history with five events."""
    values = {
        "title": "ประวัติความเป็นมาของสำนักงาน",
        "summary": "จากสุขศาลาริมลำธารถึงสำนักงานสาธารณสุขอำเภอ",
        "events": [HistoryEvent(year=y, title=title, text=text) for y, title, text in EVENTS],
    } | fields
    return added(HistoryPage(**values), section, owner)


def mission_page(section, owner, **fields) -> MissionPage:
    """Return a draft of vision, mission and values."""
    values = {
        "title": "วิสัยทัศน์ พันธกิจ และค่านิยม",
        "vision": "คนทดสอบสุขภาพดี เข้าถึงบริการใกล้บ้าน ด้วยข้อมูลที่ตรวจสอบได้",
        "mission": "ส่งเสริมสุขภาพและป้องกันโรคตามกลุ่มวัย\n- พัฒนาระบบบริการปฐมภูมิ\n"
        "คุ้มครองผู้บริโภคด้านสุขภาพ\nบริหารงานด้วยความโปร่งใส",
        "values": "ซื่อสัตย์\nใส่ใจประชาชน\nทำงานเป็นทีม",
    } | fields
    return added(MissionPage(**values), section, owner)


def structure_page(section, owner, **fields) -> StructurePage:
    """Return a draft of the chart: the office, three divisions, their teams."""
    units = [
        Unit(level=level, name=name, head=head, staff_count=staff)
        for level, name, head, staff in UNITS
    ]
    values = {"title": "โครงสร้างสำนักงานสาธารณสุขอำเภอ", "units": units} | fields
    return added(StructurePage(**values), section, owner)


def powers_page(section, owner, **fields) -> PowersPage:
    """Return a draft of the powers and duties."""
    values = {
        "title": "อำนาจหน้าที่ของสำนักงาน",
        "summary": "สำนักงานมีหน้าที่ดูแลสุขภาพของประชาชนในเขตอำเภอ",
        "duties": [Duty(text=text, basis=basis) for text, basis in DUTIES],
        "body": [("paragraph", "<p>สำนักงานทำงานร่วมกับ รพ.สต. และ อสม. ทุกหมู่บ้าน</p>")],
    } | fields
    return added(PowersPage(**values), section, owner)


def contact_page(section, owner, **fields) -> ContactPage:
    """Return a draft of the ways to reach the office, with its place on the map."""
    lines = [
        ContactLine(unit=unit, telephone=telephone, email=email, hours=hours)
        for unit, telephone, email, hours in LINES
    ]
    values = {
        "title": "ติดต่อสำนักงาน",
        "map_text": "อยู่ริมถนนธารทิพย์ ติดกับที่ว่าการอำเภอ ห่างจากสถานีขนส่ง 400 เมตร",
        "latitude": Decimal("14.881253"),
        "longitude": Decimal("103.492711"),
        "facebook": "https://www.facebook.com/example",
        "line": "@example",
        "lines": lines,
    } | fields
    return added(ContactPage(**values), section, owner)
