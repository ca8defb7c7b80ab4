"""A first version whose time would have passed by now, replaced by a second one that stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from factories.items import draft, is_public, published
from pages.models import DocumentPage
from pages.publishing.tasks import overdue, take_down_overdue
from portal.health import parts

NOW = timezone.now()
THEN = NOW - timedelta(days=30)


@pytest.fixture
def page(office):
    """Return an item whose second version has no end; the first one's was yesterday."""
    page = draft(office.news, office.owner, publish_until=NOW - timedelta(days=1))
    published(page, office, now=THEN)
    page = DocumentPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    page.publish_until = None
    page.save_revision(user=office.owner)
    published(page, office, now=THEN)
    return page


def test_the_scheduler_has_nothing_to_do(page):
    assert (overdue(NOW), take_down_overdue(NOW)) == ([], 0)
    assert is_public(page)


def test_health_misses_no_take_down(page):
    assert parts.take_downs() == "ok"
