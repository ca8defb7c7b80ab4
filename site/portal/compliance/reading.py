"""Reads a framework file (TOML) and refuses what breaks a rule, with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pages.models import SectionKey
from portal.compliance.errors import FrameworkError
from portal.compliance.shown import SHOWN
from portal.compliance.words import STATUSES, Certainty, Kind

FOLDER = Path(__file__).parent / "frameworks"
# Nobody has read these in the original: they must carry the mark "confirm".
UNREAD = frozenset({Certainty.OWN, Certainty.UNVERIFIED, Certainty.INFERRED})
TABLE = "[[requirement]]"
KEY = re.compile(r"(\w+)\s*=")
TEXTS = ("code", "th", "en", "section", "kind", "source", "certainty")
KNOWN = frozenset({*TEXTS, "confirm", "optional", "place", "same", "also", "shown"})
HEAD = ("name", "edition", "status", "title_th", "title_en", "short_th", "short_en")


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """One row of a framework as its file states it."""

    code: str
    title_th: str
    title_en: str
    section: str
    kind: str
    source: str
    certainty: str
    confirm: bool
    is_required: bool
    place: str
    same: str
    also: tuple[str, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class FrameworkFile:
    """One edition of a framework with its rows in their order."""

    name: str
    edition: str
    status: str
    title_th: str
    title_en: str
    short_th: str
    short_en: str
    rows: tuple[RequirementRow, ...]


def read_all(folder: Path = FOLDER) -> Iterator[FrameworkFile]:
    """Yield every framework. Raises FrameworkError at the first broken rule."""
    for path in sorted(folder.glob("*.toml")):
        yield read(path)


def read(path: Path) -> FrameworkFile:
    """Return the framework of a file. Raises FrameworkError with file and line."""
    text = path.read_text(encoding="utf-8")
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        found = re.search(r"line (\d+)", str(fault))
        line = int(found[1]) if found else 1
        raise FrameworkError(path.name, line, str(fault)) from fault
    return _Reader(path.name, text.splitlines()).framework(tables)


class _Reader:
    """Checks the tables of one file; knows in which line each of them stands."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.starts = [number for number, line in enumerate(lines) if line.strip() == TABLE]

    def framework(self, tables: dict[str, Any]) -> FrameworkFile:
        for key in HEAD:
            if not str(tables.get(key, "")).strip():
                self.refuse(0, _("“%(key)s” is missing") % {"key": key})
        if tables["status"] not in STATUSES:
            self.refuse(0, _("unknown status “%(value)s”") % {"value": tables["status"]}, "status")
        rows = tables.get("requirement", [])
        read = tuple(self.row(table, start) for table, start in zip(rows, self.starts, strict=True))
        self.refuse_twice(read)
        return FrameworkFile(**{key: str(tables[key]).strip() for key in HEAD}, rows=read)

    def refuse_twice(self, rows: tuple[RequirementRow, ...]) -> None:
        seen: set[str] = set()
        for row, start in zip(rows, self.starts, strict=True):
            if row.code in seen:
                self.refuse(start, _("the code “%(code)s” stands twice") % {"code": row.code})
            seen.add(row.code)

    def row(self, table: dict[str, Any], start: int) -> RequirementRow:
        for key in TEXTS:
            if not str(table.get(key, "")).strip():
                self.refuse(start, _("“%(key)s” is missing") % {"key": key})
        for key in table.keys() - KNOWN:
            self.refuse(start, _("unknown key “%(key)s”") % {"key": key}, key)
        self.refuse_unknown(table, start, "section", SectionKey.values)
        self.refuse_unknown(table, start, "kind", Kind.values)
        self.refuse_unknown(table, start, "certainty", Certainty.values)
        if "shown" in table:
            self.refuse_unknown(table, start, "shown", list(SHOWN))
        if table["certainty"] in UNREAD and not table.get("confirm"):
            self.refuse(start, _("nobody has read this yet, so it needs confirm = true"))
        return RequirementRow(
            code=table["code"],
            title_th=table["th"],
            title_en=table["en"],
            section=table["section"],
            kind=table["kind"],
            source=table["source"],
            certainty=table["certainty"],
            confirm=bool(table.get("confirm")),
            is_required=not table.get("optional"),
            place=table.get("place", ""),
            same=table.get("same", ""),
            also=tuple(table.get("also", ())),
            shown=table.get("shown", ""),
        )

    def refuse_unknown(self, table: dict[str, Any], start: int, key: str, known: list[str]) -> None:
        if table[key] not in known:
            values = {"key": key, "value": table[key]}
            self.refuse(start, _("unknown %(key)s “%(value)s”") % values, key)

    def refuse(self, start: int, problem: str | Promise, key: str = "") -> NoReturn:
        """Raise with the line of the key, or of the table when the key is not there."""
        line = start
        for number in range(start, self._end(start)):
            match = KEY.match(self.lines[number])
            if match and match[1] == key:
                line = number
        raise FrameworkError(self.file, line + 1, problem)

    def _end(self, start: int) -> int:
        later = (number for number in self.starts if number > start)
        return next(later, len(self.lines))
