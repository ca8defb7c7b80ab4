"""What a page must offer to be requested, and the request made from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from wagtail.models import Page, Revision

from documents.models import StoredFile
from pages.publishing import fixity, routing
from pages.publishing.models import PublicationRecord, PublicationRequest, RequestFile
from pages.publishing.numbering import next_number
from thai import calendar

if TYPE_CHECKING:
    from portal.accounts.models import User


class Publishable(Protocol):
    """A page as publishing sees it: the fields of the official form, its files, what is missing."""

    title: str
    subject: str
    details: str
    external_link: str
    remarks: str
    owner_source: str
    data_from: date | None
    data_until: date | None
    publish_from: datetime | None
    publish_until: datetime | None
    urgency: str
    urgency_reason: str

    def attached_files(self) -> Sequence[StoredFile]:
        """Return the files this content would publish."""
        ...

    def place_of(self, file: StoredFile) -> str:
        """Return the field or the rows of the form in which a file stands."""
        ...

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """Return what a request still needs: field name → message."""
        ...

    def missing_in_language(self) -> dict[str, object]:
        """Return what is not yet in the language of the tree: field name → message."""
        ...


COPIED = (
    "external_link",
    "remarks",
    "owner_source",
    "data_from",
    "data_until",
    "publish_from",
    "publish_until",
    "urgency",
    "urgency_reason",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One draft on its way to becoming a request."""

    page: Page
    revision: Revision
    draft: Publishable


def take(asked: Asked, *, by: User, now: datetime) -> PublicationRequest:
    """Write the request, what it covers and its file list exactly as the draft stands."""
    agency = routing.agency_of(asked.page)
    year = calendar.buddhist(calendar.fiscal_year(calendar.in_bangkok(now).date()))
    parent = asked.page.get_parent()
    covered = fixity.taken(asked.revision)
    request = PublicationRequest.objects.create(
        number=f"{next_number(f'request-{agency.pk}', year)}/{year}",
        page_id=asked.page.pk,
        agency=agency,
        agency_title=agency.title,
        revision=asked.revision,
        previous=_previous(asked.page),
        title=asked.draft.title,
        section_title=parent.title if parent and not parent.is_root() else "",
        url=asked.page.get_url() or "",
        subject=asked.draft.subject or asked.draft.title,
        details=asked.draft.details,
        is_revision=PublicationRecord.objects.filter(page_id=asked.page.pk).exists(),
        content_sha256=fixity.root(covered),
        submitted_by=by,
        submitted_at=now,
        **{name: getattr(asked.draft, name) for name in COPIED},
    )
    covered.request = request
    covered.save(force_insert=True)
    for file in asked.draft.attached_files():
        # One by one: the audit log learns of a row of evidence when it is saved.
        RequestFile.objects.create(
            request=request, file=file, sha256=file.sha256, name=file.filename, size=file.file_size
        )
    return request


def _previous(page: Page) -> PublicationRequest | None:
    return PublicationRequest.objects.filter(page_id=page.pk).order_by("-pk").first()
