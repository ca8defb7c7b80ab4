"""Finds steps of migrations that change a column of content without declaring it."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.migrations import Migration, operations
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from modelcluster.fields import ParentalKey

from pages.publishing.content import Role, role
from pages.publishing.migration_steps import Declared, Removed, Renamed, Widened, place_of

# Kind of declaration, model as app.model, and what else it names.
Needed = tuple[type[Declared], str, tuple[str, ...]]


def undeclared(migration: Migration, state: ProjectState) -> Iterator[str]:
    """Yield a sentence for each step that needs a declaration and has none before it.

    state is that of the models before the migration; it is changed to what they are afterwards.
    """
    declared: set[Needed] = set()
    app = migration.app_label
    for one in _flat(migration.operations):
        if isinstance(one, Declared):
            declared.add((type(one), _label(app, one.model), _names(one)))
        ended, needed = _ended_type(one, app, state), _needed(one, app, state)
        if ended:
            yield f"{app}.{migration.name}: keep {ended}, is_creatable = False; evidence names it"
        elif needed is not None and needed not in declared:
            yield _sentence(migration, needed)
        # A rendered state would be rendered anew at every step, which takes seconds.
        vars(state).pop("apps", None)
        one.state_forwards(app, state)


def _flat(steps: list[Operation]) -> Iterator[Operation]:
    for one in steps:
        if isinstance(one, operations.SeparateDatabaseAndState):
            yield from _flat(one.state_operations)
        else:
            yield one


def _label(app: str, model: str) -> str:
    return model.lower() if "." in model else f"{app}.{model}".lower()


def _names(one: Declared) -> tuple[str, ...]:
    return tuple(filter(None, (one.name, one.name_now)))


def _needed(one: Operation, app: str, state: ProjectState) -> Needed | None:
    """Return the declaration without which evidence could not follow a step, if it needs one."""
    if isinstance(one, operations.RenameField) and _is_shown(state, app, one):
        return Renamed, _label(app, one.model_name), (one.old_name, one.new_name)
    if isinstance(one, operations.RemoveField) and _is_shown(state, app, one):
        return Removed, _label(app, one.model_name), (one.name,)
    if isinstance(one, operations.AlterField):
        return _needed_to_alter(one, app, state)
    if isinstance(one, operations.DeleteModel) and _place(state, app, one.name):
        return Removed, _label(app, one.name), ()
    return None


def _ended_type(one: Operation, app: str, state: ProjectState) -> str:
    """Return the page type that a step removes or renames, if it does: nothing declares that."""
    name = getattr(one, "old_name", None) or getattr(one, "name", "")
    if not isinstance(one, operations.DeleteModel | operations.RenameModel):
        return ""
    place = _place(state, app, name)
    return _label(app, name) if place is not None and not place[1] else ""


def _needed_to_alter(one: operations.AlterField, app: str, state: ProjectState) -> Needed | None:
    before = state.models[app, one.model_name_lower].get_field(one.name)
    if isinstance(before, ParentalKey):
        return _needed_for_relation(one, app, state)
    if type(before) is not type(one.field) and _is_shown(state, app, one):
        return Widened, _label(app, one.model_name), (one.name,)
    return None


def _needed_for_relation(
    one: operations.AlterField, app: str, state: ProjectState
) -> Needed | None:
    key = state.apps.get_model(app, one.model_name)._meta.get_field(one.name)
    was, now = key.remote_field.get_accessor_name(), one.field.remote_field.related_name
    if not _place(state, app, one.model_name) or now in {None, was}:
        return None
    return Renamed, key.related_model._meta.label_lower, (was, now)


def _is_shown(state: ProjectState, app: str, one: Operation) -> bool:
    """Return whether a step concerns content or classification of a page type or its rows."""
    model = state.apps.get_model(app, one.model_name)
    field = model._meta.get_field(getattr(one, "old_name", None) or one.name)
    return _place(state, app, one.model_name) is not None and role(field) in {
        Role.CONTENT,
        Role.CLASSIFICATION,
    }


def _place(state: ProjectState, app: str, model: str) -> tuple[str, str] | None:
    try:
        return place_of(state.apps.get_model(app, model))
    except ValueError:
        return None


def _sentence(migration: Migration, needed: Needed) -> str:
    kind, label, names = needed
    said = ", ".join(f'"{one}"' for one in (label, *names))
    step = f"migration_steps.{kind.__name__}({said})"
    return f"{migration.app_label}.{migration.name}: write {step} before the step that does it"
