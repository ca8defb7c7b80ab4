"""Columns that a release renamed, removed or widened are followed to what they are now."""

from __future__ import annotations

import pytest
from django.db import models
from django.utils import timezone

from pages.models import NewsPage, ProcurementPage, ServicePage
from pages.publishing import canonical, fixity, schema_changes
from pages.publishing.content import Role
from pages.publishing.migration_steps import place_of
from pages.publishing.models import ContentFixity, SchemaChange
from pages.publishing.models.fixity import ChangeKind
from pages.publishing.schema_changes import Followed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def read_anew():
    """Read what this test declares, and let no other test see it."""
    schema_changes.forget()
    yield
    schema_changes.forget()


def declare(kind, page_type, name, name_now="", was=None):
    return SchemaChange.objects.create(
        kind=kind,
        page_type=page_type,
        name=name,
        name_now=name_now,
        was=was,
        migration="pages",
        at=timezone.now(),
    )


def test_a_renamed_column_is_found_under_its_new_name():
    declare(ChangeKind.RENAMED, "pages.newspage", "picture_alt", "picture_text")

    assert schema_changes.follow(NewsPage, "picture_alt", 0) == Followed("picture_text")


def test_what_every_page_has_is_found_from_each_type():
    declare(ChangeKind.RENAMED, "pages.officialpage", "abstract", "summary")

    assert schema_changes.follow(ServicePage, "abstract", 0) == Followed("summary")


def test_a_column_renamed_twice_is_followed_twice():
    declare(ChangeKind.RENAMED, "pages.newspage", "kind", "sort")
    declare(ChangeKind.RENAMED, "pages.newspage", "sort", "news_kind")

    assert schema_changes.follow(NewsPage, "kind", 0) == Followed("news_kind")


def test_rows_under_another_name_are_found_with_their_columns():
    declare(ChangeKind.RENAMED, "pages.servicepage", "stages", "steps")
    declare(ChangeKind.RENAMED, "pages.servicepage", "steps.words", "steps.text")

    assert schema_changes.follow(ServicePage, "stages.words", 0) == Followed("steps.text")


def test_a_removed_column_and_the_columns_of_removed_rows_are_gone():
    declare(ChangeKind.REMOVED, "pages.servicepage", "cost")
    declare(ChangeKind.REMOVED, "pages.servicepage", "offices")

    assert schema_changes.follow(ServicePage, "cost", 0) is None
    assert schema_changes.follow(ServicePage, "offices.name", 0) is None


def test_what_was_covered_after_a_change_is_not_moved_by_it():
    before = declare(ChangeKind.RENAMED, "pages.newspage", "picture", "photo")

    assert schema_changes.follow(NewsPage, "picture", before.pk) == Followed("picture")


def test_a_stored_version_is_brought_up_to_the_names_of_today():
    declare(ChangeKind.RENAMED, "pages.servicepage", "stages", "steps")
    declare(ChangeKind.RENAMED, "pages.servicepage", "steps.words", "steps.text")
    stored = {"title": "บริการ", "stages": [{"pk": 1, "words": "ยื่นคำขอ"}]}

    found = schema_changes.brought_up(ServicePage, stored)

    assert found == {"title": "บริการ", "steps": [{"pk": 1, "text": "ยื่นคำขอ"}]}
    assert stored["stages"] == [{"pk": 1, "words": "ยื่นคำขอ"}]


def covered(model, content):
    digests = canonical.digests(model, content, Role.CONTENT)
    return ContentFixity(covered=digests, classification={}, schema=0)


def test_a_renamed_value_is_compared_and_a_changed_one_is_told():
    approved = covered(NewsPage, {"title": "ข่าว", "picture_text": "ภาพอาคาร"})
    approved.covered["caption"] = approved.covered.pop("picture_text")
    declare(ChangeKind.RENAMED, "pages.newspage", "caption", "picture_text")

    kept = {"title": "ข่าว", "picture_text": "ภาพอาคาร"}

    assert list(fixity.differing(approved, NewsPage, kept)) == []
    changed = kept | {"picture_text": "ภาพอื่น"}
    assert list(fixity.differing(approved, NewsPage, changed)) == ["caption"]


def test_a_column_that_vanished_undeclared_is_an_alarm():
    approved = covered(NewsPage, {"title": "ข่าว"})
    approved.covered["written_by"] = "0" * 64

    assert list(fixity.differing(approved, NewsPage, {"title": "ข่าว"})) == ["written_by"]


def test_a_column_added_since_is_not_covered():
    approved = covered(NewsPage, {"title": "ข่าว"})

    now = {"title": "ข่าว", "picture_text": "คอลัมน์ใหม่"}

    assert list(fixity.differing(approved, NewsPage, now)) == []


def test_a_widened_amount_reads_as_it_was_and_a_finer_one_is_told():
    whole = schema_changes.described(models.IntegerField(name="budget"))
    field = models.IntegerField(name="budget")
    approved = ContentFixity(
        covered={"budget": canonical.digest(canonical.text(canonical.plain(field, 96000)))},
        classification={},
        schema=0,
    )
    declare(ChangeKind.WIDENED, "pages.procurementpage", "budget", was=whole)

    assert list(fixity.differing(approved, ProcurementPage, {"budget": "96000.00"})) == []
    finer = {"budget": "96000.25"}
    assert list(fixity.differing(approved, ProcurementPage, finer)) == ["budget"]


@pytest.mark.parametrize("field", [models.JSONField(name="table"), models.DateField(name="day")])
def test_what_cannot_be_read_back_is_no_widening(field):
    with pytest.raises(ValueError, match="would say something else"):
        schema_changes.described(field)


def test_a_step_knows_through_which_rows_a_table_hangs_on_its_page():
    steps = ServicePage._meta.get_field("steps").related_model

    assert place_of(steps) == ("pages.servicepage", "steps")
    assert place_of(NewsPage) == ("pages.newspage", "")
