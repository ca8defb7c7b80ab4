"""Prints the table of probes: who got through here, and who on stock Wagtail (the control).

Run it from the root of the checkout: python tests/attack/report.py
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from attack.control import run_control  # noqa: E402  # only importable from here on

PASSED = "nobody"


class Outcomes:
    """Remembers how the test of each probe ended."""

    def __init__(self) -> None:
        self.of: dict[str, set[str]] = {}

    def pytest_runtest_logreport(self, report) -> None:
        """Note one phase of one test: name of the probe → outcomes."""
        if report.when == "call" and report.nodeid.endswith("]"):
            probe = report.nodeid.partition("[")[2].removesuffix("]")
            self.of.setdefault(probe, set()).add(report.outcome)


def main() -> int:
    """Probe both worlds and print them side by side."""
    ours, quiet = Outcomes(), ["-q", "--no-header", "--tb=no", "-k", "through and not control"]
    failed = pytest.main([str(HERE / "test_gate_under_attack.py"), *quiet], plugins=[ours])
    stock = run_control()
    print(f"\n{'probe':48} {'here':22} stock Wagtail")
    for name, through in stock.items():
        here = PASSED if ours.of.get(name) == {"passed"} else found_afterwards(name, ours)
        print(f"{name:48} {here:22} {', '.join(through) or 'nobody (stopped by stock)'}")
    leaks = sum(bool(through) for through in stock.values())
    print(f"{len(stock)} probes; {leaks} of them leak on stock Wagtail")
    return int(failed)


def found_afterwards(name: str, ours: Outcomes) -> str:
    """Say that a probe is not stopped: it is found by the nightly comparison, or it leaks."""
    return "LEAKS" if name in ours.of else "found by comparison"


if __name__ == "__main__":
    sys.exit(main())
