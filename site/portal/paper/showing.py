"""Tells in the reader's words what evidence stands behind a paper, for the page of its code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from pages.publishing.models.evidence import Act, Cause, Signature
from portal.paper.codes import shown
from portal.paper.facts import Fact
from portal.paper.models import Kind, Rendition


@dataclass(frozen=True, slots=True)
class Line:
    """One signature or event: what, by whom in which part, when."""

    what: str
    at: datetime
    who: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One request as the page of a code tells it."""

    number: str
    title: str
    lines: tuple[Line, ...]
    files: tuple[Fact, ...]
    code: str = ""


def requests(rendition: Rendition) -> list[Shown]:
    """Return the requests a paper speaks of; a list of forms only leads to their own pages."""
    if rendition.kind == Kind.ANNOUNCEMENT:
        return []
    if rendition.kind == Kind.BATCH:
        return [
            Shown(asked["number"], asked["title"], (), (), shown(form["code"]))
            for form in rendition.data["forms"]
            for asked in form["data"]["facts"]["requests"]
        ]
    return [
        Shown(asked["number"], asked["title"], tuple(_lines(asked)), tuple(asked["files"]))
        for asked in rendition.data["facts"]["requests"]
    ]


def opened(rendition: Rendition) -> list[Line]:
    """Return how a page of the structure became public, which takes no request."""
    facts = rendition.data.get("facts", {})
    return [line for record in facts.get("opened", ()) for line in _record(record)]


def _lines(asked: Fact) -> Iterator[Line]:
    for decision in asked["decisions"]:
        who = " · ".join(text for text in (decision["by_name"], decision["by_position"]) if text)
        part = str(Signature(decision["signature"]).label)
        yield Line(_act(decision), _moment(decision["at"]), who, part)
    if asked["record"]:
        yield from _record(asked["record"])


def _act(decision: Fact) -> str:
    verbal = decision["verbal"]
    if verbal is None:
        return str(Act(decision["action"]).label)
    return _("Approved verbally, confirmed") if verbal["confirmation"] else _("Approved verbally")


def _record(record: Fact) -> Iterator[Line]:
    yield Line(_("Public from"), _moment(record["visible_from"]))
    ended = record["take_down"]
    if ended:
        yield Line(str(Cause(ended["cause"]).label), _moment(ended["at"]))


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
