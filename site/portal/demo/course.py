"""The usual course of an item, for those whose story is not told step by step."""

from datetime import datetime, time, timedelta

from portal.demo import steps
from portal.demo.steps import Step

SENT_AFTER = timedelta(minutes=40)
DECIDED_AT = time(9, 30)
PUBLISHED_AFTER = timedelta(hours=1, minutes=20)
SATURDAY = 5
ACTS = {
    steps.DRAFT: 1,
    steps.WAITING: 2,
    steps.APPROVED: 3,
    steps.PUBLISHED: 4,
    steps.SCHEDULED: 4,
    steps.EXPIRED: 5,
}


def usual(state: str, by: str, started: datetime, until: datetime | None) -> tuple[Step, ...]:
    """Return the steps that lead to a state: sent the same day, decided on the next office day.

    The two web masters take turns by the day. Raises KeyError for a state with no usual course.
    """
    decided = datetime.combine(_next_office_day(started), DECIDED_AT, tzinfo=started.tzinfo)
    web_master = "webmaster" if decided.day % 2 else "webmaster2"
    course = (
        Step("draft", by, started),
        Step("submit", by, started + SENT_AFTER),
        Step("approve", "approver", decided),
        Step("publish", web_master, decided + PUBLISHED_AFTER),
        Step("expire", steps.SYSTEM, until or decided),
    )
    return course[: ACTS[state]]


def _next_office_day(moment: datetime) -> datetime:
    day = moment + timedelta(days=1)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day
