"""Running numbers: one series, one year, one step at a time, no number twice."""

from __future__ import annotations

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _


class RunningNumber(models.Model):
    """The last number given in a series and Buddhist year (เลขทะเบียน)."""

    series = models.CharField(max_length=30)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "publishing"
        verbose_name = _("running number")
        verbose_name_plural = _("running numbers")
        constraints = [
            models.UniqueConstraint(fields=["series", "year"], name="one_counter_a_series_and_year")
        ]

    def __str__(self) -> str:
        return f"{self.series} {self.year}: {self.last}"


@transaction.atomic
def next_number(series: str, year: int) -> int:
    """Return the next number of a series in a year; the row lock makes two callers wait."""
    RunningNumber.objects.get_or_create(series=series, year=year)
    counter = RunningNumber.objects.select_for_update().get(series=series, year=year)
    counter.last += 1
    counter.save(update_fields=["last"])
    return counter.last
