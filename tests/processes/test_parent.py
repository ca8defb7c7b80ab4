"""A program started by make ends when only make is interrupted."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import os, signal
from portal.processes.parent import follow_make
print(os.getppid(), follow_make(), flush=True)
signal.pause()
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "program.py").write_text(CODE)
    (tmp_path / "Makefile").write_text(f"all:\n\t@exec {sys.executable} program.py\n")
    return tmp_path


def start(command, folder):
    return subprocess.Popen(
        # A script that runs the tests in its background makes them, and so make, deaf to SIGINT.
        ["env", "--default-signal=INT", *command],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_it_ends_with_make(folder, number):
    make = start(["make", "--no-print-directory"], folder)
    assert make.stdout.readline().split() == [str(make.pid)] * 2

    make.send_signal(number)

    # The pipe closes when its last holder, the program, has ended.
    assert make.communicate(timeout=60) == ("", None)


def test_without_make_nobody_is_followed(folder):
    program = start([sys.executable, "program.py"], folder)

    assert program.stdout.readline().split()[1] == "None"
    program.kill()
    program.communicate(timeout=60)
