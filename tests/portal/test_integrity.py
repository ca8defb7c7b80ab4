"""What the comparisons find is kept, told to health and shown to the administrator."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from factories.items import draft, published
from pages.models import OfficialPage
from pages.publishing.append_only import armed_tables, disarm, unarmed
from portal.health import integrity
from portal.health.models import IntegrityCheck, Subject
from portal.health.tasks import check_integrity
from search import indexing

HOME = "wagtailadmin_home"


@pytest.fixture
def public(office, settings, tmp_path):
    """Return a record of a public item, in a file store that no other test writes to."""
    store = settings.STORAGES["private"] | {"OPTIONS": {"location": tmp_path / "files"}}
    settings.STORAGES = settings.STORAGES | {"private": store}
    settings.DATA = tmp_path
    return published(draft(office.news, office.owner), office)


@pytest.fixture
def altered(public):
    """Return a public page whose title and summary were changed at the database console."""
    Page.objects.filter(pk=public.page_id).update(title="หัวเรื่องที่ไม่มีใครอนุมัติ")
    OfficialPage.objects.filter(pk=public.page_id).update(summary="เนื้อความอื่น")
    return public


def shown(sign_in, person) -> str:
    return sign_in(person).get(reverse(HOME)).content.decode()


def test_an_untouched_office_has_no_findings(public):
    assert check_integrity.func() == 0
    assert set(IntegrityCheck.objects.values_list("subject", "count")) == {
        (str(one), 0) for one in Subject
    }
    assert integrity.in_a_word(timezone.now()) == "ok"


def test_a_changed_page_is_found_by_name_and_by_value(altered):
    found = integrity.check(Subject.PUBLIC, timezone.now())

    assert [(one["page"], one["values"]) for one in found.findings] == [
        (altered.page_id, ["title", "summary"])
    ]


def test_health_says_what_was_found(altered):
    check_integrity.func()

    assert integrity.in_a_word(timezone.now()) == "findings: public 1, search 1"


def test_the_home_of_the_administrator_names_the_item_and_its_fields(office, altered, sign_in):
    check_integrity.func()

    page = shown(sign_in, office.administrator)

    assert "เนื้อหาไม่ตรงกับที่อนุมัติ" in page
    assert "หัวเรื่องที่ไม่มีใครอนุมัติ" in page
    assert "สาระสำคัญ" in page
    assert reverse("staff:history", args=[altered.page_id]) in page


def test_the_home_of_an_owner_does_not(office, altered, sign_in):
    check_integrity.func()

    assert "เนื้อหาไม่ตรงกับที่อนุมัติ" not in shown(sign_in, office.owner)


def test_a_home_without_findings_is_quiet(office, public, sign_in):
    check_integrity.func()

    assert "ตรวจล่าสุดเมื่อ" not in shown(sign_in, office.administrator)


def test_an_administrator_learns_how_many_findings_other_offices_have(office, sign_in):
    IntegrityCheck.objects.create(
        subject=Subject.PUBLIC,
        ran_at=timezone.now(),
        count=1,
        findings=[{"what": "เรื่องของหน่วยงานอื่น", "page": 10**6, "values": ["title"]}],
    )

    page = shown(sign_in, office.administrator)

    assert "เรื่องของหน่วยงานอื่น" not in page
    assert "และอีก 1 รายการ" in page


def test_a_finding_goes_when_it_is_mended(altered):
    check_integrity.func()
    Page.objects.filter(pk=altered.page_id).update(title=altered.title)
    OfficialPage.objects.filter(pk=altered.page_id).update(summary="มาตรการของอำเภอ")

    result = integrity.check(Subject.PUBLIC, timezone.now())

    assert (result.count, IntegrityCheck.objects.filter(subject=Subject.PUBLIC).count()) == (0, 1)


DAILY = [Subject.PUBLIC, Subject.AUDIT, Subject.SEARCH]


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        # It ran on Monday at 02:10 in Bangkok.
        (timedelta(hours=8), []),
        (timedelta(hours=23), DAILY),
        (timedelta(hours=29), []),
        (timedelta(hours=33), DAILY),
        (timedelta(days=6, hours=23), [*DAILY[:2], Subject.FILES, Subject.SEARCH]),
    ],
    ids=["the same day", "next night", "next morning", "next noon", "next week"],
)
def test_it_is_compared_again_at_night_and_by_day_only_if_late(db, later, expected):
    ran = datetime(2026, 11, 29, 19, 10, tzinfo=UTC)
    for one in Subject:
        IntegrityCheck.objects.create(subject=one, ran_at=ran)

    assert integrity.due(ran + later) == expected


def test_what_was_never_compared_is_compared_at_once(db):
    assert integrity.due(datetime(2026, 11, 30, 7, 0, tzinfo=UTC)) == list(Subject)


def test_health_says_that_nothing_was_compared_for_days(public):
    check_integrity.func()

    said = integrity.in_a_word(timezone.now() + timedelta(days=4))

    assert said == "not compared for days: public, audit, search"


def test_a_stray_entry_of_the_index_is_found(public):
    indexing.drop([f"page:{public.page_id}"])

    result = integrity.check(Subject.SEARCH, timezone.now())

    assert result.findings == [
        {"what": f"page:{public.page_id}", "page": public.page_id, "values": ["missing"]}
    ]


def test_a_table_of_evidence_without_its_trigger_is_found(public):
    (first, *_) = armed_tables()
    disarm(connection, [first])

    result = integrity.check(Subject.AUDIT, timezone.now())

    assert unarmed(connection) == [first.name]
    assert result.findings[0] == {"what": first.name, "page": None, "values": ["no trigger"]}
