"""The make targets: listed with their purpose, and refused early with the mending command."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from portal.settings import env

ROOT = Path(__file__).resolve().parents[2]
STABLE = {"install", "demo", "test", "lint", "services", "services-stop", "test-all", "bench"} | {
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


def test_a_python_and_a_data_folder_may_lie_anywhere(tmp_path):
    place = tmp_path / "ที่ ของ เรา"
    place.mkdir()
    (place / "python3").symlink_to(sys.executable)

    done = make(
        "check-python", "check-data", f"PYTHON={place}/python3", f"SUKSALA_DATA={place}/ข้อมูล"
    )

    assert (done.returncode, done.stdout) == (0, "")
    assert (place / "ข้อมูล").is_dir()


def test_a_data_folder_below_home_is_the_one_the_portal_takes(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))

    make("check-data", "SUKSALA_DATA=~/ข้อมูล ใหม่")

    assert env.folder("~/ข้อมูล ใหม่").is_dir()


@pytest.mark.parametrize(
    ("parts", "left_out"), [("runtime", "servers"), ("servers", "development")]
)
def test_each_kind_of_office_installs_its_part_of_the_lock_file(parts, left_out):
    # The stamp is old for make, whatever is installed here; nothing is run.
    told = make("--dry-run", "install", f"PARTS={parts}", "--what-if=requirements.lock").stdout

    assert f"/^# ===== {left_out}/,$d" in told
