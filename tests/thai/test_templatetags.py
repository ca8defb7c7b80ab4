"""The reader's language decides era, months and units."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from thai.templatetags import thai as filters

DAY = date(2026, 11, 21)
MOMENT = datetime(2026, 11, 21, 9, 40, tzinfo=UTC)


@pytest.fixture(params=["th", "en"])
def language(request):
    with translation.override(request.param):
        yield request.param


@pytest.mark.parametrize(
    ("show", "value", "shown"),
    [
        (filters.thai_date, DAY, {"th": "21 พฤศจิกายน 2569", "en": "21 November 2026"}),
        (filters.thai_short_date, DAY, {"th": "21 พ.ย. 2569", "en": "21 Nov 2026"}),
        (
            filters.thai_datetime,
            MOMENT,
            {"th": "21 พฤศจิกายน 2569 16:40 น.", "en": "21 November 2026, 16:40"},
        ),
        (filters.buddhist_year, 2026, {"th": "2569", "en": "2026"}),
        (filters.buddhist_year, DAY, {"th": "2569", "en": "2026"}),
        (filters.file_size, 2_516_582, {"th": "2.4 เมกะไบต์", "en": "2.4 MB"}),
        (filters.file_size, 3_000, {"th": "3 กิโลไบต์", "en": "3 KB"}),
        (filters.file_size, 12, {"th": "12 ไบต์", "en": "12 bytes"}),
    ],
)
def test_a_value_is_shown_in_the_readers_way(language, show, value, shown):
    assert show(value) == shown[language]


@pytest.mark.parametrize(
    "show",
    [
        filters.thai_date,
        filters.thai_short_date,
        filters.thai_datetime,
        filters.buddhist_year,
        filters.file_size,
    ],
)
@pytest.mark.parametrize("nothing", [None, ""])
def test_nothing_is_shown_as_nothing(show, nothing):
    assert show(nothing) == ""


def test_official_paper_has_thai_digits():
    assert filters.thai_digits(2569) == "๒๕๖๙"


def test_a_compound_stays_on_one_line():
    assert '<span class="nb">งบประมาณ</span>' in filters.thai_breaks("แผนงบประมาณ")


def test_a_date_stays_on_one_line():
    assert filters.thai_breaks("21 พ.ย. 2569") == "21\u00a0พ.ย.\u00a02569"


def test_markup_in_plain_text_is_escaped():
    assert "<script>" not in filters.thai_breaks("<script>สุขภาพ")
