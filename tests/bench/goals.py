"""The goals of the figures, and the table that sets them side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

Figures = dict[str, Any]
GROWTH = 1.2
# Below this many milliseconds a ratio says more about the clock than about the code.
NOISE_MS = 2.0
TYPE_HEAD = (
    "| type | language | SQL ≤ 12 | HTML KB ≤ 40 | CPU ms ≤ 18 | × plainest |\n"
    "|---|---|---:|---:|---:|---:|\n"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; a figure without a goal is there for comparison only."""

    name: str
    small: float | None
    large: float | None
    goal: str = ""
    is_met: bool | None = None

    @property
    def ratio(self) -> float | None:
        """Return how much the figure grew from the small office to the large one."""
        return self.large / self.small if self.small and self.large is not None else None

    def as_json(self) -> dict[str, object]:
        """Return the row for a file."""
        return asdict(self) | {"ratio": self.ratio}


@dataclass(frozen=True, slots=True)
class Goal:
    """What a figure should be: where it is found, a ceiling, and whether it may grow."""

    name: str
    path: tuple[str, str]
    most: float | None = None
    most_small: float | None = None
    most_large: float | None = None
    is_flat: bool = False

    def row(self, small: Figures, large: Figures) -> Row:
        """Return the line of this figure."""
        part, figure = self.path
        here, there = small[part][figure], large[part][figure]
        met = [met for met in self._judgements(here, there) if met is not None]
        return Row(self.name, here, there, self._words(), all(met) if met else None)

    def _judgements(self, small: float, large: float) -> Iterator[bool | None]:
        yield None if self.most is None else max(small, large) <= self.most
        yield None if self.most_small is None else small <= self.most_small
        yield None if self.most_large is None else large <= self.most_large
        if self.is_flat:
            yield large <= small * GROWTH or large - small <= NOISE_MS

    def _words(self) -> str:
        parts = []
        if self.most is not None:
            parts.append(f"≤ {self.most:g}")
        if self.most_small is not None:
            parts.append(f"≤ {self.most_small:g} when small")
        if self.most_large is not None:
            parts.append(f"≤ {self.most_large:g} when large")
        if self.is_flat:
            parts.append(f"large ≤ {GROWTH} × small")
        return ", ".join(parts)


GOALS: tuple[Goal, ...] = (
    Goal("record page, SQL statements", ("record", "sql"), most=10),
    Goal("record page, CPU ms", ("record", "cpu_ms"), most=15, is_flat=True),
    Goal("record page, HTML KB", ("record", "html_kb"), most=40),
    Goal("home, SQL statements", ("home", "sql"), most=15),
    Goal("home, CPU ms", ("home", "cpu_ms"), most=25, is_flat=True),
    Goal("home after a publication, CPU ms", ("home, nothing remembered", "cpu_ms")),
    Goal("section list, SQL statements", ("section", "sql"), most=15),
    Goal("section list, CPU ms", ("section", "cpu_ms"), most=25, is_flat=True),
    Goal("section list after a publication, CPU ms", ("section, nothing remembered", "cpu_ms")),
    Goal("search page with facets, CPU ms", ("search page", "cpu_ms"), most_small=30),
    Goal("search alone, CPU ms", ("search", "cpu_ms")),
    Goal("raw FTS5 bm25 top 20, CPU ms", ("search", "raw_ms")),
    Goal("search above 2 × raw FTS5, CPU ms", ("search", "above_twice_raw_ms"), most_large=5),
    Goal("send for approval, CPU ms", ("publish", "submit"), is_flat=True),
    Goal("send for approval, SQL statements", ("publish", "submit, sql"), is_flat=True),
    Goal("approve, CPU ms", ("publish", "approve"), is_flat=True),
    Goal("approve, SQL statements", ("publish", "approve, sql"), is_flat=True),
    Goal("publish, CPU ms", ("publish", "publish"), most=40, is_flat=True),
    Goal("publish, SQL statements", ("publish", "publish, sql"), is_flat=True),
    Goal("print a request form, CPU ms", ("publish", "form"), most=60, is_flat=True),
    Goal("take down, CPU ms", ("publish", "take down"), is_flat=True),
    Goal("take down, SQL statements", ("publish", "take down, sql"), is_flat=True),
    Goal("a fixed piece of Python, CPU ms", ("machine", "cpu_ms")),
)
# Figures that know no size: name, where, goal, whether it is met.
SINGLE: tuple[tuple[str, tuple[str, str], str, Callable[[float], bool] | None], ...] = (
    ("index one new entry, CPU ms", ("indexing", "new_ms"), "", None),
    ("rebuild the index, entries/s", ("indexing", "entries_per_s"), "", None),
    ("rebuild, share of raw FTS5 inserts", ("indexing", "share_of_raw"), "", None),
    ("PDF text, pages/s of pdftotext alone", ("pdf", "bare"), "", None),
    ("PDF text, our pages/s", ("pdf", "ours"), "", None),
    ("PDF text, share of pdftotext", ("pdf", "share"), "≥ 0.9", lambda share: share >= 0.9),
    ("queue of 200, SQL statements", ("queue", "sql"), "≤ 20", lambda sql: sql <= 20),
    ("queue of 200, CPU ms", ("queue", "cpu_ms"), "≤ 60", lambda cpu: cpu <= 60),
    ("start of the web process, CPU s", ("start", "cpu_s"), "≤ 3", lambda cpu: cpu <= 3),
    ("web worker, RSS MB", ("start", "rss_mb"), "≤ 170", lambda size: size <= 170),
    ("serve for one office, MB in all", ("serve", "serve_mb"), "≤ 400", lambda size: size <= 400),
    ("its supervisor, MB", ("serve", "supervisor_mb"), "≤ 20", lambda size: size <= 20),
    ("one process of Wagtail alone, MB", ("serve", "bare_mb"), "", None),
    ("serve, × Wagtail alone", ("serve", "times_bare"), "≤ 4", lambda times: times <= 4),
)


def judged(figures: Figures) -> list[Row]:
    """Return a row for every figure."""
    rows = [goal.row(figures["small"], figures["large"]) for goal in GOALS]
    for name, (part, figure), words, is_met in SINGLE:
        value = figures[part][figure]
        rows.append(Row(name, value, None, words, is_met(value) if is_met else None))
    return rows


def table(rows: list[Row], sizes: tuple[int, int]) -> str:
    """Return the rows as text in columns; sizes are the items of the two offices."""
    small, large = (f"{size:,}" for size in sizes)
    head = f"{'figure':42} {small:>9} {large:>9} {'ratio':>6}  goal\n"
    return head + "".join(_line(row) for row in rows)


def _line(row: Row) -> str:
    verdict = {None: "", True: "met", False: "MISSED"}[row.is_met]
    columns = f"{row.name:42} {_number(row.small):>9} {_number(row.large):>9}"
    return f"{columns} {_number(row.ratio):>6}  {row.goal:32} {verdict}".rstrip() + "\n"


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"


def type_table(costs: list[Figures]) -> str:
    """Return what each type costs in each language as Markdown; a missed goal is in bold."""
    return TYPE_HEAD + "".join(
        f"| {cost['kind']} | {cost['language']} | {_bold(cost['sql'], 12)} | "
        f"{_bold(cost['html_kb'], 40)} | {_bold(cost['cpu_ms'], 18)} | {cost['ratio']:.2f} |\n"
        for cost in costs
    )


def _bold(figure: float, most: float) -> str:
    text = f"{figure:.1f}" if isinstance(figure, float) else str(figure)
    return text if figure <= most else f"**{text}**"
