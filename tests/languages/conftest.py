"""An item in two languages, as far as a test needs it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from factories.items import draft, published
from pages.models import DocumentPage
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from pages.upkeep import translating

TITLE = "Measures against dengue fever"


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def original(office):
    """Return a public Thai document."""
    page = draft(office.news, office.owner)
    published(page, office, now=timezone.now() - timedelta(hours=2))
    return DocumentPage.objects.get(pk=page.pk)


@pytest.fixture
def english(office, original):
    """Return the draft of its English version, already in English words."""
    made = translating.translate(original, by=office.owner)
    made.title, made.summary = TITLE, "What the district does against mosquitoes"
    made.owner_source = "Disease control group"
    made.save()
    made.save_revision(user=office.owner)
    return DocumentPage.objects.get(pk=made.pk)


@pytest.fixture
def on_air(office, english):
    """Return the English version, published by three people."""
    published(english, office, now=timezone.now() - timedelta(hours=1))
    return DocumentPage.objects.get(pk=english.pk)


@pytest.fixture
def change(office):
    """Return a function that publishes a changed version of an item."""

    def changed(page, **fields):
        page = type(page).objects.get(pk=page.pk)
        for name, value in fields.items():
            setattr(page, name, value)
        page.save_revision(user=office.owner)
        published(page, office)
        return type(page).objects.get(pk=page.pk)

    return changed


@pytest.fixture
def take_down(office):
    """Return a function that takes an item down by decision, of the office's web master or by."""

    def taken(page, by=None):
        answer = Answer(Reason.objects.get(code="legal_risk"))
        actions.take_down(page, by=by or office.web_master, answer=answer)

    return taken


@pytest.fixture
def visit(client):
    """Return a function that gets a page and returns its words."""

    def get(path: str, status: int = 200) -> str:
        response = client.get(path)
        assert response.status_code == status, path
        return response.content.decode()

    return get


@pytest.fixture
def now():
    """Return the clock."""
    return timezone.now
