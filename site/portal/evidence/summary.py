"""The summary of an export as PDF: figures, every publication with its three people, the chain."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import fontpkg_sarabun
import typst
from django.conf import settings
from django.db.models import Count

from pages.publishing.models import Decision, PublicationRecord
from pages.publishing.models.evidence import Act, Basis
from pages.publishing.refusals import written
from portal.audit import checkpoints
from portal.audit.models import AuditEntry
from portal.evidence.errors import NotSet
from portal.evidence.rows import CHUNK, of_records
from portal.evidence.scope import Scope
from portal.evidence.sheets import SHEETS
from thai import calendar
from thai.numerals import to_thai

logger = logging.getLogger("evidence")

TEMPLATES: Final = Path(__file__).parent / "typst"
FONTS: Final = Path(fontpkg_sarabun.__file__).parent / "files"


def pdf(scope: Scope, counts: Mapping[str, int]) -> bytes:
    """Return the summary; the same evidence gives the same bytes. Raises NotSet."""
    try:
        made = typst.compile(
            str(TEMPLATES / "summary.typ"),
            root=str(TEMPLATES),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"sheet": json.dumps(_sheet(scope, counts), ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=int(scope.end.timestamp()),
        )
    except typst.TypstError as refusal:
        logger.exception("summary.failed", extra={"agency": scope.agencies[0].pk})
        raise written(NotSet()) from refusal
    return made if isinstance(made, bytes) else b"".join(made or [])


def _sheet(scope: Scope, counts: Mapping[str, int]) -> dict[str, Any]:
    return {
        "agencies": [agency.title for agency in scope.agencies],
        "period": to_thai(calendar.format_range(scope.first, scope.last)),
        "tables": [
            [str(sheet.title), f"{sheet.name}.csv", to_thai(counts[sheet.name])] for sheet in SHEETS
        ],
        "acts": [[str(Act(act).label), to_thai(count)] for act, count in _acts(scope)],
        "publications": _publications(scope),
        "chain": _chain(scope),
    }


def _acts(scope: Scope) -> list[tuple[str, int]]:
    found = Decision.objects.filter(scope.of_agency("request__agency"), scope.within("at"))
    counted = dict(found.order_by().values_list("action").annotate(Count("pk")))
    return [(act, counted[act]) for act in Act.values if act in counted]


def _publications(scope: Scope) -> list[list[str]]:
    """Return date, title, and who asked, approved and published; the three signatures."""
    found = PublicationRecord.objects.filter(
        of_records(scope), scope.within("published_at"), basis=Basis.REQUEST
    )
    records = (
        found.select_related("request")
        .prefetch_related("request__decisions")
        .order_by("published_at", "pk")
    )
    return [
        [
            to_thai(calendar.format_short(calendar.in_bangkok(record.published_at).date())),
            record.title,
            *(_signer(record, act) for act in (Act.SUBMIT, Act.APPROVE, Act.PUBLISH)),
        ]
        for record in records.iterator(chunk_size=CHUNK)
    ]


def _signer(record: PublicationRecord, act: Act) -> str:
    given = record.request.decisions.all() if record.request else ()
    signed = [one for one in given if one.action == act]
    return signed[-1].by_name if signed else "–"


def _chain(scope: Scope) -> dict[str, str]:
    """Return how far the audit log had come at the end of the period, and its last checkpoint."""
    last = AuditEntry.objects.filter(at__lt=scope.end).order_by("-sequence").first()
    seen = [one for one in checkpoints.every(settings.DATA) if one.moment < scope.end]
    return {
        "sequence": to_thai(last.sequence) if last else "–",
        "digest": last.digest if last else "–",
        "checkpoint": to_thai(seen[-1].sequence) if seen else "–",
        "signature": seen[-1].signature if seen else "–",
    }
