"""The make targets: listed with their purpose, and refused early with the mending command."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STABLE = {"demo", "test", "lint", "services", "services-stop", "test-all", "bench"} | {
    "backup", "restore", "lock", "messages",
}  # fmt: skip


def make(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", "--no-print-directory", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_make_alone_lists_every_command_with_its_purpose():
    listed = dict(re.findall(r"^  make (\S+) +(\S.*)$", make().stdout, re.MULTILINE))

    assert set(listed) >= STABLE


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check-data", "SUKSALA_DATA=/proc/nowhere"), "make demo SUKSALA_DATA=~/suksala"),
        (("check-python", "PYTHON=false"), "sudo apt-get install python3 python3-venv"),
        (("restore", "FROM=", "--assume-old=.venv/runtime.stamp"), "make restore FROM="),
    ],
)
def test_what_is_missing_is_told_in_one_line_with_its_remedy(words, said):
    refused = make(*words)

    assert refused.returncode == 2
    assert said in refused.stdout.splitlines()[0]
