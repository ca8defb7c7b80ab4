"""The box of requirement codes in the item form: titles to tick, and no unknown code."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import translation

from pages.staff.codes import CodesInput, known_codes, offered

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_thai():
    with translation.override("th"):
        yield


def drawn(value: str = "[]") -> str:
    return CodesInput().render("codes", value)


def test_the_box_offers_titles_of_every_framework():
    assert {choice.code.partition(":")[0] for choice in offered()} == {
        "GWS2",
        "OIA7",
        "OIA9",
        "MOPH2561",
        "MOIT",
        "OIT",
    }


def test_the_titles_cost_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        offered()


def test_every_row_has_a_box_and_a_title():
    page = drawn()

    assert page.count('type="checkbox"') == len(offered())
    assert "ประวัติความเป็นมา" in page


def test_ticked_rows_stay_ticked_and_their_section_open():
    page = drawn('["GWS2:1.1.1"]')

    assert 'value="GWS2:1.1.1" checked' in page
    assert page.count(" open") == 1


def test_a_code_of_no_framework_stays_ticked_where_it_stood():
    assert 'value="ITA 7" checked' in drawn('["ITA 7"]')


def test_boxes_and_typed_codes_come_together():
    sent = QueryDict("codes=GWS2:1.1.1&codes=OIA9:9(3)&codes=MOIT:5, GWS2:1.1.1")

    assert CodesInput().value_from_datadict(sent, {}, "codes") == (
        '["GWS2:1.1.1", "OIA9:9(3)", "MOIT:5"]'
    )


def test_no_box_ticked_means_no_code():
    assert CodesInput().value_from_datadict(QueryDict(""), {}, "codes") == "[]"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("MOIT 5", "MOIT:5"),
        ("MOIT:5", "MOIT:5"),
        ("ม.9(3)", "OIA9:9(3)"),
        ("มาตรา ๙(๘)-b", "OIA9:9(8)-b"),
        ("ม. 7(1)", "OIA7:7(1)"),
        ("GWS2 1.1.1", "GWS2:1.1.1"),
    ],
)
def test_codes_are_understood_as_offices_write_them(typed, meant):
    assert known_codes([typed]) == [meant]


def test_a_code_written_in_two_ways_is_kept_once():
    assert known_codes(["MOIT 5", "MOIT:5"]) == ["MOIT:5"]


def test_an_unknown_code_is_refused_by_name():
    with pytest.raises(ValidationError, match="MOIT 99"):
        known_codes(["MOIT:5", "MOIT 99"])


def test_what_an_item_had_before_may_stay():
    assert known_codes(["ITA 7"], kept=["ITA 7"]) == ["ITA 7"]
