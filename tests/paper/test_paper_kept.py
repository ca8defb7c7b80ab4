"""A paper is kept as it was made, and the same again is the same paper."""

import pytest
from django.db import DatabaseError, connection, transaction

from factories.items import waiting
from pages.publishing import actions as publishing
from portal.paper import actions, making
from portal.paper.canonical import digest
from portal.paper.models import Kind, Rendition


def test_the_same_again_returns_the_kept_paper(asked, office):
    first = actions.print_form(asked, by=office.owner)

    again = actions.print_form(asked, by=office.auditor)

    assert (again.pk, Rendition.objects.count()) == (first.pk, 1)


@pytest.mark.parametrize("ink", [False, True], ids=["signed", "for the pen"])
def test_the_same_data_give_the_same_bytes(asked, office, ink):
    kept = actions.print_form(asked, by=office.owner, ink=ink)

    assert making.rendered(kept.kind, kept.data, kept.code) == bytes(kept.pdf)


def test_every_kind_gives_the_same_bytes(asked, page, office):
    papers = [
        actions.print_memo(asked, by=office.owner),
        actions.print_certificate(page, by=office.owner),
        actions.print_announcement(office.home, by=office.administrator),
        actions.print_batch([asked], by=office.owner),
    ]

    again = [making.rendered(kept.kind, kept.data, kept.code) for kept in papers]

    assert again == [bytes(kept.pdf) for kept in papers]


def test_a_decision_makes_another_paper(office):
    asked = waiting(office.news, office.owner)
    before = actions.print_form(asked, by=office.owner)

    publishing.approve(asked, by=office.approver)

    assert actions.print_form(asked, by=office.owner).pk != before.pk


def test_data_survive_the_database_word_for_word(asked, office):
    kept = Rendition.objects.get(pk=actions.print_form(asked, by=office.owner).pk)

    assert digest(kept.data) == kept.data_sha256


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE paper_rendition SET title = 'x'",
        "UPDATE paper_rendition SET data_sha256 = 'x'",
        "DELETE FROM paper_rendition",
    ],
)
def test_the_database_refuses_to_change_a_paper(asked, office, statement):
    actions.print_form(asked, by=office.owner)

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_two_who_print_at_once_get_one_paper(asked, office):
    kept = actions.print_form(asked, by=office.owner)
    double = Rendition(
        kind=Kind.FORM,
        code="BCDFGHJKMNPQ",
        title="",
        data=kept.data,
        data_sha256=kept.data_sha256,
        template_version=kept.template_version,
        pdf=b"",
        made_at=kept.made_at,
        made_by=office.owner,
    )

    assert making._keep(double).pk == kept.pk


def test_the_pdf_bears_the_date_of_the_last_event(asked, office):
    kept = actions.print_form(asked, by=office.owner)

    last = asked.decisions.order_by("-pk").first()
    assert f"{last.at:D:%Y%m%d%H%M%S}".encode() in bytes(kept.pdf)


def test_the_search_index_takes_no_text_of_papers(asked, office, client):
    actions.print_form(asked, by=office.owner)

    found = client.get("/search.json", {"q": "ลงนามอิเล็กทรอนิกส์"}).json()

    assert found["total"] == 0
