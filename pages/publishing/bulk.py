"""Several requests at once: each in a transaction of its own, with its own checks and answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from documents.cards import known_duplicates
from documents.models import Finding
from pages.publishing import actions, errors
from pages.publishing.actions import Answer
from pages.publishing.models import PublicationRequest

if TYPE_CHECKING:
    from portal.accounts.models import User


class Bulk(StrEnum):
    """What may be done with several requests at once."""

    APPROVE = "approve"
    RETURN = "return"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True)
class Row:
    """One chosen request: the revision in the list, the one the person opened, their ticks."""

    request: PublicationRequest
    listed: int
    opened: int | None = None
    checked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one row; nothing refused it when it was done."""

    request: PublicationRequest
    refusal: errors.PublishingError | None = None

    @property
    def why(self) -> str:
        """Return in words why it was not done; empty when it was."""
        return "" if self.refusal is None else str(self.refusal)

    @property
    def is_done(self) -> bool:
        """Return whether the act took place."""
        return self.refusal is None


def hindrance(row: Row, act: Bulk) -> errors.PublishingError | None:
    """Return why a row has to be opened and decided by itself, or None.

    Urgent items never go in bulk. What goes forward must have been opened, in this version, and
    nothing may have been found in its files.
    """
    if row.request.is_urgent:
        return errors.UrgentAlone()
    if act == Bulk.RETURN:
        return None
    if row.opened != row.listed:
        return errors.NotOpened()
    if has_findings(row.request):
        return errors.FindingAlone()
    return None


def has_findings(request: PublicationRequest) -> bool:
    """Return whether the screening found anything in the files of a request, justified or not."""
    if Finding.objects.filter(file__requested_in__request=request).exists():
        return True
    return any(
        known_duplicates(wanted.file).exists() for wanted in request.files.select_related("file")
    )


def approve_each(rows: Iterable[Row], *, by: User, now: datetime | None = None) -> list[Result]:
    """Approve each row that needs no closer look; return what became of every one."""
    return _each(
        rows,
        Bulk.APPROVE,
        lambda row: actions.approve(row.request, by=by, seen=row.listed, now=now),
    )


def send_back_each(
    rows: Iterable[Row], *, by: User, answer: Answer, now: datetime | None = None
) -> list[Result]:
    """Return each row with one reason for all."""
    return _each(
        rows,
        Bulk.RETURN,
        lambda row: actions.send_back(row.request, by=by, answer=answer, seen=row.listed, now=now),
    )


def publish_each(rows: Iterable[Row], *, by: User, now: datetime | None = None) -> list[Result]:
    """Publish each row whose own five points are ticked."""
    return _each(
        rows,
        Bulk.PUBLISH,
        lambda row: actions.publish(
            row.request, by=by, seen=row.listed, checked=row.checked, now=now
        ),
    )


def _each(rows: Iterable[Row], act: Bulk, run: Callable[[Row], object]) -> list[Result]:
    return [_one(row, act, run) for row in rows]


def _one(row: Row, act: Bulk, run: Callable[[Row], object]) -> Result:
    try:
        refusal = hindrance(row, act)
        if refusal is not None:
            raise refusal
        # Each action is a transaction of its own: what fails here undoes nothing before it.
        run(row)
    except errors.PublishingError as error:
        return Result(row.request, error)
    return Result(row.request)
