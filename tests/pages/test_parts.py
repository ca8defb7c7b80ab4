"""Rows below a page: they pass the gate with it, their files too, and their words are found."""

from __future__ import annotations

from datetime import date

import pytest
from django.template import Context, Template
from django.urls import reverse

from factories.items import published, stored_file
from pages.models import ITEM_TYPES, ExecutivesPage, PublishedCode, SectionPage, parts
from pages.models.people import Executive
from pages.publishing import actions, fixity
from pages.publishing.actions import Answer
from pages.publishing.content import relations
from pages.publishing.models import Reason


@pytest.fixture
def about(office):
    return SectionPage.objects.child_of(office.home).get(key="about")


@pytest.fixture
def portrait(office):
    return stored_file(office.owner, "ภาพถ่ายหน้าตรง", name="หน้าตรง.txt")


@pytest.fixture
def executives(office, about, portrait):
    page = ExecutivesPage(
        title="ทำเนียบผู้บริหาร",
        summary="ผู้บริหารของสำนักงาน",
        details="ตามหน้าเว็บ",
        owner_source="งานบริหาร",
        owner=office.owner,
        live=False,
        locale=about.locale,
    )
    page.executives = [
        Executive(
            name="นายสมหมาย เรือนคำ",
            position="สาธารณสุขอำเภอ",
            telephone="0 5999 0233 ต่อ 11",
            term_from=date(2025, 10, 1),
            portrait=portrait,
        ),
        Executive(
            name="นางแก้วตา ริมธาร",
            position="ผู้ช่วยสาธารณสุขอำเภอ",
            telephone="0 5999 0233 ต่อ 12",
        ),
    ]
    about.add_child(instance=page)
    page.save_revision(user=office.owner)
    return page


def served(client, page, file):
    return client.get(reverse("item_file", args=[page.pk, file.pk])).status_code


def test_a_page_with_rows_goes_public_as_it_was_approved(client, office, executives):
    published(executives, office)

    text = client.get(executives.get_url()).content.decode()

    assert executives.__class__.objects.get(pk=executives.pk).executives.count() == 2
    assert "ทำเนียบ" in text


def test_a_row_saved_anew_says_the_same(office, executives):
    record = published(executives, office)
    page = ExecutivesPage.objects.get(pk=executives.pk)

    assert fixity.altered_values(page, fixity.of_record(record)) == []


def test_a_changed_row_says_something_else(office, executives):
    record = published(executives, office)
    page = ExecutivesPage.objects.get(pk=executives.pk)
    row = page.executives.first()
    row.position = "รักษาการ"
    page.executives = [row, *page.executives.all()[1:]]

    assert fixity.altered_values(page, fixity.of_record(record)) == ["executives.position"]


def test_a_file_of_a_row_is_served_only_while_its_page_is_public(
    client, office, executives, portrait
):
    before = served(client, executives, portrait)
    published(executives, office)
    during = served(client, executives, portrait)
    reason = Reason.objects.get(code="incomplete")
    actions.take_down(executives, by=office.web_master, answer=Answer(reason))

    assert (before, during, served(client, executives, portrait)) == (404, 200, 410)


def test_a_file_of_another_page_is_not_served_through_this_one(client, office, executives):
    published(executives, office)
    foreign = stored_file(office.owner2, "คนละเรื่อง", name="อื่น.txt")

    assert served(client, executives, foreign) == 404


def test_the_request_lists_the_files_of_the_rows(office, executives, portrait):
    request = actions.submit(executives, by=office.owner)

    assert [wanted.file for wanted in request.files.all()] == [portrait]


def test_search_finds_a_page_by_the_words_of_its_rows(client, office, executives):
    published(executives, office)

    found = client.get("/search.json?q=แก้วตา ริมธาร").json()

    assert [hit["title"] for hit in found["results"]] == [executives.title]


def test_publication_writes_down_which_requirements_are_answered(office, executives):
    executives.requirement_codes = ["MOIT:1"]
    executives.save_revision(user=office.owner)
    published(executives, office)

    codes = PublishedCode.objects.filter(page_id=executives.pk).values_list("code", flat=True)

    assert sorted(codes) == ["GWS2:1.1.3", "MOIT:1", "MOPH2561:1.1.4"]


def test_what_leaves_the_public_answers_nothing_any_more(office, executives):
    published(executives, office)
    reason = Reason.objects.get(code="incomplete")
    actions.take_down(executives, by=office.web_master, answer=Answer(reason))

    assert not PublishedCode.objects.filter(page_id=executives.pk).exists()


def test_a_type_stands_only_in_its_section(office, about):
    assert ExecutivesPage.can_create_at(about)
    assert not ExecutivesPage.can_create_at(office.news)


def test_a_row_says_all_it_holds_in_one_line(executives, portrait):
    first = executives.executives.first()

    name, position, since = "นายสมหมาย เรือนคำ", "สาธารณสุขอำเภอ", "1 ตุลาคม 2568"
    told = f"{name} · {position} · 0 5999 0233 ต่อ 11 · {portrait.filename} · {since}"
    assert str(first) == told


def test_every_row_hangs_on_its_page_by_one_name():
    owners = {relation.field.name for model in ITEM_TYPES for relation in relations(model)}

    assert owners == {"page"}


def test_every_picture_of_a_row_or_page_has_words_for_those_who_cannot_see_it():
    holders = [*ITEM_TYPES, *(one.related_model for m in ITEM_TYPES for one in relations(m))]
    silent = [
        f"{holder.__name__}.{name}"
        for holder in holders
        for name in parts.file_fields(holder)
        if "picture" in name and f"{name}_text" not in {one.name for one in holder._meta.fields}
    ]

    # A map is put into words as the way to the office.
    assert silent == ["ContactPage.map_picture"]


def test_a_preview_shows_files_at_the_address_for_staff(client, office, executives, portrait):
    draft = Template("{% load public %}{% file_url file %}")

    said = draft.render(Context({"page": ExecutivesPage(), "file": portrait.pk}))

    assert said == reverse("documents:content", args=[portrait.pk])
