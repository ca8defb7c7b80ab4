"""Whoever renames, removes or widens a column of content declares it in the same migration."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.apps import apps
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState
from modelcluster.fields import ParentalKey

from architecture.declarations import undeclared
from architecture.source import CODE, ROOT
from pages.publishing.migration_steps import Removed, Renamed, Widened

# The last migration before columns were declared.
BEFORE = ("pages", "0004_garuda")
KEY = models.AutoField(primary_key=True)
ABOVE = {"on_delete": models.CASCADE, "parent_link": True, "primary_key": True}


def test_every_migration_of_ours_declares_what_it_does_to_content():
    graph = MigrationLoader(None, ignore_no_migrations=True).graph
    leaves = [key for leaf in graph.leaf_nodes() for key in graph.forwards_plan(leaf)]
    older = set(graph.forwards_plan(BEFORE))
    state, found = ProjectState(), []

    for key in dict.fromkeys(leaves):
        migration = graph.nodes[key]
        if key not in older and key[0] in ours():
            found += undeclared(migration, state)
        else:
            migration.mutate_state(state, preserve=False)

    assert found == []


def ours() -> set[str]:
    """Return the labels of the apps in this repository."""
    folders = [ROOT / name for name in CODE]
    return {
        config.label
        for config in apps.get_app_configs()
        if any(Path(config.path).is_relative_to(folder) for folder in folders)
    }


def world() -> ProjectState:
    """Return a page type with a column, a column no form offers, rows, and a table beside it."""
    title = models.CharField(max_length=10)
    page = ModelState("wagtailcore", "Page", [("id", KEY), ("title", title)])
    above = models.OneToOneField("wagtailcore.Page", **ABOVE)
    clinic = [
        ("page_ptr", above),
        ("caption", models.CharField(max_length=10)),
        ("visits", models.IntegerField()),
        ("review_on", models.DateField(null=True)),
        ("counted", models.IntegerField(editable=False)),
    ]
    stage = [("id", KEY), ("words", models.CharField(max_length=10)), ("page", rows_of("stages"))]
    state = ProjectState()
    state.add_model(page)
    state.add_model(ModelState("made_up", "Clinic", clinic, bases=("wagtailcore.page",)))
    state.add_model(ModelState("made_up", "Stage", stage))
    state.add_model(ModelState("made_up", "Counter", [("id", KEY), ("words", models.TextField())]))
    return state


def rows_of(relation: str) -> ParentalKey:
    return ParentalKey("made_up.Clinic", on_delete=models.CASCADE, related_name=relation)


def told(*operations) -> list[str]:
    """Return what is said of a migration of these steps."""
    migration = migrations.Migration("0002_made_up", "made_up")
    migration.operations = list(operations)
    return list(undeclared(migration, world()))


# What a migration does, and the declaration that must stand before it.
STEPS = {
    "rename": (
        migrations.RenameField("clinic", "caption", "heading"),
        Renamed("clinic", "caption", "heading"),
    ),
    "rename in rows": (
        migrations.RenameField("Stage", "words", "text"),
        Renamed("made_up.Stage", "words", "text"),
    ),
    "rename rows": (
        migrations.AlterField("stage", "page", rows_of("steps")),
        Renamed("clinic", "stages", "steps"),
    ),
    "remove": (migrations.RemoveField("clinic", "caption"), Removed("clinic", "caption")),
    "remove classification": (
        migrations.RemoveField("clinic", "review_on"),
        Removed("clinic", "review_on"),
    ),
    "remove rows": (migrations.DeleteModel("Stage"), Removed("stage")),
    "widen": (
        migrations.AlterField("clinic", "visits", models.DecimalField(max_digits=9)),
        Widened("clinic", "visits"),
    ),
}
HARMLESS = {
    "a longer text": migrations.AlterField("clinic", "caption", models.CharField(max_length=99)),
    "a column more": migrations.AddField("clinic", "place", models.CharField(default="")),
    "one that no form offers": migrations.RemoveField("clinic", "counted"),
    "a table beside it": migrations.RenameField("counter", "words", "text"),
    "a whole table beside it": migrations.DeleteModel("Counter"),
    "another class of rows": migrations.RenameModel("Stage", "Step"),
    "rows that stay rows": migrations.AlterField("stage", "page", rows_of("stages")),
}


@pytest.mark.parametrize("name", STEPS)
def test_a_step_without_its_declaration_is_told_what_to_write(name):
    step, declaration = STEPS[name]

    [sentence] = told(step)

    assert f"migration_steps.{type(declaration).__name__}(" in sentence
    assert told(step, declaration) == [sentence]


@pytest.mark.parametrize("name", STEPS)
def test_with_it_nothing_is_told(name):
    step, declaration = STEPS[name]

    assert told(declaration, step) == []


@pytest.mark.parametrize("name", HARMLESS)
def test_what_evidence_survives_needs_none(name):
    assert told(HARMLESS[name]) == []


@pytest.mark.parametrize(
    "step", [migrations.RenameModel("Clinic", "Surgery"), migrations.DeleteModel("Clinic")]
)
def test_a_page_type_stays_for_its_evidence(step):
    [sentence] = told(Removed("clinic"), step)

    assert "keep made_up.clinic" in sentence


def test_a_step_of_the_state_alone_counts_too():
    step, _ = STEPS["remove"]

    assert told(migrations.SeparateDatabaseAndState(state_operations=[step])) != []


def test_a_declaration_of_another_column_is_none():
    assert told(Removed("clinic", "visits"), migrations.RemoveField("clinic", "caption")) != []
