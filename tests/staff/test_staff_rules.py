"""The small rules behind the screens, without pages around them."""

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import wagtail.admin
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from factories.items import draft, published
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from pages.staff.clock import days_left, last_day, overdue, waited
from pages.staff.codes import CodesInput
from pages.staff.dates import FirstDayField, LastDayField, ThaiDateField, ThaiDateInput
from pages.staff.differences import Part, parts
from pages.staff.progress import named
from pages.staff.standing import standings
from pages.staff.widgets import FiscalYearSelect

SATURDAY = datetime(2026, 11, 21, 3, tzinfo=UTC)
WEDNESDAY = datetime(2026, 11, 18, 3, tzinfo=UTC)
OVERRIDES = Path(__file__).parents[2] / "pages/templates/wagtailadmin"
# What Wagtail's own files were when ours were written; a difference means: look at both again.
UPSTREAM = {
    "admin_base.html": "8d1e91482208ac34",
    "base.html": "d9022f8527df321f",
    "home.html": "7eb3ee7b5a9d1355",
    "login.html": "d563c5a4e7f2c289",
    "pages/action_menu/menu.html": "4e2999ac49ca8b86",
    "shared/header.html": "37d78005e6612711",
    "shared/headers/_actions.html": "facea723b6b91762",
    "shared/headers/_history_icon_link.html": "791653068494eba7",
    "shared/headers/page_create_header.html": "a649e8bd36ba4b20",
    "shared/headers/page_edit_header.html": "4fa8e889c687f945",
    "shared/keyboard_shortcuts_dialog.html": "576ae4a08732be30",
    "shared/side_panel_toggle.html": "445a7f032ba7705a",
    "tables/boolean_cell.html": "f52d1f7945b2b176",
}


def test_days_off_are_not_waited():
    assert waited(WEDNESDAY, SATURDAY, ()).days == 2


def test_what_came_on_a_day_off_came_today():
    assert waited(SATURDAY, SATURDAY.replace(day=22), ()).is_today


def test_more_than_three_working_days_are_late():
    assert waited(datetime(2026, 11, 16, 3, tzinfo=UTC), SATURDAY, ()).is_late


def test_a_public_holiday_is_not_waited():
    assert waited(WEDNESDAY, SATURDAY, {date(2026, 11, 19)}).days == 1


def test_an_exclusive_end_at_midnight_belongs_to_the_day_before():
    assert last_day(datetime(2026, 11, 28, 17, tzinfo=UTC)) == date(2026, 11, 28)


def test_days_left_count_to_the_last_day():
    assert days_left(datetime(2026, 11, 28, 17, tzinfo=UTC), SATURDAY) == 7


@pytest.mark.parametrize(("today", "days"), [(20, 0), (21, 0), (23, 1), (24, 2)])
def test_a_due_date_is_overdue_by_working_days(today, days):
    assert overdue(date(2026, 11, 20), date(2026, 11, today), ()) == days


@pytest.mark.parametrize(
    "typed", ["30/9/2570", "๓๐/๙/๒๕๗๐", "30 ก.ย. 2570", "2027-09-30", "30/9/2027", "30 กันยายน 70"]
)
def test_one_day_can_be_typed_in_many_ways(typed):
    assert ThaiDateField().clean(typed) == date(2027, 9, 30)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("31/2/2570", "ไม่มีในปฏิทิน (31 กุมภาพันธ์ 2570)"),
        ("1/1/2926", "ปี 2926 ไม่น่าใช่"),
        ("12/", "12/"),
    ],
)
def test_a_wrong_date_is_told_what_to_correct(typed, words):
    with translation.override("th"), pytest.raises(ValidationError) as refused:
        ThaiDateField().clean(typed)

    assert words in str(refused.value)


def test_a_first_day_begins_at_midnight_in_bangkok():
    assert FirstDayField().clean("1/10/2569") == datetime(2026, 9, 30, 17, tzinfo=UTC)


def test_a_last_day_ends_at_the_next_midnight():
    assert LastDayField().clean("30/9/2570") == datetime(2027, 9, 30, 17, tzinfo=UTC)


def test_a_stored_end_is_shown_as_its_last_day():
    end = datetime(2027, 9, 30, 17, tzinfo=UTC)

    assert LastDayField().prepare_value(end) == date(2027, 9, 30)


def test_the_same_day_is_no_change():
    assert not LastDayField().has_changed(datetime(2027, 9, 30, 17, tzinfo=UTC), "30/9/2570")


@pytest.mark.parametrize(
    ("value", "boxes"),
    [
        (date(2026, 12, 25), [25, 12, 2569]),
        ("31/2/2570", ["31", "2", "2570"]),
        ("๒๕ ธ.ค. ๒๕๖๙", ["๒๕ ธ.ค. ๒๕๖๙", "", ""]),
        (None, ["", "", ""]),
    ],
)
def test_the_boxes_show_again_what_was_typed(value, boxes):
    assert ThaiDateInput().decompress(value) == boxes


def test_only_the_changed_word_is_marked():
    found = parts("ปีงบประมาณ 2569", "ปีงบประมาณ 2570", wordwise=True)

    assert found == (Part("same", "ปีงบประมาณ "), Part("old", "2569"), Part("new", "2570"))


def test_values_that_are_no_text_change_as_a_whole():
    assert parts("30 กันยายน 2569", "30 กันยายน 2570", wordwise=False) == (
        Part("old", "30 กันยายน 2569"),
        Part("new", "30 กันยายน 2570"),
    )


def test_nothing_before_leaves_only_the_new():
    assert parts("", "ใหม่", wordwise=True) == (Part("new", "ใหม่"),)


def test_two_people_are_named_and_three_are_counted():
    with translation.override("th"):
        assert named(["นายก", "นางข"], "ผู้อนุมัติ") == "นายก หรือ นางข"
        assert named(["นายก", "นางข", "นางสาวค"], "ผู้อนุมัติ") == "ผู้อนุมัติ 3 คน"


def test_codes_lose_empty_and_double_entries():
    typed = {"codes": " MOIT 5 ,, ม.9(3), MOIT 5"}

    assert CodesInput().value_from_datadict(typed, {}, "codes") == '["MOIT 5", "ม.9(3)"]'


def test_an_old_fiscal_year_stays_on_the_list():
    assert "2540" in FiscalYearSelect().render("fiscal_year", 1997)


def test_an_item_stands_where_its_evidence_says(office):
    page = draft(office.news, office.owner)
    published(page, office)
    reason = Answer(Reason.objects.get(code="incomplete"))

    actions.take_down(page, by=office.web_master, answer=reason)

    page.refresh_from_db()
    assert standings([page], timezone.now())[page.pk].tone == "critical"


def test_our_templates_still_fit_wagtails_own():
    """Each file that replaces one of Wagtail's was written against a known text."""
    own = Path(wagtail.admin.__file__).parent / "templates/wagtailadmin"

    found = {name: hashlib.sha256((own / name).read_bytes()).hexdigest()[:16] for name in UPSTREAM}

    assert found == UPSTREAM


def test_every_replaced_template_is_watched():
    ours = {str(path.relative_to(OVERRIDES)) for path in OVERRIDES.rglob("*.html")}

    assert ours == set(UPSTREAM)
