"""What a probe found, and the one table of all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

# More of one kind teaches nothing.
SHOWN = 5


@dataclass
class Finding:
    """How often a probe tried, and what went wrong."""

    probe: str
    database: str
    tried: int = 0
    bad: list[str] = field(default_factory=list)
    seconds: float = 0.0
    notes: dict[str, Any] = field(default_factory=dict)

    def blame(self, where: object, complaints: Iterable[object]) -> None:
        """Add one bad outcome when there are complaints."""
        told = "; ".join(map(str, complaints))
        if told:
            self.bad.append(f"{where}: {told}")

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON would have it."""
        return asdict(self)


def table(findings: list[Finding]) -> str:
    """Return the table: probe, database, N, bad; then examples of what was bad."""
    width = max((len(one.probe) for one in findings), default=5)
    lines = [f"{'probe':{width}}  {'database':10}  {'N':>6}  {'bad':>5}  {'seconds':>8}"]
    for one in findings:
        amounts = f"{one.tried:6}  {len(one.bad):5}  {one.seconds:8.1f}"
        lines += [f"{one.probe:{width}}  {one.database:10}  {amounts}"]
    tried, bad = sum(one.tried for one in findings), sum(len(one.bad) for one in findings)
    lines.append(f"{'all':{width}}  {'':10}  {tried:6}  {bad:5}")
    for one in findings:
        lines += [f"  {one.probe} on {one.database}: {text}" for text in one.bad[:SHOWN]]
    return "\n".join(lines) + "\n"
