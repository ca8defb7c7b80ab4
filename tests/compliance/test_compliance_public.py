"""What visitors see of the requirements: figures, rows, the index."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.core.cache import cache
from django.utils import timezone, translation

from factories.agency import agency
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from portal.compliance import evidence
from portal.compliance.models import AgencyRequirement, Requirement
from portal.compliance.words import State

pytestmark = pytest.mark.django_db


def row_of(home, code: str, language: str = "th"):
    with translation.override(language):
        rows = evidence.coverage(home, timezone.now())
    return next(row for row in rows if code in row.codes)


def visit(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def test_a_published_item_answers_its_requirement(office, answer):
    page = answer("GWS2:1.12")

    assert row_of(office.home, "GWS2:1.12").url == f"/th/news/{page.slug}/"


def test_a_draft_answers_nothing(office):
    assert row_of(office.home, "GWS2:1.12").state == State.MISSING


def test_an_item_that_was_taken_down_answers_nothing_any_more(office, answer):
    page = answer("GWS2:1.12")

    actions.take_down(
        page, by=office.web_master, answer=Answer(Reason.objects.get(code="incomplete"))
    )

    assert row_of(office.home, "GWS2:1.12").state == State.MISSING


def test_another_agency_does_not_profit_from_it(answer, db):
    answer("GWS2:1.12")

    other = agency("sso-other")

    assert row_of(other, "GWS2:1.12").state == State.MISSING


def test_the_newest_items_are_named_and_the_rest_counted(office, answer):
    for number in range(5):
        answer("GWS2:1.12", title=f"ชุดข้อมูลที่ {number}")

    row = row_of(office.home, "GWS2:1.12")

    assert (len(row.items), row.count) == (3, 5)


def test_an_english_reader_is_led_to_the_thai_item_when_there_is_no_other(office, answer):
    page = answer("GWS2:1.12")

    assert row_of(office.home, "GWS2:1.12", "en").url == f"/item/{page.pk}/"


@pytest.mark.parametrize("code", ["GWS2:2.2", "GWS2:1.10", "GWS2:4.2", "GWS2:4.4", "GWS2:4.5"])
def test_what_the_software_does_is_public_with_a_place_to_see_it(office, client, code):
    row = row_of(office.home, code)

    assert client.get(row.url.partition("#")[0]).status_code == 200


@pytest.mark.parametrize("code", ["GWS2:2.7", "GWS2:2.8", "GWS2:3.4", "GWS2:3.5", "GWS2:2.6"])
def test_what_is_not_built_yet_is_missing(office, code):
    assert row_of(office.home, code).state == State.MISSING


def test_https_counts_only_where_the_address_has_it(office, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://sso-test.go.th"

    assert row_of(office.home, "GWS2:5.1").state == State.PUBLIC


def test_without_https_the_row_is_missing(office, settings):
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1"

    assert row_of(office.home, "GWS2:5.1").state == State.MISSING


def test_coverage_takes_three_queries_whatever_the_number_of_rows(
    office, answer, django_assert_num_queries
):
    for code in ("GWS2:1.12", "GWS2:1.1.6", "OIA9:9(1)"):
        answer(code)
    evidence.coverage(office.home, timezone.now())

    with django_assert_num_queries(3):
        evidence.coverage(office.home, timezone.now())


def test_remembered_figures_take_one_query(office, django_assert_num_queries):
    now = timezone.now()
    evidence.overview(office.home, now)

    with django_assert_num_queries(1):
        evidence.overview(office.home, now)


def test_home_shows_the_figure_with_the_way_to_the_list(office, client):
    page = visit(client, "/th/")

    assert 'href="/th/coverage/"' in page


def test_section_lists_what_it_lacks(office, client):
    assert "ประวัติความเป็นมา" in visit(client, "/th/about/")


@pytest.mark.parametrize(("path", "words"), [("/th/", "คำถามที่พบบ่อย"), ("/en/", "FAQ")])
def test_the_list_stands_in_both_languages(office, client, path, words):
    assert words in visit(client, f"{path}coverage/")


def test_the_list_gives_the_reason_why_something_does_not_apply(office, client):
    requirement = Requirement.objects.get(full_code="OIA9:9(6)")
    AgencyRequirement.objects.create(
        agency=office.home.page_ptr,
        requirement=requirement,
        not_applicable=True,
        reason="ไม่มีสัญญาสัมปทาน",
    )

    assert "ไม่มีสัญญาสัมปทาน" in visit(client, "/th/coverage/")


def test_the_clauses_of_the_act_give_the_reason_too(office, client):
    requirement = Requirement.objects.get(full_code="OIA9:9(6)")
    AgencyRequirement.objects.create(
        agency=office.home.page_ptr, requirement=requirement, not_applicable=True, reason="ไม่มี"
    )

    assert "ไม่มีภารกิจ: <span>ไม่มี</span>" in visit(client, "/th/oia/")


def test_the_list_keeps_colleagues_to_itself(office, client):
    requirement = Requirement.objects.get(full_code="OIA9:9(6)")
    AgencyRequirement.objects.create(
        agency=office.home.page_ptr,
        requirement=requirement,
        responsible=office.owner,
        note="ถามพัสดุก่อน",
    )

    page = visit(client, "/th/coverage/")

    assert "ถามพัสดุก่อน" not in page
    assert office.owner.get_full_name() not in page


def test_the_list_can_be_narrowed_to_what_is_missing(office, client):
    page = visit(client, "/th/coverage/?state=missing")

    assert "GWS2:2.7" in page
    assert "GWS2:2.2<" not in page


def test_a_state_nobody_knows_does_not_narrow(office, client):
    assert "GWS2:2.2" in visit(client, "/th/coverage/?state=perhaps")


def test_the_index_opens_in_a_spreadsheet(office, answer, client):
    page = answer("OIA9:9(1)")

    text = client.get("/th/coverage/index.csv").content.decode("utf-8-sig")

    rows = {cells[0]: cells for cells in csv.reader(StringIO(text))}
    assert rows["OIA9:9(1)"][5].endswith(f"/th/news/{page.slug}/")


def test_a_cell_that_looks_like_a_formula_is_only_text(office, client):
    Requirement.objects.filter(full_code="OIA9:9(1)").update(title_th="=1+1")

    text = client.get("/th/coverage/index.csv").content.decode("utf-8-sig")

    assert "'=1+1" in text


@pytest.mark.parametrize("path", ["/th/", "/th/about/", "/th/coverage/"])
def test_pages_that_show_coverage_stay_within_twelve_queries(
    office, client, path, django_assert_max_num_queries
):
    client.get(path)
    cache.clear()

    client.get(path)
    with django_assert_max_num_queries(12):
        client.get(path)


def test_the_list_weighs_at_most_forty_kilobytes(office, client):
    assert len(client.get("/th/coverage/").content) <= 40 * 1024
