"""The container files keep their promises: no root, health, locked packages, every setting told."""

import re
import runpy
import subprocess
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


def test_the_example_trusts_the_gateway_through_which_the_proxy_comes():
    network = yaml.safe_load((FOLDER / "compose.yml").read_text())["networks"]["default"]
    gateway = network["ipam"]["config"][0]["gateway"]

    assert f"SUKSALA_TRUSTED_PROXIES={gateway}\n" in (FOLDER / "env.example").read_text()


def test_the_example_reads_the_same_in_a_shell(tmp_path):
    """With every line uncommented: a value that a shell splits would end the first step."""
    lines = re.sub(r"^# (?=SUKSALA_)", "", (FOLDER / "env.example").read_text(), flags=re.MULTILINE)
    (tmp_path / "all.env").write_text(lines)
    told = subprocess.run(
        ["sh", "-ec", "set -a; . ./all.env; env -0"],
        cwd=tmp_path,
        env={},
        capture_output=True,
        text=True,
        check=True,
    )
    found = dict(line.split("=", 1) for line in told.stdout.split("\0") if "=" in line)
    given = dict(re.findall(r"^(SUKSALA_\w+)=(.*)$", lines, re.MULTILINE))

    assert {name: found[name] for name in given} == {
        name: value.strip("'") for name, value in given.items()
    }
    assert [variable.read(found) for variable in env.VARIABLES if variable.name in found]


@pytest.mark.parametrize("header", ["Host", "X-Forwarded-For", "X-Forwarded-Proto"])
def test_nginx_tells_what_a_trusted_proxy_must(header):
    assert f"proxy_set_header {header} $" in (FOLDER / "nginx.conf").read_text()
