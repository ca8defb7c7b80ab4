"""Filters of tables and charts: which cells are figures, and what a chart says in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django import template
from django.utils.translation import gettext, ngettext

from pages.models.charts import BarChart, LineChart
from pages.models.tables import Table
from thai.templatetags.thai import thai_short_date

register = template.Library()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell and whether its column holds figures."""

    text: str
    is_figure: bool


@register.filter
def named_cells(table: Table, row: Iterable[str]) -> list[Cell]:
    """Return the cells of a row of a table."""
    return [Cell(text, place in table.figures) for place, text in enumerate(row)]


@register.filter
def chart_words(chart: BarChart | LineChart, title: str) -> str:
    """Return what a chart shows for people who do not see it; the table says all of it."""
    if isinstance(chart, BarChart):
        first, last = chart.groups[0].name, chart.groups[-1].name
        count = len(chart.groups)
    else:
        first, last, count = chart.first, chart.last, len(chart.lines[0].points)
    said = ngettext(
        "Chart of %(title)s: %(count)s figure from %(first)s to %(last)s",
        "Chart of %(title)s: %(count)s figures from %(first)s to %(last)s",
        count,
    )
    words = said % {"title": title, "count": count, "first": first, "last": last}
    return gettext("%(words)s. The table below holds all of them.") % {"words": words}


@register.filter
def short_month(day: date) -> str:
    """Return a month as a narrow column has it: ต.ค. 69, or Oct 26 in English."""
    _, month, year = thai_short_date(day).split(" ")
    return f"{month} {year[-2:]}"


@register.filter
def day_and_month(day: date) -> str:
    """Return a day without its year: 20 พ.ย., or 20 Nov in English."""
    return thai_short_date(day).rpartition(" ")[0]
