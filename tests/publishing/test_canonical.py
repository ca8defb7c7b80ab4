"""One value has one canonical text, whichever database or form it came through."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.db import models
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Page

from pages.models import DocumentPage, NewsPage, PowersPage, ProcurementPage, ServicePage
from pages.publishing import canonical
from pages.publishing.content import Role, columns, role

BUDGET = ProcurementPage._meta.get_field("budget")
BODY = PowersPage._meta.get_field("body")
FROM = NewsPage._meta.get_field("publish_from")


def said(field, raw):
    return canonical.text(canonical.plain(field, raw))


@pytest.mark.parametrize("typed", ["176000", "176000.0", "176000.00", Decimal(176000), 176000])
def test_an_amount_is_one_amount_however_it_is_written(typed):
    assert said(BUDGET, typed) == '"176000"'


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_an_amount_differs_from_every_other(amount):
    assert said(BUDGET, str(amount)) != said(BUDGET, str(amount + Decimal("0.01")))


def test_a_moment_is_one_in_every_time_zone():
    in_bangkok = "2026-10-16T10:50:00+07:00"

    assert said(FROM, in_bangkok) == said(FROM, datetime(2026, 10, 16, 3, 50, tzinfo=UTC))


def test_blocks_are_one_stream_whatever_the_order_of_their_keys():
    block = {"type": "paragraph", "value": "<p>ข้อ 1</p>", "id": "a1"}

    assert said(BODY, json.dumps([block])) == said(BODY, [dict(reversed(block.items()))])


def test_the_order_of_blocks_is_content():
    blocks = [{"type": "heading", "value": "ก"}, {"type": "heading", "value": "ข"}]

    assert said(BODY, blocks) != said(BODY, blocks[::-1])


def test_the_order_of_requirement_codes_says_nothing():
    codes = NewsPage._meta.get_field("requirement_codes")

    assert said(codes, ["OIT:O1", "OIA9:9(4)"]) == said(codes, ["OIA9:9(4)", "OIT:O1"])


def test_a_number_in_a_table_is_what_every_database_makes_of_it():
    table = models.JSONField(name="table")

    assert said(table, {"rows": [[1e2, 1.5]]}) == said(table, {"rows": [[100, 1.50]]})


@pytest.mark.parametrize("raw", ["ไม่ใช่ตัวเลข", "NaN", [], {"a": 1}])
def test_what_is_no_amount_differs_from_every_amount(raw):
    assert "unreadable" in said(BUDGET, raw)


def test_a_fraction_in_a_column_of_whole_numbers_is_not_cut_off():
    year = NewsPage._meta.get_field("fiscal_year")

    assert said(year, 2570.7) != said(year, 2570)


def test_rows_count_in_their_order_and_not_by_their_keys():
    first = {"pk": 7, "sort_order": 0, "title": "ยื่นคำขอ"}
    second = {"pk": 3, "sort_order": 1, "title": "ตรวจเอกสาร"}
    anew = [{**first, "pk": None}, {**second, "pk": None}]

    stored, typed = (
        canonical.plains(ServicePage, {"steps": rows}, Role.CONTENT)
        for rows in ([second, first], anew)
    )

    assert stored == typed
    assert stored["steps.title"] == ["ยื่นคำขอ", "ตรวจเอกสาร"]


def test_a_page_without_rows_covers_that_it_has_none():
    none = canonical.plains(ServicePage, {"steps": []}, Role.CONTENT)

    assert none["steps.title"] == []


def test_of_wagtails_own_columns_only_what_readers_see_is_content():
    content = {one.name for one in columns(Page, Role.CONTENT)}

    assert content == {"title", "seo_title", "search_description", "show_in_menus"}


def test_classification_is_told_from_content():
    found = {one.name for one in columns(NewsPage, Role.CLASSIFICATION)}

    assert found == {"requirement_codes", "retention_class", "review_on"}


def test_the_number_of_a_document_is_content_though_a_program_gives_it():
    assert role(DocumentPage._meta.get_field("number")) == Role.CONTENT


def test_a_column_that_a_release_of_wagtail_adds_is_no_content():
    added = models.IntegerField()
    added.set_attributes_from_name("reading_minutes")
    added.model = Page

    assert role(added) == Role.STANDING
