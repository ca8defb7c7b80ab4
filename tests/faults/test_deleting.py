"""Deleting a page by a script: evidence is kept and says so, and the tree stays whole."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from factories.items import draft, published, waiting
from pages.models import DocumentPage
from pages.publishing import actions, errors


def test_it_says_that_its_evidence_is_kept(office):
    published(page := draft(office.news, office.owner), office)

    with pytest.raises(errors.EvidenceKept):
        DocumentPage.objects.get(pk=page.pk).delete()


def test_a_section_says_so_for_what_stands_in_it(office):
    waiting(office.news, office.owner)

    with pytest.raises(errors.EvidenceKept):
        office.news.delete()


def test_a_draft_goes_and_the_tree_stays_whole(office):
    page = draft(office.news, office.owner)

    page.delete()

    assert not any(Page.find_problems())


def test_sending_what_was_deleted_meanwhile_is_refused_by_name(office):
    page = draft(office.news, office.owner)
    still_open = DocumentPage.objects.get(pk=page.pk)
    page.delete()

    with pytest.raises(errors.Gone):
        actions.submit(still_open, by=office.owner)
