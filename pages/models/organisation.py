"""The chart of an office as boxes inside boxes, made of its units in their order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from django.db import models
from django.utils.translation import gettext_lazy as _


class UnitLevel(models.IntegerChoices):
    """How deep a unit stands in the chart."""

    OFFICE = 1, _("the office itself")
    DIVISION = 2, _("division")
    TEAM = 3, _("work unit or health centre")


class Standing(Protocol):
    """A unit as the chart needs it."""

    level: int
    staff_count: int | None


@dataclass(slots=True)
class Box:
    """One unit with the units below it."""

    unit: Standing
    below: list[Box] = field(default_factory=list)


def chart(units: Iterable[Standing]) -> list[Box]:
    """Return the topmost boxes; a unit stands in the nearest one above it of a smaller level."""
    tops: list[Box] = []
    line: list[Box] = []
    for unit in units:
        box = Box(unit)
        while line and line[-1].unit.level >= unit.level:
            line.pop()
        (line[-1].below if line else tops).append(box)
        line.append(box)
    return tops


def staff_total(units: Iterable[Standing]) -> int:
    """Return how many people work in all; a unit's own figure counts those below it too."""
    return sum(map(_people, chart(units)))


def _people(box: Box) -> int:
    if box.unit.staff_count is not None:
        return box.unit.staff_count
    return sum(map(_people, box.below))
