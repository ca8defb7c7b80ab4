"""The demonstration office, loaded by its command and touched by nobody, raises no alarm."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
import pytest

from factories.portal_server import ROOT, Portal

pytestmark = pytest.mark.slow

POSTGRES = "SUKSALA_TEST_POSTGRES"
COMMANDS = ("verify_public", "verify_audit", "verify_files", "search_drift")


@contextmanager
def own_database() -> Iterator[str]:
    """Make an empty database beside the one of the tests; yields its address."""
    if POSTGRES not in os.environ:
        pytest.skip(f"{POSTGRES} is not set: make services && . var/services/env")
    server, name = os.environ[POSTGRES], f"suksala_demo_{os.getpid()}"
    tell(server, f"CREATE DATABASE {name}")
    try:
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
    finally:
        tell(server, f"DROP DATABASE {name} WITH (FORCE)")


def tell(server: str, statement: str) -> None:
    """Run one statement on a connection that does not stay open through the loading."""
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(statement)


@contextmanager
def loaded_on(database: str, portal: Portal) -> Iterator[Portal]:
    """Load both demonstration offices on SQLite or PostgreSQL."""
    if database == "sqlite":
        portal.run("manage.py", "load_demo", "--prepare")
        yield portal
        return
    with own_database() as address:
        portal.settings["SUKSALA_DATABASE_URL"] = address
        portal.run("manage.py", "load_demo", "--prepare")
        yield portal


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def untouched(request, tmp_path_factory):
    portal = Portal(tmp_path_factory.mktemp("untouched"))
    with loaded_on(request.param, portal):
        yield portal


@pytest.mark.parametrize("command", COMMANDS)
def test_an_untouched_office_raises_no_alarm(untouched, command):
    ran = subprocess.run(
        [sys.executable, "manage.py", command],
        cwd=ROOT,
        env=untouched.environment(),
        check=False,
        capture_output=True,
        text=True,
    )

    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
