"""The first step of each type: every field has its place, and only its kind asks for it."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, InlinePanel

from factories.agency import section
from factories.knowledge import CASES, statistics_page
from pages.models import ITEM_TYPES, DocumentPage, StatisticsPage
from pages.models.parts import own_fields
from pages.models.tables import table_of, text_of
from pages.publishing import readiness
from pages.publishing.content import relations
from pages.staff.panels import FIRST
from pages.staff.table_input import TableInput

SHEET = settings.PORTAL / "static" / "staff" / "kinds.css"
# What the office answers alike for all its documents.
NOT_ASKED = {DocumentPage: {"licence", "contact_other_formats"}}


def inside(panel):
    """Yield a panel and all panels in it, but not those of the rows."""
    yield panel
    if not isinstance(panel, InlinePanel):
        for child in getattr(panel, "children", ()):
            yield from inside(child)


def asked(model) -> set[str]:
    return {
        panel.field_name for panel in inside(FIRST[model]()) if isinstance(panel, FieldPanel)
    } | {panel.relation_name for panel in inside(FIRST[model]()) if isinstance(panel, InlinePanel)}


@pytest.mark.parametrize("model", ITEM_TYPES, ids=lambda model: model.__name__)
def test_every_field_and_row_of_a_type_has_its_place(model):
    own = {field.name for field in own_fields(model)}
    rows = {relation.get_accessor_name() for relation in relations(model)}

    assert (own | rows) - asked(model) == NOT_ASKED.get(model, set())


@pytest.mark.parametrize("model", ITEM_TYPES, ids=lambda model: model.__name__)
def test_every_row_asks_for_all_it_holds(model):
    shown = {
        panel.relation_name: {
            one.field_name
            for child in panel.panels
            for one in inside(child)
            if isinstance(one, FieldPanel)
        }
        for panel in inside(FIRST[model]())
        if isinstance(panel, InlinePanel)
    }
    held = {
        relation.get_accessor_name(): {field.name for field in own_fields(relation.related_model)}
        for relation in relations(model)
    }

    assert shown == held


# What every type asks for in its other steps.
SHARED = {"title", "details", "owner_source", "publish_until", "urgency_reason"}


@pytest.mark.parametrize("model", ITEM_TYPES, ids=lambda model: model.__name__)
def test_what_is_missing_names_a_field_of_the_form(db, model):
    missing = readiness.missing(model(title="ร่าง"), timezone.now())

    assert {"details", "owner_source"} <= set(missing) <= asked(model) | SHARED


def conditions() -> dict[str, dict[str, set[str]]]:
    """Return what the sheet waits for: class → field → values."""
    found: dict[str, dict[str, set[str]]] = {}
    for line in Path(SHEET).read_text(encoding="utf-8").splitlines():
        shows = re.search(r'name="(\w+)"\].*\.staff-when\.(is-\w+)', line)
        if shows:
            found.setdefault(shows[2], {})[shows[1]] = set(re.findall(r'value="(\w+)"', line))
    return found


def test_what_only_one_kind_asks_for_is_shown_by_that_kind():
    known = conditions()
    for model in ITEM_TYPES:
        for panel in inside(FIRST[model]()):
            if "staff-when" in panel.classname:
                (field, values), *_ = known[panel.classname.split()[-1]].items()
                choices = dict(model._meta.get_field(field).choices)
                assert values
                assert values <= set(choices)


def test_general_news_is_not_asked_for_the_end_of_an_alert():
    assert conditions()["is-alert"] == {"news_kind": {"alert"}}


def test_a_table_is_shown_as_it_was_pasted():
    pasted = text_of(table_of(CASES))
    box = TableInput()

    stored = box.value_from_datadict({"table": pasted}, {}, "table")

    assert box.format_value(stored) == pasted


def test_a_pasted_table_is_kept_cell_by_cell(office, sign_in):
    page = statistics_page(section(office.home, "knowledge"), office.owner, table={})
    client = sign_in(office.owner)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = client.get(address).context["form"]
    written = {
        name: value
        for name in form.fields
        if isinstance(value := form[name].value(), str | int) and value is not True
    }

    client.post(
        address, written | {"table": "ตำบล\tราย\nในเมือง\t12\nนอกเมือง\t9", "requirement_codes": ""}
    )

    draft = StatisticsPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.table == {
        "columns": ["ตำบล", "ราย"],
        "rows": [["ในเมือง", "12"], ["นอกเมือง", "9"]],
    }
