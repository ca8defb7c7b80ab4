"""The supervisor: starts in order, restarts what dies, leaves nobody behind."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portal.processes.child import LONGEST_PAUSE, pause_after

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("small_portal.py")


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def start(manner: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, str(PROGRAM), str(tmp_path), manner],
            env=os.environ | {"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"},
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.terminate()
        process.wait(timeout=20)
        process.stdout.close()


def is_alive(pid: int) -> bool:
    """Tell whether a process runs; one that only waits to be buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def pids(file: Path) -> list[int]:
    return [int(word) for word in file.read_text().split()]


def wait_for(happened: Callable[[], bool]) -> None:
    """Wait until something happened, at most twenty seconds."""
    pause = threading.Event()
    for _ in range(200):
        if happened():
            return
        pause.wait(0.1)
    pytest.fail("nothing happened in twenty seconds")


def wait_for_end(everyone: list[int]) -> None:
    """Wait until all are gone: the kernel buries a killed grandchild in its own time.

    Nobody ends by itself here within that time; each would sleep for a minute.
    """
    assert everyone
    wait_for(lambda: not any(map(is_alive, everyone)))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_signal_ends_children_and_grandchildren(launch, tmp_path, number):
    process = launch("lives")
    assert process.stdout.readline() == "ready\n"
    wait_for((tmp_path / "other.pids").exists)

    process.send_signal(number)
    code = process.wait(timeout=5)

    assert code == 0
    wait_for_end(pids(tmp_path / "first.pids") + pids(tmp_path / "other.pids"))


def test_a_child_that_started_too_early_is_started_anew(launch, tmp_path):
    process = launch("renews")
    assert process.stdout.readline() == "ready\n"

    wait_for(lambda: len(pids(tmp_path / "first.pids")) == 4)

    early, _, late, _ = pids(tmp_path / "first.pids")
    assert (is_alive(early), is_alive(late)) == (False, True)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_signal_does_not_wait_for_what_is_being_prepared(launch, tmp_path, number):
    process = launch("dawdles")
    assert process.stdout.readline() == "preparing\n"

    process.send_signal(number)
    code = process.wait(timeout=5)

    assert code == 0
    wait_for_end(pids(tmp_path / "first.pids") + pids(tmp_path / "preparation.pids"))


def test_a_preparation_that_fails_ends_what_was_started(launch, tmp_path):
    process = launch("fails")

    assert process.wait(timeout=10) == 3
    wait_for_end(pids(tmp_path / "first.pids"))


def test_a_dead_child_is_started_again(launch, tmp_path):
    launch("lives")
    others = tmp_path / "other.pids"
    wait_for(lambda: others.exists() and bool(pids(others)))

    os.kill(pids(others)[0], signal.SIGKILL)

    wait_for(lambda: len(pids(others)) == 2)


def test_a_web_process_that_dies_before_answering_is_an_error(launch):
    process = launch("dies")

    assert process.wait(timeout=10) == 3


def test_a_killed_supervisor_takes_its_children_along(launch, tmp_path):
    process = launch("lives")
    assert process.stdout.readline() == "ready\n"
    leader = pids(tmp_path / "first.pids")[0]

    process.kill()
    process.wait(timeout=5)

    wait_for(lambda: not is_alive(leader))


def test_pauses_between_restarts_double_up_to_a_limit():
    pauses = [pause_after(failures) for failures in range(1, 8)]

    assert pauses == [1, 2, 4, 8, 16, LONGEST_PAUSE, LONGEST_PAUSE]
