"""Steps of a migration that declare what happens to a column of content, beside the step that does.

They stand before Django's own step, which they leave alone:

    operations = [
        migration_steps.Renamed("servicestep", "text", "instructions"),
        migrations.RenameField("servicestep", "text", "instructions"),
    ]

A column that is only added, or whose values read the same afterwards, needs none. A step makes
evidence of its declaration; without it verification cannot tell the change from tampering.
"""

from __future__ import annotations

from typing import Any, cast

from django.apps.registry import Apps
from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from django.utils import timezone
from modelcluster.fields import ParentalKey

from pages.publishing import schema_changes
from pages.publishing.content import Field
from pages.publishing.models.fixity import ChangeKind
from pages.publishing.signals import recorded_in_migration

PAGE = "wagtailcore.page"


class Declared(Operation):
    """A declared change of one column; model is a page type or a type of child rows.

    A model of another app is named as "app.model": so is Wagtail's own page.
    """

    kind: ChangeKind
    reversible = False
    reduces_to_sql = False

    def __init__(self, model: str, name: str = "", name_now: str = "") -> None:
        self.model, self.name, self.name_now = model, name, name_now

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change nothing: Django's own step does."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Record the declaration, where there is evidence that it concerns."""
        apps = from_state.apps
        label = self.model if "." in self.model else f"{app_label}.{self.model}"
        model = apps.get_model(label)
        if not _has_evidence(apps):
            return
        owner, prefix = place_of(model)
        row = apps.get_model("publishing", "SchemaChange")._default_manager.create(
            kind=self.kind,
            page_type=owner,
            name=_joined(prefix, self.name),
            name_now=_joined(prefix, self.name_now) if self.name_now else "",
            was=self.described(model),
            migration=app_label,
            at=timezone.now(),
        )
        schema_changes.forget()
        recorded_in_migration.send(
            sender=type(self), apps=apps, table=row._meta.db_table, keys=[row.pk]
        )

    def described(self, model: type[models.Model]) -> dict[str, Any] | None:
        """Return the column as it was, if that is to be known; a missing one raises."""
        if self.name and self.name not in {one.name for one in model._meta.get_fields()}:
            raise ValueError(f"{model._meta.label} has no {self.name}; stand before the step")
        return None

    def describe(self) -> str:
        """Return the step in words."""
        return f"Declare {self.model}.{self.name} {self.kind} {self.name_now}".strip()


class Renamed(Declared):
    """A column, or the relation of a page type to its child rows, has another name from now on."""

    kind = ChangeKind.RENAMED


class Removed(Declared):
    """A column goes; without a name, a whole table of child rows."""

    kind = ChangeKind.REMOVED


class Widened(Declared):
    """A column takes more than before, and its old values read otherwise from now on."""

    kind = ChangeKind.WIDENED

    def described(self, model: type[models.Model]) -> dict[str, Any]:
        """Return the column as it was. Raises ValueError for a kind that cannot be widened."""
        super().described(model)
        return schema_changes.described(cast(Field, model._meta.get_field(self.name)))


def _has_evidence(apps: Apps) -> bool:
    try:
        return bool(apps.get_model("publishing", "ContentFixity")._default_manager.exists())
    except LookupError:
        # An empty database on its way up: nothing was approved yet.
        return False


def place_of(model: type[models.Model]) -> tuple[str, str]:
    """Return the page type that a model belongs to, and the relation that leads to it from there.

    Raises ValueError for a model that hangs on no page.
    """
    prefix = ""
    while not _is_page(model):
        keys = [one for one in model._meta.concrete_fields if isinstance(one, ParentalKey)]
        if not keys:
            raise ValueError(f"{model._meta.label} is neither a page type nor rows of one")
        prefix = _joined(keys[0].remote_field.get_accessor_name(), prefix)
        model = keys[0].related_model
    return model._meta.label_lower, prefix


def _is_page(model: type[models.Model]) -> bool:
    above = (model, *model._meta.get_parent_list())
    return PAGE in {one._meta.label_lower for one in above}


def _joined(prefix: str, name: str) -> str:
    return ".".join(filter(None, (prefix, name)))
