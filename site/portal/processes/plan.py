"""What a supervisor keeps running: planned where Django is loaded, carried out where it is not."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import NoReturn

# The exit code of a preparation after which the web process must start anew.
PAGES_CHANGED = 3


@dataclass(frozen=True, slots=True)
class Question:
    """Whom to ask whether the web process answers, and with which headers."""

    host: str
    port: int
    path: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """The command lines of an installation and what its supervisor says about them."""

    web: list[str]
    others: dict[str, list[str]]
    question: Question
    announcement: list[str]
    # Said when the web process never answers: the supervisor has no translations.
    refusal: str
    # A command done while the web process starts; see PAGES_CHANGED.
    preparation: list[str] | None = None
    # The `make` whose end ends everything.
    make: int | None = None

    def write(self) -> int:
        """Return a descriptor to read the plan from: it holds a password, a command line is seen.

        A plan is some kilobytes, far less than a pipe takes before it is read.
        """
        reading, writing = os.pipe()
        os.set_inheritable(reading, True)
        with os.fdopen(writing, "w") as pipe:
            json.dump(asdict(self), pipe)
        return reading

    @classmethod
    def read(cls, descriptor: int) -> Plan:
        """Return the plan that was written for this process."""
        with os.fdopen(descriptor) as pipe:
            values = json.load(pipe)
        return cls(**values | {"question": Question(**values["question"])})


def hand_over(plan: Plan, environment: Mapping[str, str]) -> NoReturn:
    """Become the supervisor of a plan: the same process, without the hundred megabytes of Django.

    Nothing after this call is done, no `finally` either: give back what is held before.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    command = [sys.executable, "-P", "-m", "portal.processes.supervise", str(plan.write())]
    os.execve(sys.executable, command, dict(environment))  # noqa: S606  # no shell is wanted
