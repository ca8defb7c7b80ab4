"""Which settings a command runs with, and how a real installation closes its data to others."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from portal.settings import env, private

ROOT = Path(__file__).resolve().parents[2]
OLD = ("secret_key", "db.sqlite3", "db.sqlite3-wal")
MANAGED = """
import json, os
from django.conf import settings as s
told = [s.SETTINGS_MODULE, s.PRODUCTION, s.DEBUG, s.SECURE_SSL_REDIRECT, s.SESSION_COOKIE_SECURE]
(s.DATA / "told").write_text(json.dumps(told))
"""
IMPORTED = "from portal.settings import production; print(production.ACCESS_LOG)"
NAMES = {"SUKSALA_HOSTS": "www.example.go.th", "SUKSALA_BASE_URL": "https://www.example.go.th"}


def run(data: Path, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run Python as somebody would who sets nothing but the data folder."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=kept | {"SUKSALA_DATA": str(data), "PYTHONPATH": "site"} | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def mode(path: Path) -> str:
    return oct(path.stat().st_mode & 0o777)


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Return a data folder that stood open to everybody until a command was run on it."""
    data = tmp_path_factory.mktemp("open") / "ข้อมูล ของเรา"
    data.mkdir(mode=0o755)
    for name in OLD:
        (data / name).write_text("x" * 64)
        (data / name).chmod(0o644)
    run(data, "manage.py", "shell", "--no-imports", "-c", MANAGED)
    return data


@pytest.fixture
def same_mask():
    """Let later tests write files as before."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_without_a_word_everything_is_production(opened):
    told = json.loads((opened / "told").read_text())

    assert told == ["portal.settings.production", True, False, True, True]


def test_a_folder_that_stood_open_is_closed_and_whatever_comes_into_it(opened):
    found = {path.name: mode(path) for path in (opened, *opened.iterdir())}

    assert found == {opened.name: "0o700"} | dict.fromkeys((*OLD, "told"), "0o600")


@pytest.mark.parametrize(("value", "is_on"), [("", "True"), ("yes", "True"), ("no", "False")])
def test_requests_are_logged_unless_somebody_says_no(tmp_path, value, is_on):
    assert run(tmp_path, "-c", IMPORTED, SUKSALA_ACCESS_LOG=value).stdout.strip() == is_on


def test_error_details_in_production_are_a_contradiction_that_stops_the_start(tmp_path):
    refused = run(tmp_path, "-c", IMPORTED, SUKSALA_DEBUG="yes")

    assert refused.returncode == 1
    assert refused.stderr.startswith("Setting SUKSALA_DEBUG: yes is for developers")


def test_a_token_that_can_be_guessed_stops_the_start_and_is_not_shown(tmp_path):
    refused = run(tmp_path, "-c", IMPORTED, SUKSALA_HEALTH_TOKEN="too-short-a-token")

    assert refused.returncode == 1
    assert "SUKSALA_HEALTH_TOKEN: expected at least 32" in refused.stderr
    assert "too-short" not in refused.stderr


def test_a_real_installation_named_like_a_developers_machine_is_told_so(tmp_path):
    said = run(tmp_path, "manage.py", "check", "--deploy").stderr

    assert ("portal.W002" in said, "portal.W003" in said) == (True, True)


def test_a_real_installation_with_its_names_has_nothing_to_be_told(tmp_path):
    checked = run(tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING", **NAMES)

    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_folder_for_everybody_is_never_closed(tmp_path, same_mask):
    tmp_path.chmod(0o1777)

    with pytest.raises(env.SettingError, match=r"SUKSALA_DATA: .* is a folder for everybody"):
        private.close(tmp_path, [])
    assert mode(tmp_path) == "0o777"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may close every folder; run it as a user")
def test_a_folder_of_another_account_is_refused(same_mask):
    with pytest.raises(env.SettingError, match="must belong to the account"):
        private.close(Path("/usr"), [])


def test_messages_stay_readable_for_the_account_that_serves(settings, tmp_path, same_mask):
    shutil.copytree(ROOT / "site" / "portal" / "locale" / "parts", tmp_path / "parts")
    settings.LOCALE_PATHS = [tmp_path]
    os.umask(private.OTHERS)

    call_command("build_messages")

    assert mode(tmp_path / "th" / "LC_MESSAGES" / "django.mo") == "0o644"
