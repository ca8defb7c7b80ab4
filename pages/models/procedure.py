"""What manuals and services share: steps with a responsible person and a duration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from documents.models import StoredFile
from pages.models.item import ItemPage
from pages.models.parts import Part, file_field


class TimeUnit(models.TextChoices):
    """In what a duration is counted."""

    MINUTE = "minute", _("minutes")
    HOUR = "hour", _("hours")
    DAY = "day", _("days")
    WORKING_DAY = "working_day", _("working days")


MINUTES = {TimeUnit.MINUTE: 1, TimeUnit.HOUR: 60}
# A span, such as 1–5, before its unit; the larger number decides on the plural.
SPANS = {
    TimeUnit.MINUTE: ngettext_lazy("%(span)s minute", "%(span)s minutes", "count"),
    TimeUnit.HOUR: ngettext_lazy("%(span)s hour", "%(span)s hours", "count"),
    TimeUnit.DAY: ngettext_lazy("%(span)s day", "%(span)s days", "count"),
    TimeUnit.WORKING_DAY: ngettext_lazy("%(span)s working day", "%(span)s working days", "count"),
}


def span(longest: int, unit: str, shortest: int | None = None) -> str:
    """Return a duration in words: "15 minutes", "1–5 working days"."""
    ends = [shortest] if shortest and shortest < longest else []
    numbers = "–".join(f"{number:,}" for number in [*ends, longest])
    return str(SPANS[TimeUnit(unit)] % {"count": longest, "span": numbers})


@dataclass(frozen=True, slots=True)
class Total:
    """How long a procedure takes at most: days of either kind and minutes beside them."""

    working_days: int
    days: int
    minutes: int

    def __str__(self) -> str:
        """Return it in words, minutes as hours from sixty on: "12 working days 45 minutes"."""
        hours, minutes = divmod(self.minutes, MINUTES[TimeUnit.HOUR])
        counted = (
            (self.working_days, TimeUnit.WORKING_DAY),
            (self.days, TimeUnit.DAY),
            (hours, TimeUnit.HOUR),
            (minutes, TimeUnit.MINUTE),
        )
        return " ".join(span(number, unit) for number, unit in counted if number)


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download, under the words that stand for it."""

    title: object
    file: StoredFile


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

    @property
    def duration(self) -> str:
        """Return how long the step takes, in words."""
        return span(self.longest, self.unit, self.shortest) if self.longest else ""

    def __str__(self) -> str:
        """Return all the step says, in one line."""
        told = (self.title, self.text, self.responsible, self.duration)
        return " · ".join(text for text in told if text)

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
        """A procedure needs a step."""
        if not cast(Any, self).steps.all():
            return {"steps": _("Add at least one step with its time and who is responsible.")}
        return {}

    def manuals(self) -> list[Download]:
        """Return the manual in full, if the office attached one."""
        file = self.manual_file
        return [Download(_("The manual in full"), file)] if file else []

    def procedure(self) -> dict[str, Any]:
        """Return the steps and how long they take in all, as the template shows them."""
        steps = list(cast(Any, self).steps.all())
        return {"steps": steps, "total": total(steps)}


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
