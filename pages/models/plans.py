"""Section "about": what the office means to do and what came of it (ยุทธศาสตร์ แผน งบประมาณ)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from pages.models.item import ItemPage
from pages.models.parts import Part, file_field
from pages.models.requirements import FIRST_YEAR, YEARS_AHEAD
from thai import calendar

NOT_NEGATIVE = [MinValueValidator(0)]


class StrategyPage(ItemPage):
    """The strategy (ยุทธศาสตร์) over some years; the years are Gregorian fiscal years."""

    slug_prefix = "strategy"
    sections = ("about",)
    answers = ("GWS2:1.1.5",)
    shown_with: ClassVar[tuple[str, ...]] = ("file",)

    year_from = models.PositiveSmallIntegerField(_("first fiscal year"), null=True, blank=True)
    year_until = models.PositiveSmallIntegerField(_("last fiscal year"), null=True, blank=True)
    file = file_field(_("file"))

    template = "pages/plans/strategy.html"

    class Meta:
        verbose_name = _("strategy")
        verbose_name_plural = _("strategies")

    def clean(self) -> None:
        """Refuse years nobody means, and an end before the start. Raises ValidationError."""
        super().clean()
        problems: dict[str, object] = {}
        for name in ("year_from", "year_until"):
            year = getattr(self, name)
            if year and not FIRST_YEAR <= year <= calendar.today().year + YEARS_AHEAD:
                problems[name] = _("Write a fiscal year in the Buddhist era, such as 2570.")
        if not problems and self.year_from and self.year_until and self.year_until < self.year_from:
            problems["year_until"] = _("The last fiscal year is before the first.")
        if problems:
            raise ValidationError(problems)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the strategic issues."""
        return super().get_context(request, *args, **kwargs) | {"goals": self.goals.all()}

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A strategy needs an issue or its file."""
        return needs_rows_or_file(self, "goals", self.goals.all())


class Goal(Part):
    """One strategic issue with its goal, its indicator and its target."""

    page = ParentalKey(StrategyPage, on_delete=models.CASCADE, related_name="goals")
    title = models.CharField(_("strategic issue"), max_length=300)
    goal = models.TextField(_("goal"), blank=True, max_length=1000)
    indicator = models.CharField(_("indicator"), max_length=300, blank=True)
    target = models.CharField(_("target"), max_length=200, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("strategic issue")
        verbose_name_plural = _("strategic issues")


class PlanPage(ItemPage):
    """The plan of a fiscal year (แผนปฏิบัติราชการ แผนงาน โครงการ และงบประมาณรายจ่ายประจำปี)."""

    slug_prefix = "plan"
    sections = ("about",)
    answers = ("GWS2:1.1.5", "GWS2:1.1.6", "OIA9:9(3)", "OIA9:9(8)-d-4(1)")

    shown_with: ClassVar[tuple[str, ...]] = ("file",)

    file = file_field(_("file"))

    template = "pages/plans/plan.html"

    class Meta:
        verbose_name = _("plan and budget")
        verbose_name_plural = _("plans and budgets")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the projects and what they cost and spent in all."""
        projects = list(self.projects.all())
        return super().get_context(request, *args, **kwargs) | {
            "projects": projects,
            "money": money_of(projects),
        }

    def open_table(self) -> Sequence[Sequence[object]]:
        """Return the projects as rows, heading first; money in baht as plain figures."""
        heading = (
            gettext("project"),
            gettext("responsible"),
            gettext("period"),
            gettext("source of money"),
            gettext("budget (baht)"),
            gettext("spent (baht)"),
        )
        return [heading, *(project.cells() for project in self.projects.all())]

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A plan needs a project or its file."""
        return needs_rows_or_file(self, "projects", self.projects.all())


class Project(Part):
    """One project with its money in baht; `spent` stays empty until something was spent."""

    page = ParentalKey(PlanPage, on_delete=models.CASCADE, related_name="projects")
    name = models.CharField(_("project"), max_length=300)
    responsible = models.CharField(_("responsible"), max_length=200, blank=True)
    period = models.CharField(_("period"), max_length=100, blank=True)
    source = models.CharField(_("source of money"), max_length=150, blank=True)
    budget = models.DecimalField(
        _("budget (baht)"), max_digits=14, decimal_places=2, validators=NOT_NEGATIVE
    )
    spent = models.DecimalField(
        _("spent (baht)"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=NOT_NEGATIVE,
    )

    class Meta(Part.Meta):
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def cells(self) -> tuple[object, ...]:
        """Return the project as a row of a table."""
        spent = "" if self.spent is None else self.spent
        return (self.name, self.responsible, self.period, self.source, self.budget, spent)


@dataclass(frozen=True, slots=True)
class Money:
    """What all projects of a plan cost and spent, in baht; `spent` is None before the first."""

    budget: Decimal
    spent: Decimal | None

    @property
    def left(self) -> Decimal:
        """Return what has not been spent; never less than nothing."""
        return max(self.budget - (self.spent or Decimal(0)), Decimal(0))

    @property
    def percent(self) -> int:
        """Return how much of the budget was spent, in whole percent; 0 without a budget."""
        return int((self.spent or Decimal(0)) * 100 / self.budget) if self.budget else 0

    @property
    def width(self) -> int:
        """Return how far the bar of 100 reaches."""
        return min(self.percent, 100)


def money_of(projects: Sequence[Project]) -> Money:
    """Return the sums of a plan's projects."""
    spent = [one.spent for one in projects if one.spent is not None]
    budget = sum((one.budget for one in projects), Decimal(0))
    return Money(budget, sum(spent, Decimal(0)) if spent else None)


class PerformanceKind(models.TextChoices):
    """What was agreed, or what was reached."""

    AGREEMENT = "agreement", _("Performance agreement")
    RESULT = "result", _("Performance report")


class PerformancePage(ItemPage):
    """Performance agreement or report (คำรับรองและรายงานผลการปฏิบัติราชการ) of a fiscal year."""

    slug_prefix = "performance"
    sections = ("about",)
    answers = ("GWS2:1.1.7",)
    kind_field = "performance_kind"
    shown_with: ClassVar[tuple[str, ...]] = ("file",)

    performance_kind = models.CharField(
        _("kind"), max_length=10, choices=PerformanceKind.choices, default=PerformanceKind.RESULT
    )
    file = file_field(_("file"))

    template = "pages/plans/performance.html"

    class Meta:
        verbose_name = _("performance agreement or report")
        verbose_name_plural = _("performance agreements and reports")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the indicators and how many of those that were measured reached their target."""
        indicators = list(self.indicators.all())
        measured = [one for one in indicators if one.is_reached is not None]
        return super().get_context(request, *args, **kwargs) | {
            "indicators": indicators,
            "measured": len(measured),
            "reached": sum(1 for one in measured if one.is_reached),
            "has_results": any(one.result or one.is_reached is not None for one in indicators),
        }

    def open_table(self) -> Sequence[Sequence[object]]:
        """Return the indicators as rows, heading first."""
        heading = (
            gettext("indicator"),
            gettext("unit of measure"),
            pgettext("figure", "target"),
            pgettext("figure", "result"),
            gettext("target reached"),
        )
        return [heading, *(one.cells() for one in self.indicators.all())]

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A report needs an indicator or its file."""
        return needs_rows_or_file(self, "indicators", self.indicators.all())


class Indicator(Part):
    """One indicator: what was promised, what was reached."""

    page = ParentalKey(PerformancePage, on_delete=models.CASCADE, related_name="indicators")
    name = models.CharField(_("indicator"), max_length=300)
    unit = models.CharField(_("unit of measure"), max_length=60, blank=True)
    target = models.CharField(_("target"), max_length=100)
    result = models.CharField(_("result"), max_length=100, blank=True)
    is_reached = models.BooleanField(_("target reached"), null=True, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")

    @property
    def reached_word(self) -> str:
        """Return in words whether the target was reached; nothing before it was measured."""
        if self.is_reached is None:
            return ""
        return gettext("Reached") if self.is_reached else gettext("Not reached")

    def cells(self) -> tuple[object, ...]:
        """Return the indicator as a row of a table."""
        return (self.name, self.unit, self.target, self.result, self.reached_word)


def needs_rows_or_file(page: Any, relation: str, rows: Iterable[Part]) -> dict[str, object]:
    """Return what a page lacks whose matter stands in rows or in its file."""
    if page.file_id or any(True for _row in rows):
        return {}
    return {relation: _("Add at least one row, or attach the file.")}
