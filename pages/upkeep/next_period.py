"""Making the item of the next month or year from the last one (ทำของงวดถัดไป)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from pages.models import ItemPage, PerformancePage, PlanPage, ProcurementPage, StatisticsPage, parts
from pages.publishing import custody, policy, routing
from pages.upkeep import errors, journal, periods
from pages.upkeep.copies import NOT_COPIED, fresh, put_beside, version_for
from pages.upkeep.periods import Period
from pages.upkeep.series import Due, due_in
from pages.upkeep.titles import moved
from thai import calendar

if TYPE_CHECKING:
    from portal.accounts.models import User

# What was true of the last period only, and must not be read as true of the next.
PASSED: dict[type[ItemPage], frozenset[str]] = {
    ProcurementPage: frozenset(
        {"purchases", "budget", "price", "winner", "offers_until", "project_number"}
    ),
    StatisticsPage: frozenset({"table"}),
}
PASSED_IN_ROWS: dict[type[ItemPage], frozenset[str]] = {
    PlanPage: frozenset({"spent"}),
    PerformancePage: frozenset({"result", "is_reached"}),
}
WORDS = ("title", "summary", "subject", "details")


@transaction.atomic
def make_next(page: Page, *, by: User, today: date | None = None) -> ItemPage:
    """Make the draft of the period after the last, if it is due. Raises NotDue, Inactive."""
    today = today or calendar.today()
    policy.require_active(by)
    # One at a time: the second of two clicks finds what the first one made.
    home = routing.agency_of(page)
    custody.hold_page(home)
    due = _due(page, by, today)
    source = version_for(page, by)
    made = _built(source, due, by)
    put_beside(source, made, by)
    data = {"from": page.pk, "period": due.period.first.isoformat()}
    log(made, journal.NEXT, user=by, data=data)
    return made


def _due(page: Page, by: User, today: date) -> Due:
    if not routing.is_owner(by, page):
        raise errors.NotDue
    offered = due_in(routing.homes_of(page), by.pk, today)
    found = next((due for due in offered if due.source.pk == page.pk), None)
    if found is None:
        raise errors.NotDue
    return found


def _built(source: ItemPage, due: Due, by: User) -> ItemPage:
    old, new = due.source.period, due.period
    kind = type(source)
    emptied = {*NOT_COPIED, *PASSED.get(kind, ()), *parts.file_fields(kind)}
    made = fresh(source, owner=by, without=emptied)
    for row in parts.rows(made):
        _empty(row, {*PASSED_IN_ROWS.get(kind, ()), *parts.file_fields(type(row))})
    for name in WORDS:
        setattr(made, name, moved(getattr(source, name), old, new))
    _date(made, source, old, new)
    return made


def _empty(row: models.Model, names: set[str]) -> None:
    for field in row._meta.concrete_fields:
        if field.name in names:
            setattr(row, field.name, field.get_default())


def _date(made: ItemPage, source: ItemPage, old: Period, new: Period) -> None:
    """Set the days of the data, the fiscal year and the period of publication."""
    if source.data_from or source.data_until or new.cycle is periods.Cycle.MONTH:
        made.data_from, made.data_until = new.first, new.last
    if source.fiscal_year:
        made.fiscal_year = source.fiscal_year + new.fiscal_year - old.fiscal_year
    if isinstance(made, ProcurementPage) and made.month:
        made.month = new.first
    months = periods.months_between(old, new)
    now = timezone.now()
    if source.publish_from and (start := periods.moved_start(source.publish_from, months)) > now:
        made.publish_from = start
    if source.publish_until and (end := periods.moved_end(source.publish_until, old, new)) > now:
        made.publish_until = end
    if source.review_on:
        made.review_on = periods.moved_day(source.review_on, months)
