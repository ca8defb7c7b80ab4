"""Wherever staff type a date there are Thai boxes: they explain what cannot be, and have names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from django import forms
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError
from django.forms import widgets
from django.urls import reverse
from django.utils import translation
from wagtail.admin import widgets as wagtail_widgets
from wagtail.admin.viewsets import viewsets
from wagtail.blocks import DateBlock, DateTimeBlock, StreamBlock, TimeBlock
from wagtail.fields import StreamField

from architecture.source import CODE, ROOT, modules
from factories.items import draft, waiting
from pages.models import ITEM_TYPES, HomePage, SectionPage
from pages.staff.dates import ThaiDateField, ThaiDateInput
from pages.staff.moments import ThaiMomentField, ThaiMomentInput, ThaiTimeField

STOCK_FIELDS = (forms.DateField, forms.DateTimeField, forms.TimeField, forms.SplitDateTimeField)
STOCK_BOXES = (
    widgets.DateTimeBaseInput,
    widgets.SelectDateWidget,
    widgets.SplitDateTimeWidget,
    wagtail_widgets.AdminDateInput,
    wagtail_widgets.AdminDateTimeInput,
    wagtail_widgets.AdminTimeInput,
)
PAGE_TYPES = (*ITEM_TYPES, HomePage, SectionPage)


def ours(form: type[forms.BaseForm]) -> bool:
    return form.__module__.split(".")[0] in {"portal", "pages", "documents", "search"}


def below(form: type[forms.BaseForm]) -> Iterator[type[forms.BaseForm]]:
    for one in form.__subclasses__():
        yield one
        yield from below(one)


def page_forms() -> Iterator[type[forms.BaseForm]]:
    """Yield the form of every page type, and those of the rows below it."""
    for page_type in PAGE_TYPES:
        form = page_type.get_edit_handler().get_form_class()
        yield form
        yield from (formset.form for formset in form.formsets.values())


def viewset_forms() -> Iterator[type[forms.BaseForm]]:
    """Yield the forms and the filters of every list that is registered with Wagtail."""
    for viewset in viewsets.viewsets:
        for make in ("get_form_class", "get_edit_handler"):
            made = getattr(viewset, make, lambda: None)()
            made = made.get_form_class() if hasattr(made, "get_form_class") else made
            if isinstance(made, type) and ours(made):
                yield made


def staff_forms() -> dict[str, type[forms.BaseForm]]:
    for module in modules(CODE):
        dotted = module.name.removeprefix("site/").removesuffix(".py").replace("/", ".")
        if "Form" in module.text and "migrations" not in dotted:
            __import__(dotted)
    found = [*page_forms(), *viewset_forms(), *filter(ours, below(forms.BaseForm))]
    return {f"{one.__module__}.{one.__qualname__}": one for one in found}


def is_stock(field: forms.Field) -> bool:
    stock = not isinstance(field, ThaiDateField | ThaiTimeField) and isinstance(field, STOCK_FIELDS)
    return stock or isinstance(field.widget, STOCK_BOXES)


def test_no_form_has_another_date_input(db):
    found = staff_forms()

    stock = [
        f"{name}.{field_name}"
        for name, form in found.items()
        for field_name, field in {**form.base_fields, **form.declared_fields}.items()
        if is_stock(field)
    ]

    assert (len(found) > 50, stock) == (True, [])


def test_the_walk_would_see_one():
    class Careless(forms.Form):
        day = forms.DateField()

    assert is_stock(Careless.base_fields["day"])


def test_no_paragraph_has_a_date_block():
    def blocks(block) -> Iterator[object]:
        yield block
        for child in getattr(block, "child_blocks", {}).values():
            yield from blocks(child)

    streams = [
        field.stream_block
        for page_type in PAGE_TYPES
        for field in page_type._meta.get_fields()
        if isinstance(field, StreamField)
    ]
    stock = (DateBlock, DateTimeBlock, TimeBlock)

    assert all(isinstance(one, StreamBlock) for one in streams)
    assert [one for stream in streams for one in blocks(stream) if isinstance(one, stock)] == []


def test_no_template_or_script_asks_the_browser_for_a_date():
    browsers_own = re.compile(r"""type=["']?(date|datetime-local|month|time|week)\b""")
    texts = [
        path
        for folder in CODE
        for kind in ("*.html", "*.js", "*.py")
        for path in (ROOT / folder).rglob(kind)
    ]

    assert [path.name for path in texts if browsers_own.search(path.read_text())] == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("31/2/2570", "ไม่มีในปฏิทิน (31 กุมภาพันธ์ 2570)"),
        ("21/11/1926", "ปี 1926 ไม่น่าใช่"),
        ("1926-11-21", "ปี 1926 ไม่น่าใช่"),
        ("21/11/2926", "ปี 2926 ไม่น่าใช่"),
        ("21/11/2700", "ปี 2700 ไม่น่าใช่"),
        ("21/11/256", "อ่านวันที่นี้ไม่ได้"),
        ("//2569", "อ่านวันที่นี้ไม่ได้"),
    ],
)
def test_what_cannot_be_is_explained(typed, words):
    with translation.override("th"), pytest.raises(ValidationError) as refused:
        ThaiDateField().clean(typed)

    assert words in str(refused.value)


def test_a_day_long_ago_is_written_in_the_buddhist_era():
    assert ThaiDateField().clean("27/11/2461") == date(1918, 11, 27)


MOMENT = datetime(2026, 11, 21, 9, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed",
    ["21/11/2569 16:40", "21 พ.ย. 69 16.40 น.", "๒๑/๑๑/๒๕๖๙ ๑๖:๔๐", "2026-11-21 16:40"],
)
def test_a_moment_can_be_typed_in_many_ways(typed):
    assert ThaiMomentField().clean(typed) == MOMENT


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("21/11/2569", "ยังไม่ได้ใส่เวลา"),
        ("21/11/2569 24:10", "ไม่มีเวลา 24:10"),
        ("21/11/1926 08:00", "ปี 1926 ไม่น่าใช่"),
    ],
)
def test_a_moment_that_cannot_be_is_explained(typed, words):
    with translation.override("th"), pytest.raises(ValidationError) as refused:
        ThaiMomentField().clean(typed)

    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("boxes", "read"),
    [
        (("21", "11", "2569", "16:40"), "21/11/2569 16:40"),
        (("21 พ.ย. 2569 16.40", "", "", ""), "21 พ.ย. 2569 16.40"),
        (("", "", "", ""), None),
    ],
)
def test_a_moment_is_read_from_its_boxes_without_scripts(boxes, read):
    posted = dict(zip(("at_day", "at_month", "at_year", "at_time"), boxes, strict=True))

    assert ThaiMomentInput().value_from_datadict(posted, {}, "at") == read


@pytest.mark.parametrize(
    ("value", "boxes"),
    [
        (MOMENT, [21, 11, 2569, "16:40"]),
        ("31/2/2569 16:40", ["31", "2", "2569", "16:40"]),
        ("21 พ.ย. 2569 16.40", ["21 พ.ย. 2569", "", "", "16.40"]),
        ("31/2/2569", ["31", "2", "2569", ""]),
        (None, ["", "", "", ""]),
    ],
)
def test_the_boxes_of_a_moment_show_again_what_was_typed(value, boxes):
    assert ThaiMomentInput().decompress(value) == boxes


def test_a_moment_left_alone_is_no_change():
    assert not ThaiMomentField().has_changed(MOMENT, "21/11/2569 16:40")


@pytest.mark.parametrize("typed", ["08:30", "8.30 น.", "๐๘.๓๐"])
def test_a_time_can_be_typed_in_many_ways(typed):
    assert ThaiTimeField().clean(typed) == time(8, 30)


def test_a_time_is_shown_as_hours_and_minutes():
    assert ThaiTimeField().prepare_value(time(8, 30)) == "08:30"


class Form(forms.Form):
    day = ThaiDateField(label="วันครบกำหนด")


def test_the_boxes_are_a_group_with_the_name_of_the_field():
    html = str(Form()["day"])

    assert html.startswith("<fieldset")
    assert re.search(r"<legend[^>]*>วันครบกำหนด</legend>", html)


def test_the_label_of_the_field_leads_to_the_first_box():
    form = Form()

    assert f'id="{form["day"].id_for_label}"' in str(form["day"])


def test_every_box_has_a_name_of_its_own():
    with translation.override("th"):
        html = str(Form()["day"])

    assert re.findall(r'aria-label="([^"]+)"', html) == ["วันที่", "เดือน", "ปี พ.ศ."]


def test_a_refusal_is_tied_to_the_boxes():
    html = str(Form({"day_day": "31", "day_month": "2", "day_year": "2570"})["day"])

    assert html.count('aria-describedby="id_day_error"') == 3
    assert html.count('aria-invalid="true"') == 3


def test_the_page_form_ties_its_refusal_to_the_boxes(office, sign_in, written):
    page = draft(office.news, office.owner)
    wrong = {"dated_day": "31", "dated_month": "2", "dated_year": "2570", "file": page.file_id}

    answer = sign_in(office.owner).post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), written | wrong
    )

    html = answer.content.decode()
    told = re.search(r'name="dated_day"[^>]*aria-describedby="([^"]+)"', html)[1].split()
    assert [one for one in told if f'id="{one}"' not in html] == []
    assert "ไม่มีในปฏิทิน" in html


def test_the_spoken_approval_ties_its_refusal_to_the_boxes(office, sign_in):
    urgent = waiting(office.news, office.owner, urgency="urgent", urgency_reason="น้ำท่วม")
    posted = {"act": "verbal", "seen": urgent.revision_id, "verbal-given_at_day": "31/2/2570 8:00"}

    answer = sign_in(office.web_master).post(reverse("staff:decide", args=[urgent.pk]), posted)

    html = answer.content.decode()
    assert 'id="id_verbal-given_at_error"' in html
    assert html.count('aria-describedby="id_verbal-given_at_error"') == 4


def test_script_and_server_agree_on_years_that_are_not_likely():
    script = Path(finders.find("staff/dates.js")).read_text()

    assert ("NEAR = 80;" in script, "FAR = 100;" in script) == (True, True)
    assert ThaiDateInput.__module__ == "pages.staff.dates"
