"""What the staff form shows of a file: facts in words, findings, and what it may propose."""

from typing import Any, Final

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from documents import quality
from documents.models import Finding, StoredFile
from documents.proposals import propose
from documents.states import FindingKind
from thai.templatetags.thai import file_size

# Pages enough for a title, a kind and a year.
FIRST_PAGES: Final = 2
# The first cell of a table is a heading of its column, not the title of a document.
TABLES: Final = frozenset({"xlsx", "xls", "ods", "csv"})


def card_of(stored: StoredFile) -> dict[str, Any]:
    """Return a file's card as plain values, texts in the language of the request."""
    bad_pages = stored.passages().filter(quality__lt=quality.READABLE)
    return {
        "id": stored.pk,
        "name": stored.original_name,
        "format": stored.format,
        "size": stored.file_size,
        "size_in_words": file_size(stored.file_size),
        "pages": stored.pages,
        "sha256": stored.sha256,
        "scan": _state(stored.scan_state, stored.get_scan_state_display()),
        "text": _state(stored.text_state, stored.get_text_state_display()),
        "bad_pages": list(bad_pages.values_list("page", flat=True)),
        "is_accessible": bool(stored.is_tagged and stored.embedded_title),
        "preview": reverse("documents:preview", args=[stored.pk]) if stored.preview else None,
        "url": reverse("documents:content", args=[stored.pk]),
        "findings": [_finding(found) for found in stored.findings.all()],
        "duplicates": [_duplicate(other) for other in known_duplicates(stored)[:5]],
        "proposals": _proposals(stored),
    }


def words_of(finding: Finding) -> str:
    """Say what was found, where, and what to do now."""
    where = {"page": finding.page, "mark": finding.excerpt}
    if finding.kind == FindingKind.NATIONAL_ID:
        return (
            _(
                "A national ID number was found on page %(page)s. Black it out and change the "
                "file, or record the reason why it may be published."
            )
            % where
        )
    if finding.kind == FindingKind.SECRECY_MARK:
        return (
            _(
                "The secrecy mark “%(mark)s” was found on page %(page)s. This document must not be "
                "published. Ask the records officer."
            )
            % where
        )
    if finding.kind == FindingKind.LOCKED:
        return _(
            "The file is locked with a password, the public could not open it. "
            "Save it without a password and choose the new file."
        )
    return _("Page %(page)s shows %(what)s (%(mark)s). Check that it may be published.") % {
        **where,
        "what": finding.get_kind_display(),
    }


def _state(value: str, words: Any) -> dict[str, str]:
    return {"state": value, "words": str(words)}


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "id": found.pk,
        "kind": found.kind,
        "page": found.page,
        "excerpt": found.excerpt,
        "words": words_of(found),
        "is_blocking": found.is_blocking,
        "is_excused": found.is_excused,
    }


def known_duplicates(stored: StoredFile) -> QuerySet[StoredFile]:
    """Return the same bytes among the files of the office that sent in this one.

    Who belongs to which office is known above us: a callable named in the settings says it.
    """
    colleagues = import_string(settings.DOCUMENTS_OF_OFFICE)
    return stored.duplicates().filter(pk__in=colleagues(stored).values("pk"))


def _duplicate(other: StoredFile) -> dict[str, Any]:
    return {"id": other.pk, "name": other.original_name, "title": other.title}


def _proposals(stored: StoredFile) -> dict[str, Any]:
    first = stored.passages().values_list("text", flat=True)[:FIRST_PAGES]
    text = "" if stored.format in TABLES else "\n".join(first)
    proposal = propose(stored.original_name, text, stored.embedded_title)
    return {
        "title": proposal.title,
        "fiscal_year": proposal.fiscal_year,
        "kind": proposal.kind,
    }
