"""The office counts its publication work from its evidence, and invents nothing."""

import re
from collections import Counter
from datetime import UTC, date, datetime

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import override

from factories.agency import section
from factories.items import published
from factories.stats import figures_page
from pages.models.figures import Published, counted, last_months
from pages.publishing.models.evidence import Cause


def moment(day: int, hour: int = 3) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def test_the_last_months_cross_the_new_year():
    months = last_months(date(2026, 2, 14))

    assert (months[0], months[-1], len(months)) == (date(2025, 3, 1), date(2026, 2, 1), 12)


def test_time_runs_in_working_days():
    friday, monday = moment(20), moment(23)

    assert Published(friday, friday, "news").days == 0
    assert Published(friday, monday, "news").days == 1


def test_days_and_months_are_those_of_bangkok():
    evening = datetime(2026, 10, 31, 18, tzinfo=UTC)

    figures = counted([Published(evening, evening, "")], Counter(), date(2026, 11, 21))

    assert figures.months[-1].count == 1


def test_the_median_is_the_middle_one():
    took = [Published(moment(2), moment(day), "news") for day in (2, 3, 12)]

    figures = counted(took, Counter({Cause.EXPIRED: 2, Cause.DECISION: 1}), date(2026, 11, 21))

    assert (figures.days, figures.same_day, figures.total) == (1, 1, 3)
    assert (figures.ended_by_date, figures.taken_down) == (2, 1)


def test_nothing_published_has_no_median():
    assert counted([], Counter(), date(2026, 11, 21)).days is None


def test_the_figures_are_those_of_the_evidence(on_air, visit):
    on_air("law")
    cache.clear()

    told = visit(on_air("stats").get_url())

    assert "เผยแพร่แล้ว 2 เรื่อง" in told
    assert "กฎหมาย" in told


@pytest.mark.parametrize("kind", ["visits", "satisfaction"])
def test_what_is_not_counted_is_said_and_not_invented(kind, on_air, client):
    html = client.get(on_air("stats", figures_kind=kind, body=[]).get_url()).content.decode()

    assert "<svg viewBox" not in html.partition("<footer")[0].partition("guide-end")[0]
    assert "ยังไม่ได้เก็บสถิติ" in re.sub("<[^>]+>", "", html)


def test_the_figures_are_a_table_for_spreadsheets_while_they_are_public(office, client):
    page = figures_page(section(office.home, "stats"), office.owner)
    address = reverse("figures_csv", args=[page.pk])
    before = client.get(address).status_code
    published(page, office)

    answer = client.get(address)

    lines = answer.content.decode("utf-8-sig").splitlines()
    assert before == 404
    assert answer["Content-Type"].startswith("text/csv")
    assert (lines[0], len(lines)) == ("month,items_published", 13)


def test_the_section_of_statistics_shows_the_work(on_air, visit):
    on_air("stats")

    told = visit("/th/stats/")

    assert "12 เดือนล่าสุด" in told
    assert "ยังไม่ได้นับผู้เข้าชม" in told


def test_an_english_screen_reads_the_same_figures(on_air, visit):
    page = on_air("stats")
    with override("en"):
        told = visit("/en" + page.get_url()[3:])

    assert "Items published, by month" in told
