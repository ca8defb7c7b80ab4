"""Leaving the public: by decision, by the clock, and what stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from factories.items import draft, published
from pages.models import DocumentPage
from pages.publishing import actions, errors
from pages.publishing.actions import Answer
from pages.publishing.models import Notice, Reason
from pages.publishing.visibility import visible
from portal.audit.chain import first_break


def reason(code: str = "incomplete") -> Reason:
    return Reason.objects.get(code=code)


def is_public(page) -> bool:
    return visible(DocumentPage.objects.filter(pk=page.pk)).exists()


def test_a_take_down_needs_a_web_master(office):
    page = draft(office.news, office.owner)
    published(page, office)

    with pytest.raises(errors.NotWebMaster):
        actions.take_down(page, by=office.approver, answer=Answer(reason()))


def test_a_take_down_hides_at_once(office):
    page = draft(office.news, office.owner)
    published(page, office)

    actions.take_down(page, by=office.web_master, answer=Answer(reason("legal_risk")))

    assert not is_public(page)


def test_an_item_is_invisible_the_second_its_time_passes(office):
    now = timezone.now()
    page = draft(office.news, office.owner, publish_until=now + timedelta(hours=1))
    published(page, office, now=now)

    later = visible(DocumentPage.objects.filter(pk=page.pk), now + timedelta(hours=1))

    assert not later.exists()


def test_expiry_tells_the_owner(office):
    now = timezone.now()
    page = draft(office.news, office.owner, publish_until=now + timedelta(hours=1))
    published(page, office, now=now)

    actions.expire(page, now=now + timedelta(hours=2))

    assert Notice.objects.filter(person=office.owner, kind="expired").count() == 1


def test_nothing_expires_before_its_time(office):
    page = draft(office.news, office.owner, publish_until=timezone.now() + timedelta(hours=1))
    published(page, office)

    with pytest.raises(errors.NotPublic):
        actions.expire(page)


def test_a_future_start_keeps_a_published_item_hidden_until_then(office):
    now = timezone.now()
    page = draft(office.news, office.owner, publish_from=now + timedelta(days=2))
    published(page, office, now=now)

    assert not is_public(page)


def test_a_taken_down_item_can_be_published_again(office):
    page = draft(office.news, office.owner)
    published(page, office)
    actions.take_down(page, by=office.web_master, answer=Answer(reason()))

    published(DocumentPage.objects.get(pk=page.pk), office)

    assert is_public(page)


def test_all_of_it_stands_in_an_unbroken_audit_chain(office):
    published(draft(office.news, office.owner), office)

    assert first_break() is None
