"""Two real workers on one database: every letter leaves once."""

import subprocess
import sys

import pytest

from factories.portal_server import ROOT, Portal

pytestmark = pytest.mark.slow


def test_two_workers_send_each_letter_once(tmp_path, server, letter_box):
    portal = Portal(tmp_path / "portal")
    portal.settings["SUKSALA_EMAIL_URL"] = f"smtp://127.0.0.1:{server.port}"
    portal.run("tests/journeys/found_office.py")
    portal.run("tests/mail/fill_outbox.py")
    command = [sys.executable, "manage.py", "send_digest"]

    workers = [
        subprocess.Popen(command, cwd=ROOT, env=portal.environment(), stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    told = [worker.communicate(timeout=120)[0].decode() for worker in workers]

    assert [worker.returncode for worker in workers] == [0, 0], told
    ids = [letter["Message-ID"] for letter in letter_box.taken]
    # Twenty at once, and the digests of the day when it is past half past seven in Bangkok.
    returns = [letter for letter in letter_box.taken if "ถูกส่งกลับ" in letter["Subject"]]
    assert len(returns) == 20
    assert len(set(ids)) == len(ids)
