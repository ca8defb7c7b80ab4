"""Copies, aliases, translations, moves and deletions: ways around the gate that stay closed."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page

from factories.items import draft, is_public, news_draft, published
from factories.people import EVERYBODY
from pages.models import DocumentPage
from pages.publishing import errors


@pytest.mark.parametrize("alias", [False, True])
def test_copy_for_translation_with_its_parents(office, signed_in, alias):
    english = Locale.objects.get_or_create(language_code="en")[0]
    pages = Page.objects.filter(locale=english)
    before = pages.count()
    published(page := news_draft(office.news, office.owner), office)
    body = {"locale": "en", "copy_parents": True, "alias": alias}

    answer = signed_in("superuser").post(
        f"/admin/api/main/pages/{page.pk}/action/copy_for_translation/",
        json.dumps(body),
        content_type="application/json",
    )

    assert (answer.status_code, pages.count()) == (403, before)


@pytest.mark.parametrize("name", EVERYBODY)
def test_copy_with_publish_copies(office, signed_in, name):
    published(page := draft(office.news, office.owner), office)
    data = {
        "new_title": "สำเนา",
        "new_slug": "copy",
        "new_parent_page": office.news.pk,
        "publish_copies": "on",
        "alias": "on",
    }

    signed_in(name).post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)

    assert DocumentPage.objects.filter(live=True).count() == 1


def test_an_alias_of_a_public_page(office):
    published(page := news_draft(office.news, office.owner), office)

    with pytest.raises(errors.GateClosed):
        Page.objects.get(pk=page.pk).specific.create_alias(update_slug="alias")


def test_a_copy_that_stays_live(office):
    published(page := news_draft(office.news, office.owner), office)
    public = Page.objects.get(pk=page.pk).specific

    with pytest.raises(errors.GateClosed):
        public.copy(to=office.news, update_attrs={"slug": "copy-th"}, keep_live=True)


def test_translation_alias(office):
    published(page := news_draft(office.news, office.owner), office)
    english = Locale.objects.get_or_create(language_code="en")[0]
    public = Page.objects.get(pk=page.pk).specific

    with pytest.raises(errors.GateClosed):
        public.copy_for_translation(english, copy_parents=True, alias=True)


@pytest.mark.parametrize("name", EVERYBODY)
def test_deleting_what_was_public(office, signed_in, name):
    published(page := draft(office.news, office.owner), office)

    signed_in(name).post(reverse("wagtailadmin_pages:delete", args=[page.pk]))

    assert is_public(page)


@pytest.mark.parametrize("name", EVERYBODY)
def test_moving_what_was_public(office, signed_in, name):
    published(page := draft(office.news, office.owner), office)
    law = office.home.get_children().get(slug="law")

    signed_in(name).post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, law.pk]))

    assert Page.objects.get(pk=page.pk).get_parent().slug == "news"
