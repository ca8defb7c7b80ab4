"""The index and the portal change together; where they cannot, a restart brings them together."""

from __future__ import annotations

import pytest
from django.db import connection

from factories.items import draft, published
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.checklist import POINTS
from pages.publishing.models import Reason
from pages.search_entries import key_of
from pages.search_mending import mend
from search import indexing
from search.engines import engine

two_databases = pytest.mark.skipif(
    connection.vendor == "sqlite", reason="the index lies in the portal's own database"
)


@pytest.fixture
def page(office):
    page = draft(office.news, office.owner)
    published(page, office)
    return page


class Stopped(Exception):
    """Something went wrong on the way."""


@indexing.one_change()
def drop_and_stop(page):
    indexing.drop([key_of(page)])
    raise Stopped


def is_found(page) -> bool:
    return key_of(page) in engine().fingerprints()


def test_a_change_that_fails_leaves_no_entry(page):
    with pytest.raises(Stopped):
        drop_and_stop(page)

    assert is_found(page)


def test_a_publication_that_fails_leaves_no_entry(office, monkeypatch):
    page = draft(office.news, office.owner)
    request = actions.submit(page, by=office.owner)
    actions.approve(request, by=office.approver)

    def stop(*_: object) -> None:
        assert is_found(page)
        raise Stopped

    monkeypatch.setattr("pages.publishing.notices.tell", stop)
    with pytest.raises(Stopped):
        actions.publish(request, by=office.web_master, checked=POINTS)

    assert not is_found(page)


def test_there_is_nothing_to_mend_in_one_database(page):
    assert mend() == 0


@two_databases
def test_an_entry_lost_in_a_crash_is_written_again(page):
    indexing.drop([key_of(page)])

    assert (mend(), is_found(page)) == (1, True)


@two_databases
def test_an_entry_that_outlived_its_item_goes(page, office):
    entry = next(one for one in indexing.sources() if one.key == key_of(page))
    answer = Answer(Reason.objects.get(code="incomplete"), "แก้")
    actions.take_down(page, by=office.web_master, answer=answer)
    indexing.put([entry])

    assert (mend(), is_found(page)) == (1, False)
