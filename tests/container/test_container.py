"""The container files keep their promises: no root, health, locked packages, every setting told."""

import re
import runpy
from pathlib import Path

import pytest
import yaml

from portal.settings import env

FOLDER = Path(__file__).resolve().parents[2] / "docker"
PYTHON = "/opt/suksala/.venv/bin/python"


@pytest.fixture
def stages() -> list[str]:
    """Return the instructions of each stage, continued lines joined."""
    text = (FOLDER / "Dockerfile").read_text().replace("\\\n", " ")
    plain = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return re.split(r"^FROM ", plain, flags=re.MULTILINE)


@pytest.fixture
def portal() -> dict:
    return yaml.safe_load((FOLDER / "compose.yml").read_text())["services"]["portal"]


def test_the_base_is_pinned_to_one_release(stages):
    assert "ARG BASE=python:3.11-slim-bookworm" in stages[0]


def test_packages_are_installed_with_their_hashes(stages):
    assert "--require-hashes --no-deps" in stages[1]


def test_the_image_that_runs_holds_no_build_tools(stages):
    assert "pip install" not in stages[2]


def test_it_runs_as_an_ordinary_user(stages):
    last = [line.split()[1] for line in stages[2].splitlines() if line.startswith("USER")][-1]

    assert last == "10001"


def test_it_starts_the_same_command_as_a_plain_installation(stages):
    assert f'CMD ["{PYTHON}", "manage.py", "serve", "--prepare"' in stages[2]


def test_its_health_is_asked(stages):
    assert re.search(rf'HEALTHCHECK .*CMD \["{PYTHON}", "docker/healthcheck.py"\]', stages[2])


def test_the_volume_is_the_data_folder(stages):
    assert "SUKSALA_DATA=/var/lib/suksala" in stages[2]
    assert "VOLUME /var/lib/suksala" in stages[2]


def test_the_container_gains_no_rights(portal):
    kept = (portal["cap_drop"], portal["read_only"], portal["security_opt"])

    assert kept == (["ALL"], True, ["no-new-privileges:true"])


def test_only_this_machine_reaches_the_port(portal):
    assert all(line.startswith("127.0.0.1:") for line in portal["ports"])


def test_the_example_tells_every_setting_and_no_other():
    told = re.findall(r"^#? ?(SUKSALA_\w+)=", (FOLDER / "env.example").read_text(), re.MULTILINE)

    assert sorted(told) == sorted(variable.name for variable in env.VARIABLES)


def test_the_health_question_finds_nobody_when_nothing_runs(monkeypatch):
    asked = runpy.run_path(str(FOLDER / "healthcheck.py"))
    monkeypatch.setitem(asked["is_live"].__globals__, "PORT", 1)

    assert asked["is_live"]() is False


def test_health_is_asked_where_the_setting_lets_it_listen(monkeypatch):
    monkeypatch.setenv("SUKSALA_PORT", "8123")

    assert runpy.run_path(str(FOLDER / "healthcheck.py"))["PORT"] == 8123
