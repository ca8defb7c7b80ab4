"""Drafts of what the office means to do and what came of it; the money adds up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factories.about import added
from factories.items import stored_file
from pages.models import PerformancePage, PlanPage, StrategyPage
from pages.models.plans import Goal, Indicator, Project

GOALS = (
    (
        "ส่งเสริมสุขภาพและป้องกันโรคเชิงรุก",
        "ประชาชนทุกกลุ่มวัยมีพฤติกรรมสุขภาพที่เหมาะสม",
        "อัตราป่วยโรคไข้เลือดออกลดลงจากค่ามัธยฐาน 5 ปี",
        "ไม่น้อยกว่าร้อยละ 20",
    ),
    (
        "พัฒนาบริการปฐมภูมิใกล้บ้าน",
        "รพ.สต. ทุกแห่งผ่านเกณฑ์คุณภาพ",
        "ร้อยละของ รพ.สต. ที่ผ่านเกณฑ์",
        "ร้อยละ 100 ในปี 2570",
    ),
    ("บริหารจัดการด้วยธรรมาภิบาล", "", "ผลประเมินคุณธรรมและความโปร่งใส", "ไม่ต่ำกว่า 90 คะแนน"),
)
PROJECTS = (
    ("ควบคุมไข้เลือดออกแบบบูรณาการ", "งานระบาดวิทยา", "ต.ค. 2569 – ก.ย. 2570", 185_000, 62_500),
    ("อบรมฟื้นฟูความรู้ อสม.", "งานสุขภาพภาคประชาชน", "ม.ค. – มี.ค. 2570", 112_600, None),
    ("ตรวจสุขภาพผู้สูงอายุติดบ้าน", "งานผู้สูงอายุ", "พ.ย. 2569 – ก.ค. 2570", 94_400, "18250.50"),
    ("อาหารปลอดภัยในโรงเรียน", "งานคุ้มครองผู้บริโภค", "ธ.ค. 2569 – ส.ค. 2570", 58_000, 0),
)
INDICATORS = (
    ("เด็กอายุครบ 1 ปีได้รับวัคซีนครบตามเกณฑ์", "ร้อยละ", "90", "94.6", True),
    ("หญิงตั้งครรภ์ฝากครรภ์ครั้งแรกก่อน 12 สัปดาห์", "ร้อยละ", "75", "71.2", False),
    ("ผู้ป่วยเบาหวานควบคุมระดับน้ำตาลได้ดี", "ร้อยละ", "40", "42.8", True),
    ("ความพึงพอใจของผู้รับบริการ", "ร้อยละ", "85", "", None),
)


def strategy_page(section, owner, **fields) -> StrategyPage:
    """Return a draft of a strategy over five fiscal years."""
    goals = [Goal(title=t, goal=g, indicator=i, target=a) for t, g, i, a in GOALS]
    values = {
        "title": "แผนยุทธศาสตร์ด้านสุขภาพ 5 ปี",
        "year_from": 2023,
        "year_until": 2027,
        "goals": goals,
        "file": stored_file(owner, "แผนยุทธศาสตร์ฉบับเต็ม", "แผนยุทธศาสตร์.txt"),
    } | fields
    return added(StrategyPage(**values), section, owner)


def plan_page(section, owner, **fields) -> PlanPage:
    """Return a draft of a plan: four projects for 450,000 baht, 80,750.50 of it spent."""
    projects = [
        Project(
            name=name,
            responsible=who,
            period=when,
            source="งบกองทุนหลักประกันสุขภาพ",
            budget=Decimal(budget),
            spent=None if spent is None else Decimal(spent),
        )
        for name, who, when, budget, spent in PROJECTS
    ]
    values = {
        "title": "แผนปฏิบัติราชการ ประจำปีงบประมาณ 2570",
        "fiscal_year": 2027,
        "data_until": date(2026, 11, 15),
        "projects": projects,
        "file": stored_file(owner, "แผนปฏิบัติราชการฉบับเต็ม", "แผนปฏิบัติราชการ.txt"),
    } | fields
    return added(PlanPage(**values), section, owner)


def performance_page(section, owner, **fields) -> PerformancePage:
    """Return a draft of a report: two of three measured indicators reached their targets."""
    indicators = [
        Indicator(name=name, unit=unit, target=target, result=result, is_reached=reached)
        for name, unit, target, result, reached in INDICATORS
    ]
    values = {
        "title": "รายงานผลการปฏิบัติราชการ ประจำปีงบประมาณ 2569",
        "fiscal_year": 2026,
        "indicators": indicators,
    } | fields
    return added(PerformancePage(**values), section, owner)
