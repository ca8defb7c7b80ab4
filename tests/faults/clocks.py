"""Random schedules at awkward hours against a model that knows neither database nor clock."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from wagtail.models import Page

from factories.items import news_draft
from faults.report import Finding
from faults.world import news, who
from pages.models import NewsPage
from pages.publishing import actions, errors
from pages.publishing.checklist import POINTS
from pages.publishing.models import TakeDown
from pages.publishing.tasks import take_down_overdue
from pages.publishing.visibility import current_record, visible
from pages.search_entries import key_of
from search.query import Query, search

NAME = "clock: random schedules"
BANGKOK = ZoneInfo("Asia/Bangkok")
TICK = timedelta(microseconds=1)
HOUR = timedelta(hours=1)
# Midnights in Bangkok around which everything happens: leap day, fiscal year, calendar year.
EDGES = tuple(
    datetime(*day, tzinfo=BANGKOK)
    for day in (
        (2027, 2, 28), (2028, 2, 29), (2028, 3, 1), (2100, 2, 28), (2100, 3, 1),
        (2027, 9, 30), (2027, 10, 1), (2027, 12, 31), (2028, 1, 1), (2027, 6, 15),
    )
)  # fmt: skip
# People type minutes; the clock knows no such bounds.
TYPED = (-HOUR, timedelta(minutes=-1), timedelta(0), timedelta(minutes=1), HOUR)
SHIFTS = (-HOUR, -TICK, timedelta(0), TICK, timedelta(seconds=1), HOUR)
READINGS = 8


@dataclass(frozen=True, slots=True)
class Schedule:
    """When an item is sent and published, and from when until when it is to be public."""

    sent: datetime
    published: datetime
    begins: datetime | None
    ends: datetime | None
    ended: bool = False

    @property
    def refusal(self) -> str:
        """Return why it never becomes public, or nothing."""
        if self.ends is None:
            return ""
        if self.ends <= self.sent:
            return "Incomplete"
        return "PeriodOver" if self.ends <= self.published else ""

    def is_public(self, now: datetime) -> bool:
        """Return whether the public sees it when the clock says so, whatever it said before."""
        begins = max(self.begins or self.published, self.published)
        return not self.ended and begins <= now and (self.ends is None or now < self.ends)

    def is_over(self, now: datetime) -> bool:
        """Return whether the scheduler ends it when the clock says so."""
        return not self.ended and self.ends is not None and self.ends <= now


class Reading(NamedTuple):
    """What the clock says, and whether the scheduler runs just then."""

    now: datetime
    tidies: bool


def near(chance: random.Random) -> datetime:
    """Return a moment at or beside an edge, as somebody types it."""
    return chance.choice(EDGES) + chance.choice(TYPED)


def schedule(chance: random.Random) -> Schedule:
    """Return a random schedule; some are impossible, in some the clock went back an hour."""
    sent = near(chance) if chance.random() < 0.3 else datetime(2027, 1, 5, tzinfo=BANGKOK)
    published = sent + chance.choice((-HOUR, TICK, HOUR, 40 * HOUR))
    begins = chance.choice((None, near(chance)))
    ends = chance.choice((None, near(chance), near(chance)))
    if begins and ends and ends <= begins:
        begins, ends = ends, begins + timedelta(minutes=1)
    return Schedule(sent, published, begins, ends)


def readings(plan: Schedule, chance: random.Random) -> list[Reading]:
    """Return what the clock says one after the other; now and then it is set back an hour."""
    edges = [moment for moment in (plan.published, plan.begins, plan.ends) if moment]
    said: list[Reading] = []
    for _ in range(READINGS):
        now = chance.choice(edges) + chance.choice(SHIFTS)
        said.append(Reading(now, tidies=chance.random() < 0.4))
        if chance.random() < 0.25:
            said.append(Reading(now - HOUR, tidies=chance.random() < 0.4))
    return said


def against_the_model(schedules: int, database: str) -> Finding:
    """Try so many schedules; compare every surface with the model at every reading."""
    found = Finding(NAME, database)
    chance = random.Random(2570)
    compared = 0
    for number in range(schedules):
        plan = schedule(chance)
        said = readings(plan, chance)
        found.tried += 1
        compared += len(said)
        with transaction.atomic(using=settings.SEARCH_DATABASE), transaction.atomic():
            found.blame(f"schedule {number} {plan}", tried(plan, said, f"กำหนดการ{number}"))
            transaction.set_rollback(True)
            transaction.set_rollback(True, using=settings.SEARCH_DATABASE)
    found.notes["readings of the clock"] = compared
    return found


def tried(plan: Schedule, said: list[Reading], title: str) -> list[str]:
    """Publish an item by its schedule and read the clock; return where it differs."""
    page = news_draft(
        news(), who("owner"), title=title, publish_from=plan.begins, publish_until=plan.ends
    )
    refusal = publish(page, plan)
    if refusal or plan.refusal:
        return [] if refusal == plan.refusal else [f"{refusal!r}, expected {plan.refusal!r}"]
    wrong = []
    for now, tidies in said:
        wrong += differences(page, plan, now)
        if tidies:
            plan = tidied(page, plan, now, wrong)
            wrong += differences(page, plan, now)
    return wrong


def publish(page: NewsPage, plan: Schedule) -> str:
    """Take it the whole way by the plan's clock; return the name of the refusal."""
    try:
        with transaction.atomic():
            request = actions.submit(page, by=who("owner"), now=plan.sent)
            actions.approve(request, by=who("approver"), now=plan.sent)
            actions.publish(request, by=who("webmaster"), now=plan.published, checked=POINTS)
    except errors.PublishingError as refused:
        return type(refused).__name__
    return ""


def tidied(page: NewsPage, plan: Schedule, now: datetime, wrong: list[str]) -> Schedule:
    """Let the scheduler run; return the plan as it stands then."""
    over = plan.is_over(now)
    take_down_overdue(now)
    plan = replace(plan, ended=plan.ended or over)
    if TakeDown.objects.filter(record__page_id=page.pk).exists() != plan.ended:
        wrong.append(f"{now}: the scheduler should {'' if over else 'not '}have ended it")
    return plan


def differences(page: NewsPage, plan: Schedule, now: datetime) -> list[str]:
    """Return the surfaces that say something else than the model."""
    wanted = plan.is_public(now)
    fresh = Page.objects.get(pk=page.pk)
    seen = {
        "visible": visible(Page.objects.filter(pk=page.pk), now).exists(),
        "record": current_record(fresh, now) is not None,
        # Others may have some of its words: the item itself must be among what is found.
        "search": key_of(page) in {hit.key for hit in search(Query(page.title, now=now)).hits},
    }
    return [f"{now} {name}: {value}" for name, value in seen.items() if value != wanted]
