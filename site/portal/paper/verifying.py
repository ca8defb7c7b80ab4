"""Holds a paper against the evidence as it stands now, for anybody who has the paper."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from pages.models import HomePage
from portal.paper import facts
from portal.paper.canonical import digest
from portal.paper.models import Kind, Rendition
from portal.paper.procedure import procedure_of


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a paper still says what the evidence says, and whether more has happened since."""

    is_whole: bool
    matches: bool
    is_latest: bool

    @property
    def holds(self) -> bool:
        """Return whether the paper may be trusted: unchanged itself, and true to the evidence."""
        return self.is_whole and self.matches


def verify(rendition: Rendition) -> Verdict:
    """Return how a paper compares with the evidence now."""
    is_whole = (
        digest(rendition.data) == rendition.data_sha256
        and sha256(bytes(rendition.pdf)).hexdigest() == rendition.pdf_sha256
    )
    matches, is_latest = _compare(rendition)
    return Verdict(is_whole, matches, is_latest)


def _compare(rendition: Rendition) -> tuple[bool, bool]:
    if rendition.kind == Kind.ANNOUNCEMENT:
        # Sections and people are no evidence: they may change, and the paper stays what it was.
        return True, _current_procedure(rendition) == rendition.data["facts"]
    stated = stated_by(rendition)
    return facts.again(stated) == stated, _since(rendition) == stated


def stated_by(rendition: Rendition) -> facts.Fact:
    """Return the facts a paper states; those of a list of forms are the facts of its forms."""
    if rendition.kind != Kind.BATCH:
        stated: facts.Fact = rendition.data["facts"]
        return stated
    forms = [one["data"]["facts"] for one in rendition.data["forms"]]
    asked = [request for form in forms for request in form["requests"]]
    return {"requests": sorted(asked, key=lambda one: int(one["id"])), "opened": []}


def _since(rendition: Rendition) -> facts.Fact:
    """Return everything that is on record now about the same item or requests."""
    if rendition.kind == Kind.CERTIFICATE and rendition.item is not None:
        return facts.of_item(rendition.item, rendition.subjects)
    return facts.of_requests(rendition.subjects)


def _current_procedure(rendition: Rendition) -> facts.Fact | None:
    home = HomePage.objects.filter(pk=rendition.agency_id).first()
    return procedure_of(home) if home else None
