"""Random changes of public pages of every type: covered ones are noticed, no others are."""

from __future__ import annotations

from collections import Counter

import pytest
from django.db import DatabaseError, connection, transaction

from audit.altering import HARMLESS, Altering
from factories.filling import filled
from factories.gallery import section_for
from factories.items import published
from pages.models import (
    ITEM_TYPES,
    NewsPage,
    ProcurementPage,
    ServicePage,
    StatisticsPage,
    StrategyPage,
)
from pages.publishing import comparison
from pages.publishing.append_only import armed_tables, disarm
from portal.audit import verification

SOME = (NewsPage, ProcurementPage, ServicePage, StatisticsPage)
# What a page of a type needs to be public.
MORE = {StrategyPage: {"year_from": 2023, "year_until": 2027}}
KINDS = {"value": 60, "version": 14, "insert": 5, "delete": 5, "swap": 6, "evidence": 5, "file": 5}


@pytest.fixture
def live_pages(office, data):
    """Return a function that publishes a page of each type, and takes the triggers away."""

    def of_types(models) -> list:
        keys = [(model, published(draft_of(model, office), office).page_id) for model in models]
        # PostgreSQL drops no trigger while it still has foreign keys of the table to look at.
        connection.check_constraints()
        disarm(connection, armed_tables())
        return [model.objects.get(pk=key) for model, key in keys] + [office.home, office.news]

    return of_types


def draft_of(model, office):
    return filled(model, section_for(office.home, model), office.owner, **MORE.get(model, {}))


def is_noticed() -> bool:
    return next(comparison.altered(), None) is not None or verification.first_fault() is not None


def attempt(altering: Altering) -> tuple[str, bool] | None:
    """Return what was done and whether it was noticed; None if the database refused it anyway."""
    (kind,) = altering.dice.choices(list(KINDS), weights=list(KINDS.values()))
    try:
        with transaction.atomic():
            done = (getattr(altering, kind)(), is_noticed())
            transaction.set_rollback(True)
    except DatabaseError:
        return None
    return done


def tampered(pages, count: int) -> list[tuple[str, bool]]:
    altering = Altering(2569, pages)
    done: list[tuple[str, bool]] = []
    while len(done) < count:
        if attempted := attempt(altering):
            done.append(attempted)
    return done


def test_changes_of_what_was_approved_are_noticed(live_pages):
    done = tampered(live_pages(SOME), 60)

    assert Counter(what for what, noticed in done if not noticed) == {}


@pytest.mark.slow
def test_a_thousand_changes_of_what_was_approved_are_noticed(live_pages):
    done = tampered(live_pages(ITEM_TYPES), 1_000)

    assert Counter(what for what, noticed in done if not noticed) == {}
    assert {what.split()[0] for what, _ in done} == set(KINDS)


def changed_harmlessly(pages) -> int:
    """Change of every page what is no content, all at once; return how many changes that were."""
    for page in pages:
        for change in HARMLESS:
            change(page)
    return len(pages) * len(HARMLESS)


@pytest.mark.parametrize(
    "models", [SOME, pytest.param(ITEM_TYPES, marks=pytest.mark.slow)], ids=["some", "every type"]
)
def test_what_is_no_content_raises_no_alarm(live_pages, models):
    assert changed_harmlessly(live_pages(models))

    assert [str(one) for one in comparison.altered()] == []
