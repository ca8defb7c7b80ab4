"""The list of probes: one per hole, named after it, and how one is tried."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from attack.probes.world import World

MACHINE = "command or shell"


@dataclass(frozen=True)
class Probe:
    """One way to put something before the public, or to spoil the evidence, past the gate.

    hole: its number in the list of Wagtail's holes, 0 for one found here. act returns whether the
    world let it through; by_people: it takes the name of the person who tries.
    """

    name: str
    hole: int
    act: Callable[..., bool]
    by_people: bool


PROBES: dict[str, Probe] = {}


def by_people(hole: int) -> Callable[[Callable[..., bool]], Callable[..., bool]]:
    """Register a probe that every person of a world tries with their own session."""
    return _registered(hole, people=True)


def by_machine(hole: int) -> Callable[[Callable[..., bool]], Callable[..., bool]]:
    """Register a probe that needs no session: a command, a shell, a database console."""
    return _registered(hole, people=False)


def _registered(hole: int, *, people: bool) -> Callable[[Callable[..., bool]], Any]:
    def keep(act: Callable[..., bool]) -> Callable[..., bool]:
        PROBES[act.__name__] = Probe(act.__name__, hole, act, people)
        return act

    return keep


def try_out(probe: Probe, world: World, people: Iterable[str] | None = None) -> list[str]:
    """Return who got through; each attempt begins with an untouched world."""
    through = []
    names = (world.users if people is None else people) if probe.by_people else (MACHINE,)
    for name in names:
        with world.untouched():
            if probe.act(world, name) if probe.by_people else probe.act(world):
                through.append(name)
    return through
