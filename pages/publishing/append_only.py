"""Database triggers that refuse to change or delete evidence, whoever asks (publication.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

REFUSAL = "evidence is append-only"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of evidence and the columns that may still move (a status, a pointer to a page)."""

    name: str
    columns: tuple[str, ...] = ()
    movable: tuple[str, ...] = ()

    @property
    def fixed(self) -> str:
        """Return the columns an UPDATE may not name, for a trigger's OF clause."""
        kept = [column for column in self.columns if column not in self.movable]
        return f" OF {', '.join(kept)}" if self.movable else ""


def _sqlite(table: Table) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    return [
        f"CREATE TRIGGER {table.name}_fixed BEFORE UPDATE{table.fixed} ON {table.name} {refuse}",
        f"CREATE TRIGGER {table.name}_kept BEFORE DELETE ON {table.name} {refuse}",
    ]


def _postgresql(table: Table) -> list[str]:
    act = "EXECUTE FUNCTION suksala_refuse()"
    return [
        f"""CREATE OR REPLACE FUNCTION suksala_refuse() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$""",
        f"""CREATE TRIGGER {table.name}_fixed BEFORE UPDATE{table.fixed}
        ON {table.name} FOR EACH ROW {act}""",
        f"CREATE TRIGGER {table.name}_kept BEFORE DELETE ON {table.name} FOR EACH ROW {act}",
        f"""CREATE TRIGGER {table.name}_whole BEFORE TRUNCATE
        ON {table.name} FOR EACH STATEMENT {act}""",
    ]


def _columns(connection: BaseDatabaseWrapper, name: str) -> tuple[str, ...]:
    with connection.cursor() as cursor:
        found = connection.introspection.get_table_description(cursor, name)
    return tuple(column.name for column in found)


def arm(connection: BaseDatabaseWrapper, tables: Iterable[Table]) -> None:
    """Create the triggers of these tables anew, for the columns that they have now."""
    tables = tuple(tables)
    disarm(connection, tables)
    for table in tables:
        full = Table(table.name, _columns(connection, table.name), table.movable)
        make = _postgresql if connection.vendor == "postgresql" else _sqlite
        with connection.cursor() as cursor:
            for statement in make(full):
                cursor.execute(statement)


def disarm(connection: BaseDatabaseWrapper, tables: Iterable[Table]) -> None:
    """Drop the triggers of these tables: for migrations that rebuild one, and for nothing else."""
    where = " ON {}" if connection.vendor == "postgresql" else ""
    for table in tables:
        with connection.cursor() as cursor:
            for suffix in ("fixed", "kept", "whole"):
                name = f"{table.name}_{suffix}"
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}" + where.format(table.name))


def arm_again(using: str, **_: Any) -> None:
    """Arm every table after migrations: SQLite drops the triggers of a table that it rebuilds.

    On PostgreSQL a new column would not be among those that a trigger guards.
    """
    connection = connections[using]
    there = set(connection.introspection.table_names())
    arm(connection, (table for table in armed_tables() if table.name in there))


def unarmed(connection: BaseDatabaseWrapper) -> list[str]:
    """Return the tables of evidence that lack a trigger, which the database would let change."""
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D' AND NOT tgisinternal",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        known = {row[0] for row in cursor.fetchall()}
    wanted = {table.name: {f"{table.name}_fixed", f"{table.name}_kept"} for table in armed_tables()}
    return sorted(name for name, triggers in wanted.items() if not triggers <= known)


def armed_tables() -> tuple[Table, ...]:
    """Return every table with triggers: what apps name `evidence` and `fixed` when they register.

    Evidence is what acts write and the audit log claims; fixed is the rest that may not change.
    """
    names = ("evidence", "fixed")
    apps_and_names = ((app, name) for app in apps.get_app_configs() for name in names)
    return tuple(table for app, name in apps_and_names for table in getattr(app, name, ()))


EVIDENCE = (
    Table("publishing_publicationrequest", movable=("status", "page_id", "agency_id")),
    Table("publishing_requestfile"),
    Table("publishing_decision"),
    Table("publishing_verbalapproval"),
    Table("publishing_verbalconfirmation"),
    Table("publishing_publicationrecord", movable=("page_id",)),
    Table("publishing_takedown"),
)
# Tables that came later stand apart: the first migration arms only what existed then.
STANDING_IN = (
    Table("publishing_delegation", movable=("agency_id",)),
    Table("publishing_delegationend"),
    Table("publishing_handover", movable=("page_id", "agency_id")),
)
COVERED = (Table("publishing_contentfixity"), Table("publishing_schemachange"))
# A reason may be reworded, retired and moved; its code stays, and the row stays.
CODED = (
    Table(
        "publishing_reason",
        movable=(
            "label_th",
            "label_en",
            "needs_note",
            "for_decision",
            "for_take_down",
            "is_active",
            "position",
        ),
    ),
)
