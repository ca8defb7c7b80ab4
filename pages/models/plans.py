"""Section "about": what the office means to do and what came of it (ยุทธศาสตร์ แผน งบประมาณ)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from pages.models.item import ItemPage
from pages.models.parts import Part, file_field

NOT_NEGATIVE = [MinValueValidator(0)]


class StrategyPage(ItemPage):
    """The strategy (ยุทธศาสตร์) over some years; the years are Gregorian fiscal years."""

    slug_prefix = "strategy"
    sections = ("about",)
    answers = ("GWS2:1.1.5",)

    year_from = models.PositiveSmallIntegerField(_("first fiscal year"), null=True, blank=True)
    year_until = models.PositiveSmallIntegerField(_("last fiscal year"), null=True, blank=True)
    file = file_field(_("file"))

    template = "pages/plans/strategy.html"

    class Meta:
        verbose_name = _("strategy")
        verbose_name_plural = _("strategies")


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

    file = file_field(_("file"))

    template = "pages/plans/plan.html"

    class Meta:
        verbose_name = _("plan and budget")
        verbose_name_plural = _("plans and budgets")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the projects and what they cost and spent in all, in baht."""
        projects = list(self.projects.all())
        return super().get_context(request, *args, **kwargs) | {
            "projects": projects,
            "budget": sum((one.budget for one in projects), Decimal(0)),
            "spent": sum((one.spent or Decimal(0) for one in projects), Decimal(0)),
            "has_spending": any(one.spent is not None for one in projects),
        }


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

    performance_kind = models.CharField(
        _("kind"), max_length=10, choices=PerformanceKind.choices, default=PerformanceKind.RESULT
    )
    file = file_field(_("file"))

    template = "pages/plans/performance.html"

    class Meta:
        verbose_name = _("performance agreement or report")
        verbose_name_plural = _("performance agreements and reports")


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
