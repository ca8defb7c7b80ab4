"""A command becomes its supervisor: the same process, lighter, its password for no other eyes."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOTS = {"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"}
SECRET = "b0W-tree"
WEB = """
from http.server import HTTPServer, SimpleHTTPRequestHandler
HTTPServer(("127.0.0.1", {port}), SimpleHTTPRequestHandler).serve_forever()
"""
CODE = """
import os, sys
from portal.processes.parent import follow_make
from portal.processes.plan import Plan, Question, hand_over
port = {port}
web = [sys.executable, *{web}]
asked = Question("127.0.0.1", port, "/", {{}})
said = ["ready", "password: {secret}"]
hand_over(Plan(web, {{}}, asked, said, "It did not start.", make=follow_make()), os.environ)
"""


@pytest.fixture
def program(tmp_path):
    """Return how to make a program that supervises a small web server, or what stands for it."""

    def made(*web: str) -> list[str]:
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        web = web or ("-c", WEB.format(port=port))
        (tmp_path / "program.py").write_text(CODE.format(port=port, web=web, secret=SECRET))
        return [sys.executable, "program.py"]

    return made


@pytest.fixture
def start(tmp_path):
    started = []

    def start(command: list[str]) -> subprocess.Popen[str]:
        started.append(
            subprocess.Popen(
                # A script that runs the tests in its background makes them deaf to SIGINT.
                ["env", "--default-signal=INT", *command],
                cwd=tmp_path,
                env=os.environ | ROOTS,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
        )
        return started[-1]

    yield start
    for process in started:
        process.terminate()
        process.communicate(timeout=60)


def test_it_announces_what_only_its_own_output_tells(program, start):
    process = start(program())
    assert [process.stdout.readline(), process.stdout.readline()] == [
        "ready\n",
        f"password: {SECRET}\n",
    ]

    seen = [Path(f"/proc/{process.pid}/{name}").read_text() for name in ("cmdline", "environ")]

    assert "portal.processes.supervise" in seen[0]
    assert not any(SECRET in text for text in seen)


def test_it_says_that_the_web_process_did_not_start(program, start):
    process = start(program("-c", "raise SystemExit(2)"))

    assert process.communicate(timeout=60) == ("", "It did not start.\n")
    assert process.returncode == 1


def test_it_still_follows_make(program, start, tmp_path):
    (tmp_path / "Makefile").write_text(f"all:\n\t@exec {' '.join(program())}\n")
    make = start(["make", "--no-print-directory"])
    assert make.stdout.readline() == "ready\n"
    assert SECRET in make.stdout.readline()

    make.send_signal(signal.SIGINT)

    # The pipe closes when its last holder, the supervisor or its child, has ended.
    assert make.communicate(timeout=60)[0] == ""


def test_it_loads_no_framework():
    code = (
        "import sys, portal.processes.supervise; "
        "print({'django', 'wagtail', 'portal.settings'} & set(sys.modules))"
    )

    said = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | ROOTS, capture_output=True, check=True
    )

    assert said.stdout == b"set()\n"
