"""What a request would change on the page the public sees: changed fields only."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import StreamValue

from documents.models import StoredFile
from pages.models.parts import file_fields, own_fields
from pages.publishing.content import relations
from pages.publishing.models import PublicationRequest
from pages.publishing.visibility import current_record
from pages.staff.clock import last_day
from thai import calendar
from thai.templatetags.thai import file_size
from thai.words import pieces

# Longer texts are compared whole: marking single words in them would help nobody.
WORDWISE = 600

FIELDS: tuple[tuple[str, Any], ...] = (
    ("title", gettext_lazy("Title")),
    ("file", gettext_lazy("File")),
    ("picture", gettext_lazy("Picture")),
    ("picture_text", gettext_lazy("What the picture shows")),
    ("document_kind", gettext_lazy("Kind of document")),
    ("news_kind", gettext_lazy("Kind of news")),
    ("summary", gettext_lazy("Summary")),
    ("body", gettext_lazy("Text")),
    ("official_number", gettext_lazy("Official number")),
    ("dated", gettext_lazy("Dated")),
    ("owner_source", gettext_lazy("Owner / source")),
    ("data_from", gettext_lazy("Data from")),
    ("data_until", gettext_lazy("Data until")),
    ("fiscal_year", gettext_lazy("Fiscal year")),
    ("review_on", gettext_lazy("Review on")),
    ("requirement_codes", gettext_lazy("Which requirement does it answer")),
    ("subject", gettext_lazy("Subject")),
    ("details", gettext_lazy("Information details")),
    ("publish_from", gettext_lazy("Publish from")),
    ("publish_until", gettext_lazy("Publish until")),
    ("external_link", gettext_lazy("External link")),
    ("remarks", gettext_lazy("Remarks")),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text that stays ("same"), goes ("old") or comes ("new")."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One changed field: its label and the pieces of both versions."""

    label: Any
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The changed fields, and how many others stay as they are."""

    changes: tuple[Change, ...]
    same: int


def compare(asked: PublicationRequest) -> Comparison | None:
    """Compare what is asked with what the public sees; None when nothing is public."""
    record = current_record(asked.page) if asked.page else None
    if record is None or record.revision_id == asked.revision_id:
        return None
    return between(record.revision.as_object(), asked.revision.as_object())


def between(old: Any, new: Any) -> Comparison:
    """Compare two versions of one page: its fields, then its rows one by one."""
    present = labelled(new)
    shown = [(name, label, as_text(old, name), as_text(new, name)) for name, label in present]
    changes = tuple(
        Change(label, parts(before, after, wordwise=_is_text(new, name)))
        for name, label, before, after in shown
        if before != after
    )
    rows = tuple(change for one in relations(type(new)) for change in _rows(one, old, new))
    return Comparison(changes + rows, len(present) - len(changes))


def labelled(page: Any) -> list[tuple[str, Any]]:
    """Return what a page can differ in: name and label, the shared fields first."""
    named = dict(FIELDS)
    shared = [(name, label) for name, label in FIELDS if hasattr(page, name)]
    own = [one for one in own_fields(type(page)) if one.name not in named]
    return [*shared, *((one.name, _capital(one.verbose_name)) for one in own)]


def _rows(relation: Any, old: Any, new: Any) -> Iterator[Change]:
    """Yield what changed among the rows of one kind: gone, new, or said otherwise."""
    label = _capital(relation.related_model._meta.verbose_name)
    before, after = (
        [_row(row) for row in getattr(page, relation.get_accessor_name()).all()]
        for page in (old, new)
    )
    for kind, a, b, c, d in difflib.SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            for gone, come in zip_longest(before[a:b], after[c:d], fillvalue=""):
                yield Change(label, parts(gone, come, wordwise=True))


def _row(row: Any) -> str:
    """Return what a row says, with the fingerprints of its files: a name may hide other bytes."""
    files = (getattr(row, name) for name in file_fields(type(row)))
    return " · ".join([str(row), *(short(file.sha256) for file in files if file)])


def short(mark: str) -> str:
    """Return a fingerprint as people compare it: its first and last four letters."""
    return f"{mark[:4]}…{mark[-4:]}"


def _capital(label: Any) -> str:
    return f"{str(label)[:1].upper()}{str(label)[1:]}"


def parts(before: str, after: str, *, wordwise: bool) -> tuple[Part, ...]:
    """Return the pieces of two texts, word by word where that helps."""
    if not wordwise or len(before) + len(after) > WORDWISE or not before or not after:
        return tuple(Part(kind, text) for kind, text in (("old", before), ("new", after)) if text)
    old, new = list(pieces(before)), list(pieces(after))
    found: list[Part] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Part("same", "".join(old[a:b])))
            continue
        found += [Part("old", "".join(old[a:b]))] if b > a else []
        found += [Part("new", "".join(new[c:d]))] if d > c else []
    return tuple(found)


def _is_text(page: Any, name: str) -> bool:
    return isinstance(getattr(page, name), str) and not hasattr(page, f"get_{name}_display")


def as_text(page: Any, name: str) -> str:
    """Return a field's value in the words staff see."""
    value = getattr(page, name)
    if value in (None, "", []):
        return ""
    shown = getattr(page, f"get_{name}_display", None)
    if shown is not None:
        return str(shown())
    special = SPECIAL.get(name)
    return special(value) if special else _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, StoredFile):
        return _("%(name)s (%(size)s), fingerprint %(mark)s") % {
            "name": value.filename,
            "size": file_size(value.file_size),
            "mark": short(value.sha256),
        }
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, StreamValue):
        return " ".join(strip_tags(str(value)).split())
    if isinstance(value, datetime):
        return calendar.format_date(calendar.in_bangkok(value).date())
    if isinstance(value, date):
        return calendar.format_date(value)
    return str(value)


SPECIAL: dict[str, Callable[[Any], str]] = {
    "publish_until": lambda value: calendar.format_date(last_day(value)),
    "fiscal_year": lambda value: str(calendar.buddhist(value)),
    "requirement_codes": ", ".join,
}
