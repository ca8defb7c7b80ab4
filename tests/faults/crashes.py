"""kill -9 before every statement and every commit of an action; then what a restart finds."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

from django.db import connections
from django.utils import timezone

from faults.acts import ACTS
from faults.children import forked
from faults.holding import complaints
from faults.races import NAMED
from faults.report import Finding
from faults.starts import Item
from faults.telling import Told, told
from faults.world import Store
from pages.publishing.tasks import take_down_overdue
from pages.search_mending import mend

KILLED = -signal.SIGKILL
# No action has so many statements; one that never ends would be killed forever.
MOST = 1_000
# The act is done again after every so many points: that costs a world anew.
AGAIN = 10


class Scene(NamedTuple):
    """An act, and the state in which it finds its item."""

    act: str
    start: str

    @property
    def name(self) -> str:
        """Return what the table calls it."""
        return f"crash: {self.act.replace('_', ' ')} ({self.start.replace('_', ' ')})"


SCENES = (
    Scene("submit", "written"),
    Scene("submit", "returned"),
    Scene("send_back", "waiting"),
    Scene("reject", "waiting"),
    Scene("approve", "waiting"),
    Scene("verbal", "urgent"),
    Scene("withdraw", "approved"),
    Scene("publish", "approved"),
    Scene("publish", "public_and_revised"),
    Scene("take_down", "public"),
    Scene("expire", "overdue"),
    Scene("put_away", "taken_down"),
    Scene("restore", "binned"),
    Scene("confirm", "spoken"),
    Scene("delegate", "waiting"),
    Scene("end_deputy", "deputised"),
    Scene("hand_over", "left_behind"),
    Scene("appoint", "undecidable"),
    Scene("delete", "written"),
    Scene("delete", "approved"),
)


class Countdown:
    """Kills its own process at the n-th statement or commit, in whatever database."""

    def __init__(self, left: int) -> None:
        self.left = left
        self.passed = 0

    def arm(self) -> None:
        """Watch every database of this process."""
        for connection in connections.all():
            connection.ensure_connection()
            connection.execute_wrappers.append(self._statement)
            connection._commit = self._before(connection._commit)

    def _statement(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        self._step()
        return execute(sql, params, many, context)

    def _before(self, commit: Callable[[], None]) -> Callable[[], None]:
        def committed() -> None:
            self._step()
            commit()

        return committed

    def _step(self) -> None:
        self.passed += 1
        if self.passed == self.left:
            os.kill(os.getpid(), signal.SIGKILL)


def restart() -> None:
    """Do what the scheduler does first when the portal comes up again."""
    take_down_overdue(timezone.now())
    mend()


class Crash:
    """One scene, killed at each of its points in turn."""

    def __init__(self, scene: Scene, store: Store, page: int, database: str) -> None:
        self.scene = scene
        self.store = store
        self.item = Item(page)
        self.found = Finding(scene.name, database)
        self.before: Told = ()
        self.after: Told = ()

    def run(self, every: int = 1) -> Finding:
        """Kill at every (n-th) point until the act comes through."""
        self.put_back()
        self.before = told(self.item.page)
        self.complete()
        self.after = told(self.item.page)
        self.found.blame("done", complaints())
        point, ended = 1, KILLED
        while ended == KILLED and point < MOST:
            if told(self.item.page) != self.before:
                self.put_back()
            ended = forked(partial(self.die, point))
            if ended == KILLED:
                self.found.tried += 1
                self.found.blame(f"point {point}", self.wrong(point))
            elif ended != 0:
                self.found.blame(f"point {point}", [f"the child ended with {ended}"])
            point += every
        self.put_back()
        return self.found

    def put_back(self) -> None:
        """Make the world as it was before the act."""
        connections.close_all()
        self.store.put_back()

    def die(self, point: int) -> None:
        """Run in a child: do it, as far as one gets."""
        act = ACTS[self.scene.act](self.item)
        Countdown(point).arm()
        self.attempt(act)

    def complete(self) -> None:
        """Do it undisturbed."""
        self.attempt(ACTS[self.scene.act](self.item))

    def attempt(self, act: Callable[[], object]) -> None:
        """Do it; what is refused by name is refused."""
        with suppress(*NAMED):
            act()

    def wrong(self, point: int) -> list[object]:
        """Return what a restart leaves wrong; at some points also whether it can be done again."""
        restart()
        now = told(self.item.page)
        found: list[object] = [*complaints(self.item.page)]
        if now not in (self.before, self.after):
            found.append(f"half done: {set(now) - set(self.before) - set(self.after)}")
        if now == self.before and point % AGAIN == 1:
            self.complete()
            again = told(self.item.page)
            found += [] if again == self.after else [f"not repeatable: {again}"]
        return found
