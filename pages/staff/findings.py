"""What screening found in the files of a request, in one line and one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from documents.cards import known_duplicates, words_of
from documents.models import Finding, StoredFile
from pages.publishing.models import PublicationRequest


@dataclass(frozen=True, slots=True)
class Tag:
    """One short label of a list row; `blocks` is true when somebody must look at it."""

    label: str
    blocks: bool


def files_of(request: PublicationRequest) -> list[StoredFile]:
    """Return the files a request asks to publish."""
    return [wanted.file for wanted in request.files.all()]


def found_in(request: PublicationRequest) -> list[Tag]:
    """Return the labels of what was found in a request's files; empty when nothing was."""
    tags: list[Tag] = []
    for file in files_of(request):
        tags += summarised(file.findings.all())
        if known_duplicates(file).exists():
            tags.append(Tag(_("Same file as an existing document"), blocks=False))
    return tags


def summarised(findings: Iterable[Finding]) -> list[Tag]:
    """Return one label for each kind of finding, with its count."""
    counts: dict[str, list[Finding]] = {}
    for finding in findings:
        counts.setdefault(str(finding.get_kind_display()), []).append(finding)
    return [
        Tag(
            _("%(what)s found in %(count)s places") % {"what": what, "count": len(found)},
            blocks=any(one.is_blocking for one in found),
        )
        for what, found in counts.items()
    ]


def explained(files: Iterable[StoredFile]) -> list[dict[str, object]]:
    """Return every finding of some files with the words that say what to do."""
    return [
        {"finding": finding, "file": file, "words": words_of(finding)}
        for file in files
        for finding in file.findings.select_related("excused_by")
    ]
