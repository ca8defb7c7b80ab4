"""The tables of an export: their file names, their columns, and where the rows come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.evidence import rows
from portal.evidence.rows import Row
from portal.evidence.scope import Scope


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: file name, title, columns, and the rows of a scope in the order of time."""

    name: str
    title: Any
    columns: tuple[Any, ...]
    rows: Callable[[Scope], Iterator[Row]]


NUMBER, TITLE, NOTE = _("Request number"), _("Title"), _("Note")
AT, ROW, REASON = _("At (Bangkok time)"), _("Row"), _("Reason")
FINGERPRINT = _("Fingerprint (SHA-256)")

SHEETS = (
    Sheet(
        "requests",
        _("Requests to publish"),
        (
            ROW, NUMBER, TITLE, _("Section"), _("Agency"), _("Address of the page"), _("Urgency"),
            pgettext_lazy("column", "State now"), _("Sent by"), AT, FINGERPRINT,
        ),
        rows.requests,
    ),
    Sheet(
        "files",
        _("Files of the requests"),
        (ROW, NUMBER, _("File"), _("Size (bytes)"), FINGERPRINT),
        rows.files,
    ),
    Sheet(
        "decisions",
        _("Signatures"),
        (
            ROW, NUMBER, TITLE, _("What was done"), _("Signed as"), _("Name"), _("Position"),
            _("Signed for"), REASON, NOTE, _("Channel"), _("Checked points"), AT,
        ),
        rows.decisions,
    ),
    Sheet(
        "publications",
        _("Publications"),
        (
            ROW, NUMBER, _("Basis"), TITLE, _("Address of the page"), _("Version"),
            _("Published by"), AT, _("Visible from"), _("Visible until"), FINGERPRINT,
        ),
        rows.publications,
    ),
    Sheet(
        "content_fixity",
        _("Fixity of content"),
        (
            ROW, NUMBER, _("Publication (row)"), _("Kind of item"), _("Version of the rules"),
            _("Form of the fingerprint"), _("Fingerprints of content"),
            _("Fingerprints of classification"), FINGERPRINT,
        ),
        rows.content_fixity,
    ),
    Sheet(
        "take_downs",
        _("Take-downs"),
        (
            ROW, _("Publication (row)"), TITLE, _("Address of the page"), _("Cause"),
            _("Taken down by"), REASON, NOTE, AT,
        ),
        rows.take_downs,
    ),
    Sheet(
        "verbal_approvals",
        _("Verbal approvals"),
        (
            ROW, NUMBER, TITLE, _("Approved by"), _("Spoken at"), _("Channel"), _("Witness"),
            _("The words of the order"), _("Why urgent"), _("Recorded by"), _("Recorded at"),
            _("Confirmation due"), _("Confirmed by"), _("Confirmed at"),
        ),
        rows.verbal,
    ),
    Sheet(
        "delegations",
        _("Deputies"),
        (
            ROW, _("Approver"), _("Deputy"), _("On what footing"), _("First day"), _("Last day"),
            REASON, AT,
        ),
        rows.delegations,
    ),
    Sheet(
        "handovers",
        _("Handed-over work"),
        (
            ROW, TITLE, _("What was handed over"), _("From"), _("To"), _("Handed over by"),
            REASON, AT,
        ),
        rows.handovers,
    ),
    Sheet(
        "audit_log",
        _("Audit log"),
        (
            _("Sequence"), AT, _("Who"), _("What was done"), _("Kind of thing"),
            _("Key of the thing"), TITLE, _("Data"), _("Digest of the entry before"), _("Digest"),
        ),
        rows.audit_log,
    ),
)  # fmt: skip
