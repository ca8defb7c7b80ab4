"""Makes a rendition of data: sets the sheet, keeps it, and finds it again for the same data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from portal.paper import codes, letterhead
from portal.paper.canonical import digest
from portal.paper.models import Kind, Rendition
from portal.paper.press import press, template_version
from portal.paper.sheets import announcement, batch, certificate, form, memo
from portal.paper.sheets.framing import framed
from portal.paper.words import clean

if TYPE_CHECKING:
    from portal.accounts.models import User

SHEETS: Final[dict[Kind, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    Kind.FORM: form.sheet,
    Kind.MEMO: memo.sheet,
    Kind.CERTIFICATE: certificate.sheet,
    Kind.ANNOUNCEMENT: announcement.sheet,
    Kind.BATCH: batch.sheet,
}

WITH_GARUDA: Final = frozenset({Kind.MEMO, Kind.ANNOUNCEMENT})


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper to be printed: what it says, and of which agency, item and requests."""

    kind: Kind
    data: dict[str, Any]
    title: str
    agency: int | None = None
    item: int | None = None
    subjects: list[int] = field(default_factory=list)


def make(paper: Paper, *, by: User, now: datetime | None = None) -> Rendition:
    """Return the rendition of a paper: the one kept if the same was printed before."""
    mark = digest(paper.data)
    kept = _kept(paper.kind, mark)
    if kept is not None:
        return kept
    code = codes.new()
    pdf = rendered(paper.kind, paper.data, code)
    made = Rendition(
        kind=paper.kind,
        code=code,
        agency_id=paper.agency,
        item=paper.item,
        subjects=paper.subjects,
        title=paper.title[:255],
        data=paper.data,
        data_sha256=mark,
        pdf=pdf,
        pdf_sha256=sha256(pdf).hexdigest(),
        template_version=template_version(),
        made_at=now or timezone.now(),
        made_by=by,
    )
    return _keep(made)


def rendered(kind: str, data: dict[str, Any], code: str) -> bytes:
    """Return the PDF of data under a code: the same bytes whenever and wherever it is made."""
    words = clean(SHEETS[Kind(kind)](data))
    sheet = framed(words, code, data["look"]["site"])
    if kind in WITH_GARUDA:
        sheet["garuda"] = letterhead.garuda(data["look"])
    return press(kind, sheet, dated=datetime.fromisoformat(data["dated"]))


def _kept(kind: str, mark: str) -> Rendition | None:
    found = Rendition.objects.filter(kind=kind, data_sha256=mark)
    return found.filter(template_version=template_version()).first()


def _keep(made: Rendition) -> Rendition:
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:
        # Somebody printed the same in this moment; theirs is the paper.
        kept = _kept(made.kind, made.data_sha256)
        if kept is None:
            raise
        return kept
    return made
