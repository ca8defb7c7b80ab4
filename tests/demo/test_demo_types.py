"""An item of any page type says what its type needs, or is refused with its file and key."""

from datetime import date
from decimal import Decimal

import pytest

from portal.demo import content, shape
from portal.demo.blocks import Paragraph, Table
from portal.demo.errors import ContentError
from portal.demo.item import Paper

GUIDE = """
section = "service"
[[item]]
key = "guide"
type = "service"
title = "ขอรับป้ายร้านอาหาร"
summary = "รู้ผลใน 20 วัน"
source = "กลุ่มงานบริหาร"
state = "published"
started = 2026-11-06T09:00:00
body = "ข้อความ"
[item.fields]
fee = "ไม่มีค่าธรรมเนียม"
manual_file = { format = "pdf", name = "คู่มือ.pdf" }
[item.rows]
steps = '''
| title | responsible | shortest | longest | unit |
| ยื่นคำขอ | กลุ่มงานบริหาร | | 30 | minute |
| ตรวจสถานที่ | งานคุ้มครองผู้บริโภค | 1 | 7 | working_day |
'''
[[item.rows.forms]]
title = "แบบคำขอ"
file = { format = "docx", name = "แบบคำขอ.docx", body = "ลงชื่อ" }
"""
PLAN = """
section = "about"
[[item]]
key = "plan"
type = "plan"
title = "แผน"
summary = "หนึ่งโครงการ"
source = "กลุ่มงานบริหาร"
state = "draft"
started = 2026-11-06T09:00:00
[item.rows]
projects = '''
| name | budget |
| ไข้เลือดออก | 268000.50 |
'''
"""


@pytest.fixture
def load(tmp_path):
    def _load(text):
        (tmp_path / "one.toml").write_text(text, encoding="utf-8")
        return content.load(folder=tmp_path).items[0]

    return _load


def test_rows_written_as_a_table_become_values_of_their_fields(load):
    asked, visited = load(GUIDE).rows["steps"]

    assert "shortest" not in asked
    assert (visited["shortest"], visited["longest"], visited["unit"]) == (1, 7, "working_day")


def test_money_in_a_row_is_exact(load):
    assert load(PLAN).rows["projects"][0]["budget"] == Decimal("268000.50")


def test_files_of_a_page_and_of_its_rows_are_papers(load):
    guide = load(GUIDE)

    assert [paper.file_name for paper in guide.papers] == ["คู่มือ.pdf", "แบบคำขอ.docx"]
    assert guide.rows["forms"][0]["file"].blocks == (Paragraph("ลงชื่อ"),)


def test_a_name_alone_is_a_drawing(load):
    contact = PLAN[: PLAN.index("[item.rows]")].replace('type = "plan"', 'type = "contact"')
    item = load(f'{contact}[item.fields]\nmap_picture = "map แผนที่"\n')

    drawing = item.own["map_picture"]
    assert isinstance(drawing, Paper)
    assert (drawing.format, drawing.layout, drawing.file_name) == ("drawing", "map", "แผนที่.png")


def test_a_table_of_figures_is_kept_as_a_table(load):
    figures = PLAN[: PLAN.index("[item.rows]")].replace('type = "plan"', 'type = "statistics"')
    figures = figures.replace('section = "about"', 'section = "stats"')
    item = load(f"{figures}[item.fields]\ntable = '''\n| ปี | ราย |\n| 2569 | 41 |\n'''\n")

    assert item.own["table"] == Table(("ปี", "ราย"), (("2569", "41"),))


def test_an_item_without_told_steps_takes_the_usual_course(load):
    item = load(GUIDE)

    assert [step.act for step in item.steps] == ["draft", "submit", "approve", "publish"]
    assert item.step("approve").at.date() == date(2026, 11, 9)
    assert (item.dated, item.fiscal_year) == (date(2026, 11, 6), 2027)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('type = "service"', 'type = "shop"', "type"),
        ('section = "service"', 'section = "news"', "type"),
        ('key = "guide"', 'key = "guide"\nkind = "manual"', "kind"),
        ('fee = "ไม่มีค่าธรรมเนียม"', "price = 5", "fields.price"),
        ('fee = "ไม่มีค่าธรรมเนียม"', "fee = [1]", "fields.fee"),
        ("| 30 | minute |", "| 30 | fortnight |", "rows.steps.1.unit"),
        ("| 30 | minute |", "| มาก | minute |", "rows.steps.1.longest"),
        ("| 30 | minute |", "| 30 |", "rows.steps"),
        ("| กลุ่มงานบริหาร | |", "| | |", "rows.steps.1.responsible"),
        ('title = "แบบคำขอ"', "", "rows.forms.1.title"),
        ('"แบบคำขอ.docx"', '"แบบคำขอ.pdf"', "rows.forms.1.file.name"),
        ("[item.rows]", "[item.rows]\nsongs = 'หนึ่ง'", "rows.songs"),
        ('state = "published"', 'state = "rejected"', "state"),
    ],
)
def test_what_the_type_does_not_take_is_named(load, old, new, key):
    assert old in GUIDE

    with pytest.raises(ContentError) as refused:
        load(GUIDE.replace(old, new, 1))

    assert (refused.value.file, refused.value.key) == ("one.toml", f"item.guide.{key}")


def test_every_type_that_staff_write_can_be_written_here():
    assert len(shape.TYPES) == len(set(shape.TYPES.values())) >= 29
