"""What an approver is told of a change: fields of every type, and rows one by one."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from factories.items import stored_file
from pages.models import ITEM_TYPES, DocumentPage, ExecutivesPage, JobPage
from pages.models.parts import own_fields
from pages.models.people import Executive
from pages.publishing.content import relations
from pages.staff.differences import between, labelled

pytestmark = pytest.mark.django_db


def executives(*names):
    page = ExecutivesPage(title="ทำเนียบผู้บริหาร")
    page.executives = [Executive(name=name, position="นักวิชาการสาธารณสุข") for name in names]
    return page


def told(old, new):
    with override("en"):
        return [
            (change.label, [(part.kind, part.text) for part in change.parts])
            for change in between(old, new).changes
        ]


def test_an_own_field_of_a_type_is_compared_under_its_name():
    old, new = JobPage(title="รับสมัคร", places_count=1), JobPage(title="รับสมัคร", places_count=2)

    assert told(old, new) == [("Number of places", [("old", "1"), ("new", "2")])]


def test_a_new_row_is_told_as_new():
    changes = told(executives("นายหนึ่ง"), executives("นายหนึ่ง", "นางสอง"))

    assert changes == [("Executive", [("new", "นางสอง · นักวิชาการสาธารณสุข")])]


def test_a_row_that_went_is_told_as_old():
    changes = told(executives("นายหนึ่ง", "นางสอง"), executives("นางสอง"))

    assert changes == [("Executive", [("old", "นายหนึ่ง · นักวิชาการสาธารณสุข")])]


def test_in_a_changed_row_only_the_words_that_changed_are_marked():
    ((_, parts),) = told(executives("นายหนึ่ง"), executives("นางสอง"))

    assert ("same", " · นักวิชาการสาธารณสุข") in parts


def test_rows_that_stay_are_not_told():
    assert told(executives("นายหนึ่ง"), executives("นายหนึ่ง")) == []


def test_a_changed_file_of_a_row_is_told_by_its_name(office):
    old, new = executives("นายหนึ่ง"), executives("นายหนึ่ง")
    new.executives.first().portrait = stored_file(office.owner, name="หน้าตรง.txt")

    ((_, parts),) = told(old, new)
    assert "หน้าตรง.txt" in "".join(text for kind, text in parts if kind == "new")


def test_a_file_of_the_same_name_with_other_bytes_is_a_change(office):
    old, new = (
        DocumentPage(title="แผน", file=stored_file(office.owner, text)) for text in ("หนึ่ง", "สองง")
    )

    ((_, parts),) = told(old, new)
    assert new.file.sha256[:4] in "".join(text for kind, text in parts if kind == "new")


def test_the_same_bytes_sent_in_again_are_no_change(office):
    old, new = (DocumentPage(title="แผน", file=stored_file(office.owner)) for _ in range(2))

    assert told(old, new) == []


def test_a_file_of_a_row_is_told_by_its_fingerprint_too(office):
    old, new = executives("นายหนึ่ง"), executives("นายหนึ่ง")
    old.executives.first().portrait = stored_file(office.owner, "หนึ่ง", name="หน้าตรง.txt")
    new.executives.first().portrait = stored_file(office.owner, "สอง", name="หน้าตรง.txt")

    assert len(told(old, new)) == 1


@pytest.mark.parametrize("model", ITEM_TYPES, ids=lambda model: model.__name__)
def test_no_field_of_any_type_escapes_the_comparison(model):
    compared = {name for name, _ in labelled(model())}

    assert {field.name for field in own_fields(model)} <= compared
    assert all(relation.related_model._meta.verbose_name for relation in relations(model))
