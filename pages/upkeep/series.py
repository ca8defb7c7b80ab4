"""Which items come again every month or year, and which of them is to be made now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page

from pages.models import DocumentPage, OfficialPage, PerformancePage, PlanPage, ProcurementPage
from pages.models.document import DocumentKind
from pages.models.procurement import Stage
from pages.upkeep import periods
from pages.upkeep.periods import Cycle, Period
from pages.upkeep.titles import moved, series_name

# Begun so long before the period: a table of next month's days, the plan of the coming year.
LEADS = {Cycle.MONTH: timedelta(days=10), Cycle.YEAR: timedelta(days=60)}
# A summary of what was bought can only be begun when its month has.
NO_LEAD = timedelta(0)
# A series nobody went on with for so long has ended.
ENDED_AFTER = {Cycle.MONTH: timedelta(days=366), Cycle.YEAR: timedelta(days=2 * 366)}
YEARLY_KINDS = (DocumentKind.PLAN, DocumentKind.REPORT)
YEARLY_STAGES = (Stage.PLAN, Stage.ANNUAL)
COLUMNS = ("pk", "title", "section_page_id", "owner_id", "live", "path", "content_type_id")


@dataclass(frozen=True, slots=True)
class Edition:
    """One item of a series and the period it is about."""

    pk: int
    title: str
    owner: int | None
    is_live: bool
    period: Period


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be made: from which item, for which period."""

    source: Edition
    period: Period
    is_summary: bool
    is_missing: bool

    @property
    def title(self) -> str:
        """Return what the new item will be called."""
        return moved(self.source.title, self.source.period, self.period)

    @property
    def rank(self) -> tuple[bool, bool, date]:
        """Return how soon it is needed: first the monthly สขร.1 whose month is over (MOIT 5)."""
        return (not (self.is_summary and self.is_missing), not self.is_missing, self.period.first)


@dataclass(frozen=True, slots=True)
class Series:
    """The editions of one thing that comes again; `key` says whose, where and what."""

    key: tuple[object, ...]
    editions: tuple[Edition, ...]

    @property
    def is_summary(self) -> bool:
        """Return whether this is the monthly summary of purchases (สขร.1)."""
        return Stage.MONTHLY in self.key

    def due(self, person: int, today: date) -> Due | None:
        """Return what this person should make now, or None."""
        known = {edition.period for edition in self.editions}
        wanted = periods.next_after(known, today, fill=self.is_summary)
        lead = NO_LEAD if self.is_summary else LEADS[wanted.cycle]
        has_ended = wanted.last + ENDED_AFTER[wanted.cycle] < today
        source = self.source_for(wanted, person)
        if has_ended or source is None or not periods.is_due(wanted, today, lead):
            return None
        return Due(source, wanted, self.is_summary, periods.is_missing(wanted, today))

    def source_for(self, wanted: Period, person: int) -> Edition | None:
        """Return the last edition before a period that a person may read."""
        readable = [one for one in self.editions if one.is_live or one.owner == person]
        earlier = [one for one in readable if one.period < wanted]
        return max(earlier, key=lambda one: (one.period, one.is_live, one.pk), default=None)


def due_in(homes: Iterable[Page], person: int, today: date) -> list[Due]:
    """Return what a person should make in these trees, the most urgent first."""
    found = (series.due(person, today) for series in series_in(homes))
    return sorted(filter(None, found), key=lambda due: due.rank)


def series_in(homes: Iterable[Page]) -> list[Series]:
    """Return every series of these trees; five queries whatever their number."""
    within = Q(pk__in=())
    for home in homes:
        within |= Q(path__startswith=home.path)
    editions: dict[int, tuple[tuple[object, ...], Edition]] = {}
    for read in (_dated, _yearly, _bought):
        for key, edition in read(within & Q(binned_at=None)):
            editions[edition.pk] = (key, edition)
    grouped: dict[tuple[object, ...], list[Edition]] = defaultdict(list)
    for key, edition in editions.values():
        grouped[(*key, edition.period.cycle)].append(edition)
    return [Series(key, tuple(members)) for key, members in grouped.items()]


Found = Iterator[tuple[tuple[object, ...], Edition]]


def _dated(within: Q) -> Found:
    """Yield items whose data are of a whole month or year."""
    items = OfficialPage.objects.filter(within, data_from__isnull=False, data_until__isnull=False)
    for row in items.values(*COLUMNS, "data_from", "data_until"):
        period = periods.covering(row["data_from"], row["data_until"])
        if period is not None:
            yield _edition(row, period, series_name(row["title"]))


def _yearly(within: Q) -> Found:
    """Yield papers of a fiscal year; of documents only those that are named after it."""
    of_a_year = within & Q(fiscal_year__isnull=False, data_from=None)
    documents = DocumentPage.objects.filter(of_a_year, document_kind__in=YEARLY_KINDS)
    for model in (PlanPage, PerformancePage):
        yield from _of_years(model.objects.filter(of_a_year), must_name=False)
    yield from _of_years(documents, must_name=True)


def _bought(within: Q) -> Found:
    """Yield the monthly summaries of purchases, whatever they are called, and yearly papers."""
    papers = ProcurementPage.objects.filter(within)
    summaries = papers.filter(stage=Stage.MONTHLY, month__isnull=False)
    for row in summaries.values(*COLUMNS, "month"):
        yield _edition(row, periods.month_of(row["month"]), Stage.MONTHLY)
    yearly = papers.filter(stage__in=YEARLY_STAGES, fiscal_year__isnull=False)
    yield from _of_years(yearly, must_name=True)


def _of_years(items: QuerySet[Any], *, must_name: bool) -> Found:
    for row in items.values(*COLUMNS, "fiscal_year"):
        period = periods.fiscal(row["fiscal_year"])
        title = row["title"]
        if not must_name or moved(title, period, period.after()) != title:
            yield _edition(row, period, series_name(title))


def _edition(row: dict[str, Any], period: Period, name: str) -> tuple[tuple[object, ...], Edition]:
    key = (row["content_type_id"], row["section_page_id"], name)
    edition = Edition(row["pk"], row["title"], row["owner_id"], row["live"], period)
    return key, edition
