"""Brings the framework files into the database; safe to repeat, edited rows keep their words."""

from __future__ import annotations

from typing import Any

from django.db import connection, transaction

from portal.compliance.models import AgencyRequirement, Framework, Requirement
from portal.compliance.reading import FrameworkFile, RequirementRow, read_all

# An administrator may change these; a row they changed keeps them.
WORDS = ("title_th", "title_en", "confirm", "is_required")
FACTS = ("section", "kind", "source", "certainty", "place", "same", "also", "shown")


@transaction.atomic
def load() -> int:
    """Load every framework file; return how many rows are new or changed. Raises FrameworkError."""
    return sum(_load(file) for file in list(read_all()))


def load_after_migrate(using: str = "default", **_: Any) -> None:
    """Keep the requirements true after every migrate of the main database."""
    # A migrate to an early point, as in tests of migrations, knows no such table yet.
    if using == "default" and _is_ready():
        load()


def _is_ready() -> bool:
    return AgencyRequirement._meta.db_table in connection.introspection.table_names()


def _load(file: FrameworkFile) -> int:
    framework = _framework(file)
    known = {row.code: row for row in framework.requirements.all()}
    fresh, changed = [], []
    for position, row in enumerate(file.rows):
        wanted = _wanted(row, framework, position)
        stored = known.pop(row.code, None)
        if stored is None:
            fresh.append(Requirement(framework=framework, code=row.code, **wanted))
        elif _take(stored, wanted):
            changed.append(stored)
    Requirement.objects.bulk_create(fresh)
    Requirement.objects.bulk_update(
        changed, [*WORDS, *FACTS, "full_code", "position", "is_retired"]
    )
    _retire(known.values())
    return len(fresh) + len(changed)


def _framework(file: FrameworkFile) -> Framework:
    heads = {name: getattr(file, name) for name in ("title_th", "title_en", "short_th", "short_en")}
    framework, _ = Framework.objects.get_or_create(
        name=file.name, edition=file.edition, defaults={"status": file.status, **heads}
    )
    if any(getattr(framework, name) != value for name, value in heads.items()):
        Framework.objects.filter(pk=framework.pk).update(**heads)
    return framework


def _wanted(row: RequirementRow, framework: Framework, position: int) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in (*WORDS, *FACTS)}
    return values | {
        "also": list(row.also),
        "full_code": f"{framework.name}:{row.code}",
        "position": position,
        "is_retired": False,
    }


def _take(stored: Requirement, wanted: dict[str, Any]) -> bool:
    """Put what the file says into a stored row; return whether anything changed."""
    kept = WORDS if stored.edited_at else ()
    differs = {
        name: value
        for name, value in wanted.items()
        if name not in kept and getattr(stored, name) != value
    }
    for name, value in differs.items():
        setattr(stored, name, value)
    return bool(differs)


def _retire(left: Any) -> None:
    """Drop rows that left the file; those an agency spoke about stay, out of sight."""
    gone = [row.pk for row in left]
    spoken = AgencyRequirement.objects.filter(requirement__in=gone).values("requirement")
    Requirement.objects.filter(pk__in=gone).exclude(pk__in=spoken).delete()
    Requirement.objects.filter(pk__in=gone).update(is_retired=True)
