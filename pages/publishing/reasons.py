"""Keeping the coded reasons: add, reword until one is quoted, retire, reorder; never delete."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from wagtail.log_actions import log

from pages.publishing import errors, policy
from pages.publishing.models import Decision, Reason, TakeDown

if TYPE_CHECKING:
    from portal.accounts.models import User

KEEPER = "publishing.change_reason"
# "Other" says nothing by itself, whatever it is called.
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Wording:
    """What may change about a reason: its words in each language, and what it is for."""

    label_th: str
    label_en: str
    needs_note: bool = False
    for_decision: bool = True
    for_take_down: bool = True


@transaction.atomic
def add(code: str, wording: Wording, *, by: User) -> Reason:
    """Add a reason at the end of the list. Raises NotKeeper, CodeTaken, ReasonUseless."""
    _require_keeper(by)
    _require_useful(wording)
    if Reason.objects.select_for_update().filter(code=code).exists():
        raise errors.CodeTaken
    last = Reason.objects.aggregate(last=Max("position"))["last"]
    position = 0 if last is None else last + 1
    reason: Reason = Reason.objects.create(code=code, position=position, **_kept(code, wording))
    log(reason, "publishing.reason_added", user=by, data={"code": code, **asdict(wording)})
    return reason


@transaction.atomic
def reword(reason: Reason, wording: Wording, *, by: User) -> None:
    """Change the words or the use of a reason; the log keeps what it said before.

    Raises ReasonQuoted for new words of a reason that a decision quotes: they would be put into
    the mouth of whoever signed it.
    """
    _require_keeper(by)
    _require_useful(wording)
    held = _hold(reason)
    said = (held.label_th, held.label_en)
    if said != (wording.label_th, wording.label_en) and uses(held):
        raise errors.ReasonQuoted
    after = _kept(held.code, wording)
    before = {name: getattr(held, name) for name in after}
    Reason.objects.filter(pk=held.pk).update(**after)
    _require_enough()
    changes = {"code": held.code, "before": before, "after": after}
    log(held, "publishing.reason_reworded", user=by, data=changes)


def uses(reason: Reason) -> int:
    """Return how many decisions and take-downs quote a reason."""
    kept = (model.objects.filter(reason=reason) for model in (Decision, TakeDown))
    return sum(rows.count() for rows in kept)


@transaction.atomic
def retire(reason: Reason, *, by: User) -> None:
    """Offer a reason no longer; what was decided with it keeps it. Raises LastReason."""
    _set_use(reason, by, is_active=False)


@transaction.atomic
def bring_back(reason: Reason, *, by: User) -> None:
    """Offer a retired reason again."""
    _set_use(reason, by, is_active=True)


@transaction.atomic
def move(reason: Reason, *, up: bool, by: User) -> None:
    """Let a reason change places with its neighbour; at the end of the list nothing happens."""
    _require_keeper(by)
    ordered = list(Reason.objects.select_for_update().order_by("position", "pk"))
    place = next(number for number, one in enumerate(ordered) if one.pk == reason.pk)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(ordered):
        return
    ordered[place], ordered[other] = ordered[other], ordered[place]
    for position, one in enumerate(ordered):
        one.position = position
    Reason.objects.bulk_update(ordered, ["position"])
    order = [one.code for one in ordered]
    log(reason, "publishing.reason_moved", user=by, data={"code": reason.code, "order": order})


def _set_use(reason: Reason, by: User, *, is_active: bool) -> None:
    _require_keeper(by)
    held = _hold(reason)
    Reason.objects.filter(pk=held.pk).update(is_active=is_active)
    _require_enough()
    name = "publishing.reason_back" if is_active else "publishing.reason_retired"
    log(held, name, user=by, data={"code": held.code})


def _hold(reason: Reason) -> Reason:
    held: Reason = Reason.objects.select_for_update().get(pk=reason.pk)
    return held


def _kept(code: str, wording: Wording) -> dict[str, object]:
    return asdict(wording) | {"needs_note": wording.needs_note or code == OTHER}


def _require_keeper(by: User) -> None:
    policy.require_active(by)
    if not by.has_perm(KEEPER):
        raise errors.NotKeeper


def _require_useful(wording: Wording) -> None:
    if not (wording.for_decision or wording.for_take_down):
        raise errors.ReasonUseless


def _require_enough() -> None:
    """Refuse a list from which nobody could choose. Raises LastReason."""
    used = Reason.objects.filter(is_active=True)
    if not (used.filter(for_decision=True).exists() and used.filter(for_take_down=True).exists()):
        raise errors.LastReason
