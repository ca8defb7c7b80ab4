"""What the chain says about rows of evidence: a digest of each, in the entry of its act."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models.signals import post_save

from pages.publishing.append_only import Table

# Where an entry of the chain keeps its claims, beside the data of the act.
KEY = "evidence"


@dataclass(frozen=True, slots=True)
class Claim:
    """This row said this when it was written: the digest of its columns, and where it pointed."""

    table: str
    row: int
    columns: tuple[str, ...]
    sha256: str
    pointers: tuple[tuple[str, Any], ...]

    def plain(self) -> dict[str, Any]:
        """Return the claim as an entry of the chain stores it."""
        return {
            "table": self.table,
            "row": self.row,
            "columns": list(self.columns),
            "sha256": self.sha256,
            "pointers": dict(self.pointers),
        }


def read(stored: dict[str, Any]) -> Claim:
    """Return a stored claim."""
    pointers = tuple(sorted(stored["pointers"].items()))
    return Claim(
        stored["table"], stored["row"], tuple(stored["columns"]), stored["sha256"], pointers
    )


class _Noted(threading.local):
    """Rows that this thread wrote and no entry of the chain has claimed yet."""

    def __init__(self) -> None:
        self.rows: defaultdict[type[models.Model], set[int]] = defaultdict(set)


_noted = _Noted()


def tables() -> dict[type[models.Model], Table]:
    """Return the models of evidence with their tables, as the apps named them."""
    by_name = {model._meta.db_table: model for model in apps.get_models()}
    evidence = (table for app in apps.get_app_configs() for table in getattr(app, "evidence", ()))
    return {by_name[table.name]: table for table in evidence}


def connect() -> None:
    """Note every row of evidence that is saved; called once when the app is ready."""
    for model in tables():
        post_save.connect(note, sender=model, dispatch_uid=f"audit.claims.{model.__name__}")


def note(sender: type[models.Model], instance: models.Model, **_: Any) -> None:
    """Remember a row until the act it belongs to is logged."""
    _noted.rows[sender].add(int(instance.pk))


def taken() -> list[dict[str, Any]]:
    """Return the claims of all noted rows as the database has them, and forget them.

    A row that was rolled back meanwhile is not there any more, so nothing is claimed of it.
    """
    rows = dict(_noted.rows)
    _noted.rows.clear()
    known = tables() if rows else {}
    return [
        claim.plain() for model, keys in rows.items() for claim in claims(model, known[model], keys)
    ]


def claims(model: type[models.Model], table: Table, keys: Collection[int]) -> Iterator[Claim]:
    """Yield what the rows with these keys say now."""
    names = [field.attname for field in model._meta.concrete_fields]
    columns = tuple(name for name in names if name not in table.movable)
    pointers = [name for name in table.movable if name.endswith("_id")]
    rows = model._default_manager.filter(pk__in=keys).order_by("pk").values(*columns, *pointers)
    for row in rows:
        where = tuple(sorted((name, row[name]) for name in pointers))
        yield Claim(table.name, row["id"], columns, digest(row, columns), where)


def digest(row: dict[str, Any], columns: Iterable[str]) -> str:
    """Return the SHA-256 of these columns of a row as canonical JSON."""
    text = json.dumps(
        {name: _plain(row[name]) for name in columns},
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value.isoformat() if isinstance(value, date) else value
