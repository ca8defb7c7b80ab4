"""Two people, two processes, one item, one moment: exactly what one after the other would give."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connections

from faults.acts import ACTS, Act
from faults.children import FORK, LIMIT, Worker
from faults.holding import complaints
from faults.report import Finding
from faults.starts import Item
from faults.telling import Told, told
from faults.world import Store
from pages.publishing.errors import PublishingError
from pages.upkeep.errors import UpkeepError

NAMED = (PublishingError, UpkeepError)
# Up to so many seconds one of the two comes late, so that they meet at every point.
LATE = 0.04


@dataclass(frozen=True, slots=True)
class Pair:
    """Two acts on an item in some state; `excludes`: in either order only one may succeed."""

    name: str
    start: str
    first: str
    second: str
    excludes: bool = False
    # One of the eight that are raced in full; the others come from the same idea.
    asked: bool = True
    # What one round leaves behind concerns every item: each round begins anew.
    alone: bool = False


PAIRS = (
    Pair("approve ∥ reject", "waiting", "approve", "reject", excludes=True),
    Pair("approve ∥ approve", "waiting", "approve", "approve_too", excludes=True),
    Pair("approve ∥ edit", "waiting", "approve", "edit"),
    Pair("approve ∥ overwrite", "waiting", "approve", "overwrite", excludes=True, asked=False),
    Pair("approve ∥ withdraw", "waiting", "approve", "withdraw"),
    Pair("publish ∥ publish", "approved", "publish", "publish_too", excludes=True, asked=False),
    Pair("publish ∥ take down", "public_and_revised", "publish", "take_down"),
    Pair("publish ∥ delete", "approved", "publish", "delete", excludes=True),
    Pair("publish ∥ bin", "approved", "publish", "put_away", excludes=True, asked=False),
    Pair("publish ∥ expire", "overdue_and_revised", "publish", "expire"),
    Pair("submit ∥ submit", "written", "submit", "submit", excludes=True),
    Pair("submit ∥ delete", "written", "submit", "delete", excludes=True, asked=False),
    Pair("submit ∥ bin", "written", "submit", "put_away", excludes=True, asked=False),
    Pair("read ∥ take down", "public", "read", "take_down", asked=False),
    Pair("bulk ∥ reject", "waiting", "approve_in_bulk", "reject", excludes=True, asked=False),
    Pair("confirm ∥ paper", "spoken", "confirm", "paper", excludes=True, asked=False),
    Pair("hand over ∥ hand over", "left_behind", "hand_over", "hand_over_too", excludes=True,
         asked=False),
    Pair("hand over ∥ approve", "left_behind", "hand_over", "approve", asked=False),
    Pair("appoint ∥ appoint", "undecidable", "appoint", "appoint_too", excludes=True, asked=False),
    Pair("deputy ∥ deputy", "waiting", "delegate", "delegate", excludes=True, asked=False,
         alone=True),
    Pair("deputy ∥ back", "deputised", "deputy_approves", "end_deputy", asked=False, alone=True),
)  # fmt: skip


class Turn(NamedTuple):
    """What a worker does next: which act, on which item, how late."""

    act: str
    page: int
    late: float


class End(NamedTuple):
    """How it ended: the name of the error or nothing, and what was wrong with it."""

    error: str
    complaint: str = ""


class Outcome(NamedTuple):
    """What became of both people and of the item."""

    first: str
    second: str
    item: Told


class Ring:
    """Two workers that start each round together."""

    def __init__(self) -> None:
        self.barrier = FORK.Barrier(2)
        self.workers = (Worker(self._answer), Worker(self._answer))

    def _answer(self, turn: Turn | None) -> End:
        """Run in a worker."""
        if turn is None:
            connections.close_all()
            return End("")
        act = ACTS[turn.act](Item(turn.page))
        self.barrier.wait(LIMIT)
        time.sleep(turn.late)
        try:
            act()
        except NAMED as refused:
            return End(type(refused).__name__)
        except Exception as broken:  # noqa: BLE001 - whatever else comes is what the probe looks for
            return End(type(broken).__name__, f"{type(broken).__name__}: {broken}")
        return End("")

    def round(self, first: Turn | None, second: Turn | None) -> tuple[End, End]:
        """Let both go at once; return how each ended."""
        for worker, turn in zip(self.workers, (first, second), strict=True):
            worker.ask(turn)
        one, other = (worker.answer() for worker in self.workers)
        return one, other

    def let_go(self) -> None:
        """Close every connection, here and in the workers."""
        self.round(None, None)
        connections.close_all()

    def end(self) -> None:
        """End both workers."""
        for worker in self.workers:
            worker.end()


@contextmanager
def ring() -> Iterator[Ring]:
    """Lend two workers."""
    made = Ring()
    try:
        yield made
    finally:
        made.end()


@dataclass
class Race:
    """One pair, raced many times over a stock of items in the same state."""

    pair: Pair
    ring: Ring
    store: Store
    stock: list[int]
    database: str

    def run(self, rounds: int) -> Finding:
        """Race; put the world back whenever the stock is used up."""
        found = Finding(self.pair.name, self.database)
        legal = self.serial()
        stock = self.stock[:1] if self.pair.alone else self.stock
        # The same seed each time: a bad round can be met again.
        chance = random.Random(self.pair.name)
        for number in range(rounds):
            place = number % len(stock)
            if place == 0:
                found.blame(f"after round {number}", complaints())
                self.put_back()
            found.tried += 1
            found.blame(f"round {number + 1}", self.round(stock[place], legal, chance))
        found.blame("at the end", complaints())
        self.put_back()
        return found

    def round(self, page: int, legal: list[Outcome], chance: random.Random) -> list[str]:
        """Race once; return the complaints."""
        late = [0.0, chance.choice((0.0, chance.uniform(0, LATE)))]
        chance.shuffle(late)
        first, second = self.ring.round(
            Turn(self.pair.first, page, late[0]), Turn(self.pair.second, page, late[1])
        )
        wrong = [end.complaint for end in (first, second) if end.complaint]
        outcome = Outcome(first.error, second.error, told(page))
        if outcome not in legal:
            wrong.append(f"neither one order nor the other: {outcome}")
        if self.pair.excludes and bool(first.error) == bool(second.error):
            wrong.append(f"not one winner: {first.error}, {second.error}")
        return wrong + complaints(page)

    def serial(self) -> list[Outcome]:
        """Return what the one order and the other order give, one after the other."""
        self.put_back()
        one, other = self.stock[0], self.stock[1]
        first, second = self.looked_up(one)
        straight = Outcome(alone(first), alone(second), told(one))
        if self.pair.alone:
            self.put_back()
        first, second = self.looked_up(other)
        errors = [alone(second), alone(first)]
        return [straight, Outcome(errors[1], errors[0], told(other))]

    def looked_up(self, page: int) -> tuple[Act, Act]:
        """Return both acts, ready: both people have the item on their screens."""
        return ACTS[self.pair.first](Item(page)), ACTS[self.pair.second](Item(page))

    def put_back(self) -> None:
        """Begin the stock anew."""
        self.ring.let_go()
        self.store.put_back()


def alone(act: Act) -> str:
    """Do one thing with nobody else about; return the name of the refusal, or nothing."""
    try:
        act()
    except NAMED as refused:
        return type(refused).__name__
    return ""
