"""Charts as shapes: where bars and points of a table stand. The template only draws them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pages.models.tables import Table, number, plain

# Units of the drawing; a phone shows about one pixel for each.
WIDTH = 340
ROW_GAP = 14
LABEL = 22
BAR = 18
VALUE_SPACE = 84
MOST_SERIES = 3
# How many times greater the peak of one column may be than that of another beside it.
SPREAD = 4
MOST_BARS = 40
LONGEST_LABEL = 34
PLOT_TOP = 24
PLOT_HEIGHT = 170


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it says, where it lies, how long it is."""

    value: str
    top: int
    length: int
    series: int

    @property
    def text_at(self) -> int:
        """Return the baseline of its figure."""
        return self.top + BAR - 4

    @property
    def end(self) -> int:
        """Return where its figure begins."""
        return self.length + 6

    @property
    def path(self) -> str:
        """Return its outline."""
        return f"M0 {self.top}h{self.length}v{BAR}H0z"


@dataclass(frozen=True, slots=True)
class Group:
    """The bars of one row of the table under its name."""

    name: str
    label_at: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars one below the other, so that long Thai names have room."""

    groups: tuple[Group, ...]
    series: tuple[str, ...]
    height: int
    width: int = WIDTH


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of a line."""

    x: int
    y: int
    value: str


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one column in the order of the rows."""

    name: str
    points: tuple[Point, ...]

    @property
    def path(self) -> str:
        """Return the line through the points."""
        return "M" + "L".join(f"{point.x} {point.y}" for point in self.points)


@dataclass(frozen=True, slots=True)
class LineChart:
    """Lines over the rows of a table, the first and the last of which are named."""

    lines: tuple[Line, ...]
    first: str
    last: str
    top_value: str
    height: int = PLOT_TOP + PLOT_HEIGHT + 30
    base: int = PLOT_TOP + PLOT_HEIGHT
    width: int = WIDTH

    @property
    def series(self) -> tuple[str, ...]:
        """Return the names of the lines."""
        return tuple(line.name for line in self.lines)


def bar_chart(table: Table) -> BarChart | None:
    """Return the bars of a table's first columns of figures; None if they cannot be drawn."""
    places, peak = _drawn(table)
    if not places or len(table.body) * len(places) > MOST_BARS:
        return None
    groups, top = [], 0
    for row in table.body:
        bars = tuple(_bars(row, places, peak, top + LABEL))
        groups.append(Group(_short(row[0]), top + LABEL - 6, bars))
        top += LABEL + BAR * len(places) + ROW_GAP
    return BarChart(tuple(groups), tuple(table.columns[place] for place in places), top)


def line_chart(table: Table) -> LineChart | None:
    """Return the lines of a table's first columns of figures; None if they cannot be drawn."""
    places, peak = _drawn(table)
    if not places or len(table.body) < 2:
        return None
    lines = tuple(Line(table.columns[place], _points(table, place, peak)) for place in places)
    first, last = table.body[0][0], table.body[-1][0]
    return LineChart(lines, _short(first, 16), _short(last, 16), plain(peak))


def _drawn(table: Table) -> tuple[tuple[int, ...], Decimal]:
    """Return the columns to draw and their greatest figure; none when one is below nothing."""
    places = _alike(table)[:MOST_SERIES]
    values = [number(row[place]) or Decimal() for row in table.body for place in places]
    if not values or min(values) < 0 or max(values) == 0:
        return (), Decimal()
    return places, max(values)


def _alike(table: Table) -> tuple[int, ...]:
    """Return the columns of figures that one scale fits: a rate beside counts would hide them."""
    peaks = {place: _peak(table, place) for place in table.figures}
    first = next(iter(peaks.values()), Decimal())
    return tuple(
        place for place, peak in peaks.items() if first <= peak * SPREAD and peak <= first * SPREAD
    )


def _peak(table: Table, place: int) -> Decimal:
    return max((abs(number(row[place]) or Decimal()) for row in table.body), default=Decimal())


def _bars(row: tuple[str, ...], places: tuple[int, ...], peak: Decimal, top: int) -> Iterator[Bar]:
    for series, place in enumerate(places):
        share = (number(row[place]) or Decimal()) / peak
        length = round(share * (WIDTH - VALUE_SPACE))
        yield Bar(row[place], top + BAR * series, length, series + 1)


def _points(table: Table, place: int, peak: Decimal) -> tuple[Point, ...]:
    """Return the points of a column; a row without a figure has none."""
    step = Decimal(WIDTH - 12) / (len(table.body) - 1)
    figures = [(number(row[place]), row[place]) for row in table.body]
    return tuple(
        Point(
            round(6 + step * index),
            round(PLOT_TOP + PLOT_HEIGHT * (1 - value / peak)),
            text,
        )
        for index, (value, text) in enumerate(figures)
        if value is not None
    )


def _short(name: str, longest: int = LONGEST_LABEL) -> str:
    return name if len(name) <= longest else f"{name[: longest - 1]}…"
