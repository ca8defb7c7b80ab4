"""What screening found in the files of a request, in one line and one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils.translation import gettext as _

from documents.cards import known_duplicates, words_of
from documents.models import Finding, StoredFile
from pages.publishing.models import PublicationRequest, RequestFile


@dataclass(frozen=True, slots=True)
class Tag:
    """One short label of a list row; `blocks` is true when somebody must look at it."""

    label: str
    blocks: bool


def files_of(request: PublicationRequest) -> list[StoredFile]:
    """Return the files a request asks to publish."""
    return [wanted.file for wanted in request.files.all()]


def with_findings(requests: QuerySet[PublicationRequest]) -> QuerySet[PublicationRequest]:
    """Add what found_in() reads of many requests: three queries, however many there are."""
    twin = StoredFile.objects.filter(sha256=OuterRef("sha256")).exclude(pk=OuterRef("file_id"))
    wanted = RequestFile.objects.annotate(has_twin=Exists(twin)).select_related("file")
    return requests.prefetch_related(Prefetch("files", wanted), "files__file__findings")


def found_in(request: PublicationRequest) -> list[Tag]:
    """Return the labels of what was found in a request's files; cheap after with_findings()."""
    tags: list[Tag] = []
    for wanted in request.files.all():
        tags += summarised(wanted.file.findings.all())
        # Few files are known twice at all; only of these it is asked in which offices.
        if vars(wanted).get("has_twin", True) and known_duplicates(wanted.file).exists():
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
