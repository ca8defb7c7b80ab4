"""What people type into a form: for each box, values that its field may take, as posted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from hypothesis import strategies as st
from wagtail.blocks.base import BlockField
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from pages.blocks import FEATURES
from pages.models.validators import validate_link
from pages.publishing.content import Field
from pages.staff.codes import CodesInput, offered
from pages.staff.dates import ThaiDateField
from pages.staff.moments import ThaiTimeField
from pages.staff.table_input import TableInput
from pages.staff.widgets import FiscalYearSelect
from pages.staff.years import BuddhistYearInput
from thai import calendar

# Names of boxes and what is posted in them; a box that is not ticked posts nothing.
Posted = dict[str, list[str]]
# The type of a block of running text, and its text as the editor posts it.
Block = tuple[str, str]

WORDS = (
    "ค่าบริการ ๕๐ บาท ไม่มีใบเสร็จ",
    "ก่ํ้ากํ่า น้ำ น้ํา เเปลผล",
    "  วรรคหน้าและวรรคหลัง  ",
    "👩🏽‍⚕️ ฉีดวัคซีน ๑ เข็ม",
    "<b>หนา</b> & “อัญประกาศ” — ‘ใน’",
    "e\u0301tage \u200bzero\u200c width\u00a0space",
    "0",
    "",
)
LINES = ("ข้อหนึ่ง\r\nข้อสอง\r\n\r\nข้อสาม", "ข้อเดียว\n", "\tย่อหน้า \r\n ")
LINKS = (
    "https://www.example.go.th/ข่าว?id=1&x=ก",
    "http://สสอ-ตัวอย่าง.example/",
    "https://example.go.th/a%20b#c",
    "",
)
MAILS = ("office@example.go.th", "Sor.Sor.Or+1@Example.GO.TH", "")
TIMES = ("10:45", "8.30 น.", "๐๙.๑๕", "23:59", "00:00", "")
AMOUNTS = ("96000", "96000.5", "96000.50", "96,000", "0", "007", "๙๖๐๐๐", "1e3", "")
# Places in Thailand, and what is none.
DEGREES = {
    "latitude": ("14.881253", "15", "6.50", "91"),
    "longitude": ("103.492711", "100", "99.250", "181"),
}
NUMBERS = ("7", "0", "365", "๑๒", "007", "")
YEARS = ("2560", "๒๕๖๑", "2019", "2562")
TABLES = (
    "ตำบล\tราย\r\nในเมือง\t12\r\nนอกเมือง\t9",
    "โรค\t2568\t2569\nไข้เลือดออก\t1,204\t998.50\nรวม\t1,204\t998.50\n",
    "ก\tข\nค\t-",
)
PARAGRAPHS = (
    "<p>ข้อความ <b>หนา</b> และ <i>เอน</i></p>",
    '<p>ดู <a href="https://example.go.th/?a=1&amp;b=2">เว็บไซต์</a> 👍</p>',
    "<ul><li>ข้อ ๑</li><li>ข้อ ๒</li></ul>",
    "<p>ก่อน<br/>หลัง &lt;นี้&gt;</p><ol><li>น้ำ</li></ol>",
)


# The class of a box, or of the field behind it → what is typed there.
KNOWN = (
    (TableInput, TABLES),
    (BuddhistYearInput, YEARS),
    (FiscalYearSelect, ("2025", "2026", "2027", "")),
    (ThaiTimeField, TIMES),
    (forms.EmailField, MAILS),
    (forms.URLField, LINKS),
    (forms.DecimalField, AMOUNTS),
    (forms.IntegerField, NUMBERS),
)


def typed(field: Any, column: Field, name: str) -> st.SearchStrategy[Posted]:
    """Return what may be posted under a name for the field of a form that fills a column."""
    known = st.sampled_from(candidates(field, column, name))
    if isinstance(field, BlockField):
        return known | _blocks().map(lambda written: stream(name, written))
    if isinstance(field.widget, CodesInput):
        codes = st.sampled_from([choice.code for choice in offered()])
        return known | st.lists(codes, max_size=4, unique=True).map(lambda said: {name: said})
    if type(field) is forms.CharField and not _is_link(column):
        text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
        long = text | st.sampled_from(WORDS).map(lambda said: (said * 40)[: field.max_length])
        return known | long.map(lambda said: {name: [said]})
    return known


def candidates(field: Any, column: Field, name: str) -> list[Posted]:
    """Return what is worth typing into every box of a kind, the plainest first."""
    if isinstance(field, BlockField):
        return [stream(name, [("quote", LINES[0]), in_editor("paragraph", PARAGRAPHS[0])])]
    if isinstance(field, ThaiDateField):
        boxes = [name + box for box in field.widget.widgets_names]
        return [{box: [part] for box, part in zip(boxes, day, strict=True)} for day in _days()]
    if isinstance(field.widget, forms.CheckboxInput):
        return [{name: ["on"]}, {}]
    if isinstance(field.widget, CodesInput):
        return [{name: [choice.code]} for choice in offered()[:2]]
    texts = LINKS if _is_link(column) else DEGREES.get(column.name) or _texts(field)
    return [{name: [text]} for text in texts]


def _texts(field: Any) -> Sequence[str]:
    if isinstance(field, forms.ModelChoiceField):
        return [str(one.pk) for one in field.queryset.order_by("-pk")[:4]]
    for kind, values in KNOWN:
        if isinstance(field, kind) or isinstance(field.widget, kind):
            return values
    if isinstance(field.widget, forms.widgets.ChoiceWidget):
        codes = [str(code) for code, _ in field.widget.choices]
        return sorted(codes, key=lambda code: code in {"", "unknown"})
    lines = LINES if isinstance(field.widget, forms.Textarea) else ()
    return [text[: field.max_length] for text in (*lines, *WORDS)]


def _is_link(column: Field) -> bool:
    return validate_link in column.validators


def _days() -> list[list[str]]:
    """Return days in the three boxes of a day, or pasted whole into the first; today is first."""
    today = calendar.today()
    ahead = (0, 1, 30, 400, 3000, -1, -30, -400, -9000)
    days = [today + timedelta(days=number) for number in ahead]
    pasted = [[calendar.format_date(day), "", ""] for day in days[:3]]
    return [*map(_boxed, days), *pasted, ["", "", ""]]


def _boxed(day: date) -> list[str]:
    return [str(day.day), str(day.month), str(calendar.buddhist(day.year))]


def _blocks() -> st.SearchStrategy[list[Block]]:
    """Return running text, block by block."""
    # Made before anything is drawn: the editor draws random keys for its paragraphs.
    quotes = [("quote", text) for text in (*LINES, *WORDS)]
    headings = [("heading", text) for text in WORDS]
    paragraphs = [in_editor("paragraph", text) for text in PARAGRAPHS]
    one = st.sampled_from(quotes) | st.sampled_from(headings) | st.sampled_from(paragraphs)
    return st.lists(one, min_size=1, max_size=4)


def in_editor(kind: str, text: str) -> Block:
    """Return a stored block as its editor posts it."""
    return kind, rich_text(text, features=FEATURES) if kind == "paragraph" else text


def stream(name: str, written: Sequence[Block]) -> Posted:
    """Return what the script of a stream posts for its blocks."""
    posted = nested_form_data({name: streamfield(written)})
    return {key: [value] for key, value in posted.items()}
