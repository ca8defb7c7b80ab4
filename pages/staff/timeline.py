"""What happened to an item, told from the evidence: newest first, people by name and role."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Page, PageLogEntry

from pages.publishing.checklist import Point
from pages.publishing.models import (
    Decision,
    Handover,
    PublicationRecord,
    PublicationRequest,
    TakeDown,
    VerbalApproval,
)
from pages.publishing.models.evidence import Act, Basis, Cause, Channel, Signature
from pages.staff.clock import last_day
from pages.staff.differences import short
from pages.staff.progress import holders, standing_since
from pages.upkeep import journal
from thai.templatetags.thai import file_size, thai_datetime, thai_short_date

# Icon and tone of each act.
LOOKS: dict[str, tuple[str, str]] = {
    Act.SUBMIT: ("upload", ""),
    Act.APPROVE: ("check", "positive"),
    Act.RETURN: ("edit", "warning"),
    Act.REJECT: ("cross", "critical"),
    Act.WITHDRAW: ("rotate", ""),
    Act.PUBLISH: ("view", "positive"),
}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: what, when, who, and the words beside it."""

    at: datetime
    what: str
    icon: str = "time"
    tone: str = ""
    who: str = ""
    role: str = ""
    quote: str = ""
    lines: tuple[str, ...] = field(default=())
    request: PublicationRequest | None = None


def holder_of(page: Page) -> Event | None:
    """Return who holds the item now, or None when nobody has to act."""
    asked = PublicationRequest.objects.open().filter(page_id=page.pk).first()
    if asked is None:
        return None
    return Event(
        standing_since(asked),
        str(asked.get_status_display()),
        lines=(_("In charge now: %(names)s") % {"names": holders(asked)},),
        request=asked,
    )


def events(page: Page) -> list[Event]:
    """Return everything on record about an item, newest first."""
    requests = PublicationRequest.objects.filter(page_id=page.pk).prefetch_related("files__file")
    by_id = {request.pk: request for request in requests}
    decisions = Decision.objects.filter(request__in=by_id).select_related(
        "reason", "verbal__confirmation", "verbal__recorded_by"
    )
    told = [_decided(decision, by_id[decision.request_id]) for decision in decisions]
    for record in PublicationRecord.objects.filter(page_id=page.pk).select_related("take_down"):
        told += _recorded(record)
    told += [_kept(entry) for entry in _upkeep(page)]
    told += [_given(one) for one in Handover.objects.filter(page_id=page.pk)]
    return sorted(told, key=lambda event: event.at, reverse=True)


def _upkeep(page: Page) -> QuerySet[PageLogEntry]:
    entries = PageLogEntry.objects.filter(page_id=page.pk, action__in=journal.TOLD)
    return entries.select_related("user")


def _kept(entry: PageLogEntry) -> Event:
    """Tell of a move, the bin or a copy, which the evidence of publication does not hold."""
    who = entry.user.get_full_name() if entry.user else ""
    lines = _way(entry.data) if entry.action == journal.MOVE else _source(entry.data)
    return Event(entry.timestamp, str(journal.TOLD[entry.action]), "edit", who=who, lines=lines)


def _given(given: Handover) -> Event:
    """Tell to whom work was handed over, and why."""
    before = _("From %(name)s") % {"name": given.from_name} if given.from_name else ""
    to = _("To %(name)s: %(part)s") % {"name": given.to_name, "part": given.get_part_display()}
    lines = tuple(line for line in (before, to) if line)
    role = str(Signature.WEB_MASTER.label)
    what = _("Work handed over")
    return Event(given.at, what, "user", "warning", given.by_name, role, given.reason, lines)


def _way(data: dict[str, Any]) -> tuple[str, ...]:
    ends = {"before": data["source"]["title"], "after": data["destination"]["title"]}
    return (_("From %(before)s to %(after)s") % ends,)


def _source(data: dict[str, Any]) -> tuple[str, ...]:
    """Return from which item this one was made, if it was."""
    titles = Page.objects.filter(pk=data.get("from")).values_list("title", flat=True)
    return tuple(_("From “%(title)s”") % {"title": title} for title in titles)


def _decided(decision: Decision, request: PublicationRequest) -> Event:
    icon, tone = LOOKS[decision.action]
    details = DETAILS.get(decision.action)
    return Event(
        decision.at,
        str(decision.get_action_display()),
        icon,
        tone,
        decision.by_name,
        " · ".join(filter(None, [str(decision.get_signature_display()), decision.capacity])),
        decision.note,
        tuple(line for line in (details(decision, request) if details else []) if line),
        request,
    )


def _sent(decision: Decision, request: PublicationRequest) -> list[str]:
    return [
        _("Request %(number)s") % {"number": request.number},
        *(
            _("File %(name)s, %(size)s") % {"name": wanted.name, "size": file_size(wanted.size)}
            for wanted in request.files.all()
        ),
    ]


def _approved(decision: Decision, request: PublicationRequest) -> list[str]:
    marks = [
        _("Fingerprint of the file %(mark)s") % {"mark": short(wanted.sha256)}
        for wanted in request.files.all()
    ]
    verbal = getattr(decision, "verbal", None)
    if verbal is not None:
        return [*_spoken(verbal), *marks]
    return [_("Channel: %(channel)s") % {"channel": decision.get_channel_display()}, *marks]


def _spoken(verbal: VerbalApproval) -> list[str]:
    settled = getattr(verbal, "confirmation", None)
    said = _(
        "Approved verbally (%(channel)s) on %(time)s, witness %(witness)s, recorded by %(name)s"
    )
    due = _("Confirmation is due by %(date)s") % {"date": thai_short_date(verbal.due_on)}
    done = _("Confirmed on %(date)s") % {"date": thai_short_date(settled.at)} if settled else due
    channel = Channel(verbal.channel).label
    values = {
        "channel": channel,
        "time": thai_datetime(verbal.given_at),
        "witness": verbal.witness,
        "name": verbal.recorded_by,
    }
    return [said % values, done]


def _refused(decision: Decision, request: PublicationRequest) -> list[str]:
    return [_("Reason: %(reason)s") % {"reason": decision.reason}] if decision.reason else []


def _published(decision: Decision, request: PublicationRequest) -> list[str]:
    labels = [str(Point(code).label) for code in decision.checked]
    checked = [_("Checked: %(points)s") % {"points": ", ".join(labels)}] if labels else []
    record = getattr(request, "record", None)
    if record is None or record.visible_until is None:
        return checked
    day = thai_short_date(last_day(record.visible_until))
    return [*checked, _("Public until %(date)s") % {"date": day}]


DETAILS: dict[str, Any] = {
    Act.SUBMIT: _sent,
    Act.APPROVE: _approved,
    Act.RETURN: _refused,
    Act.REJECT: _refused,
    Act.PUBLISH: _published,
}


def _recorded(record: PublicationRecord) -> list[Event]:
    told: list[Event] = []
    if record.basis == Basis.STRUCTURE:
        told.append(Event(record.published_at, _("Opened with the agency"), "view", "positive"))
    ended: TakeDown | None = getattr(record, "take_down", None)
    if ended is not None:
        told.append(_ended(ended))
    return told


def _ended(ended: TakeDown) -> Event:
    reason = [_("Reason: %(reason)s") % {"reason": ended.reason}] if ended.reason else []
    stays = _("Its address still answers and says that it was taken down.")
    expired = ended.cause == Cause.EXPIRED
    return Event(
        ended.at,
        str(ended.get_cause_display()),
        "download",
        "critical",
        _("The system") if expired else str(ended.by or ""),
        quote=ended.note,
        lines=(*reason, stays),
    )
