"""What manuals and services share: steps with a responsible person and a duration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.item import ItemPage
from pages.models.parts import Part, file_field, rows


class TimeUnit(models.TextChoices):
    """In what a duration is counted."""

    MINUTE = "minute", _("minutes")
    HOUR = "hour", _("hours")
    DAY = "day", _("days")
    WORKING_DAY = "working_day", _("working days")


MINUTES = {TimeUnit.MINUTE: 1, TimeUnit.HOUR: 60}


@dataclass(frozen=True, slots=True)
class Total:
    """How long a procedure takes at most: days of either kind and minutes beside them."""

    working_days: int
    days: int
    minutes: int


class StepPart(Part):
    """One step: what is done, by whom, how long it takes from `shortest` to `longest`."""

    title = models.CharField(_("step"), max_length=200)
    text = models.TextField(_("what is done"), blank=True, max_length=2000)
    responsible = models.CharField(_("responsible"), max_length=200)
    shortest = models.PositiveSmallIntegerField(_("takes at least"), null=True, blank=True)
    longest = models.PositiveSmallIntegerField(_("takes at most"))
    unit = models.CharField(
        _("unit of time"), max_length=12, choices=TimeUnit.choices, default=TimeUnit.MINUTE
    )

    class Meta(Part.Meta):
        abstract = True
        verbose_name = _("step")
        verbose_name_plural = _("steps")

    def clean(self) -> None:
        """Refuse a step that takes at least longer than at most. Raises ValidationError."""
        super().clean()
        if self.shortest and self.longest and self.shortest > self.longest:
            raise ValidationError({"shortest": _("The shortest time is longer than the longest.")})


class ProcedurePage(ItemPage):
    """The facts of a procedure that people ask for before they come."""

    for_whom = models.CharField(_("for whom"), max_length=300, blank=True)
    place = models.CharField(_("where"), max_length=300, blank=True)
    hours = models.CharField(_("opening hours"), max_length=200, blank=True)
    manual_file = file_field(_("manual to download"))

    class Meta(ItemPage.Meta):
        abstract = True

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A procedure needs a step; each concrete page has its own relation to them."""
        if not next(rows(self), None):
            return {"steps": _("Add at least one step with its time and who is responsible.")}
        return {}


def total(steps: Iterable[StepPart]) -> Total:
    """Return how long all steps take together at most."""
    working_days = days = minutes = 0
    for step in steps:
        if step.unit == TimeUnit.WORKING_DAY:
            working_days += step.longest
        elif step.unit == TimeUnit.DAY:
            days += step.longest
        else:
            minutes += step.longest * MINUTES[TimeUnit(step.unit)]
    return Total(working_days, days, minutes)
