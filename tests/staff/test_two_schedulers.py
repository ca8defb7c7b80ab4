"""Two real schedulers look at the same moment: everybody is reminded once."""

import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing

import pytest

from factories.portal_server import ROOT, Portal

pytestmark = pytest.mark.slow


def test_two_schedulers_remind_once(tmp_path):
    portal = Portal(tmp_path / "portal")
    portal.run("tests/journeys/found_office.py")
    portal.run("tests/staff/long_waits.py")
    command = [sys.executable, "manage.py", "remind_due"]

    both = [
        subprocess.Popen(command, cwd=ROOT, env=portal.environment(), stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    told = [int(one.communicate(timeout=120)[0].split()[0]) for one in both]

    with closing(sqlite3.connect(portal.data / "db.sqlite3")) as database:
        rows = database.execute(
            "SELECT person_id, request_id FROM publishing_notice WHERE kind = 'waiting_long'"
        ).fetchall()
    assert [one.returncode for one in both] == [0, 0]
    assert max(Counter(rows).values()) == 1
    assert sum(told) == len(rows) == 10
