"""Whatever staff type into the form of any page type goes public as it was approved."""

from __future__ import annotations

import os
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from wagtail.models import Page, Revision

from factories.agency import section
from factories.filling import filled
from factories.gallery import section_for
from factories.items import published, stored_file
from factories.newsroom import procurement_page
from factories.opened_form import Opened, offered
from pages.models import (
    ITEM_TYPES,
    ContactPage,
    HomePage,
    LawPage,
    MultimediaPage,
    ProcurementPage,
    SectionPage,
    ServicePage,
    StrategyPage,
)
from pages.publishing import actions, canonical, comparison, fixity
from pages.publishing.checklist import POINTS
from pages.publishing.content import content_of
from pages.publishing.models import PublicationRecord

pytestmark = pytest.mark.django_db

# For each of the types; `make faults` asks for more.
EXAMPLES = int(os.environ.get("SUKSALA_TEST_EXAMPLES", "2"))

# Columns that no form offers; programs and importers fill them.
BY_PROGRAMS = {
    "seo_title": "หัวข้อสำหรับเครื่องมือค้นหา",
    "search_description": "คำอธิบาย ๑ บรรทัด",
    "show_in_menus": True,
    "retention_class": "general-10",
}
# What a draft of a type begins with, so that every box of the form may be changed.
MORE = {
    StrategyPage: {"year_from": 2023, "year_until": 2027},
}
# Only a recording with captions can be sent, and only a monthly summary has a month.
KEPT = {MultimediaPage: {"has_captions"}, ProcurementPage: {"month"}}


def page_of(model: type[Page], office) -> Page:
    """Return the home page, a section, or a complete draft of a type."""
    if model is HomePage:
        return office.home
    if model is SectionPage:
        return section(office.home, "service")
    place = section_for(office.home, model)
    page = filled(model, place, office.owner, **BY_PROGRAMS | MORE.get(model, {}))
    # What else there is to choose.
    stored_file(office.owner, "ฉบับแก้ไข")
    if model is LawPage:
        filled(LawPage, place, office.owner)
    return page


def sent_and_published(office, opened: Opened) -> PublicationRecord:
    """Send what was typed and let it go public."""
    request = opened.send()
    actions.approve(request, by=office.approver)
    return actions.publish(request, by=office.web_master, checked=POINTS)


def unchanged(model, before, record: PublicationRecord) -> set[str]:
    """Return the columns that are in a published version as they were before."""
    after = Revision.objects.get(pk=record.revision_id).content
    first, then = (canonical.digests(model, content, *fixity.BOTH) for content in (before, after))
    return {name for name in first if first[name] == then[name]}


def assert_public_as_approved(model: type[Page], record: PublicationRecord) -> None:
    """Compare the row and the frozen version, as the database has them, with what was approved."""
    record = PublicationRecord.objects.get(pk=record.pk)
    approved = fixity.of_record(record)

    assert fixity.altered_values(model.objects.get(pk=record.page_id), approved) == []
    assert fixity.altered_version(record.revision, approved, record.content_sha256) == []
    assert list(comparison.altered()) == []


TYPES = (HomePage, SectionPage, *ITEM_TYPES)


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_every_field_goes_public_as_it_was_typed_and_approved(model, office, sign_in):
    page = page_of(model, office)
    before = content_of(page)
    opened = Opened(sign_in(office.owner), page)
    opened.fill_in_everything()

    record = sent_and_published(office, opened)

    assert_public_as_approved(model, record)
    assert offered(opened.form) & unchanged(model, before, record) == KEPT.get(model, set())


@pytest.mark.parametrize("amount", ["96000", "96000.5"])
def test_an_amount_typed_as_people_write_it_raises_no_alarm(amount, office, sign_in):
    page = procurement_page(office.news, office.owner)
    opened = Opened(sign_in(office.owner), page)
    opened.posted["budget"] = [amount]

    sent_and_published(office, opened)

    assert ProcurementPage.objects.get(pk=page.pk).budget == Decimal(amount)
    assert list(comparison.altered()) == []


def try_out(models, office, sign_in, **options) -> None:
    """Let Hypothesis type into pages of these types, drafts and public ones."""
    client = sign_in(office.owner)
    keys = {model: page_of(model, office).pk for model in models}

    @settings(
        deadline=None,
        database=None,
        # One example costs a second; a failure names every value that was drawn.
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        **options,
    )
    @given(st.data())
    def one(data):
        model = data.draw(st.sampled_from(models))
        with transaction.atomic():
            page = model.objects.get(pk=keys[model])
            if not page.live and data.draw(st.booleans(), "it is public already"):
                published(page, office)
            opened = Opened(client, model.objects.get(pk=page.pk))
            opened.fill_in(data.draw)
            assert_public_as_approved(model, sent_and_published(office, opened))
            transaction.set_rollback(True)

    one()


def test_whatever_is_typed_goes_public_as_it_was_approved(office, sign_in):
    try_out((ContactPage, ServicePage), office, sign_in, max_examples=3)


@pytest.mark.slow
@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_whatever_is_typed_into_any_form_goes_public_as_it_was_approved(model, office, sign_in):
    try_out((model,), office, sign_in, max_examples=EXAMPLES)
