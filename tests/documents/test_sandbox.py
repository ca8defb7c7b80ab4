"""The sandbox: what a child may use, see and leave behind."""

import os
import subprocess
import sys
import time

import pytest

from documents import sandbox
from documents.sandbox import End, Limits

PYTHON = [sys.executable, "-c"]


def run(code: str, **limits):
    """Run Python code in the sandbox."""
    with sandbox.folder() as inside:
        return sandbox.run([*PYTHON, code], limits=Limits(**limits), inside=inside)


def test_output_comes_back():
    assert run("print('สวัสดี')").output.decode() == "สวัสดี\n"


def test_errors_come_back_in_short():
    assert "oh dear" in run("raise SystemExit('oh dear')").errors


def test_the_exit_code_comes_back():
    assert run("raise SystemExit(7)").code == 7


def test_a_child_that_hangs_is_ended_in_time():
    started = time.monotonic()

    assert run("import time; time.sleep(60)", seconds=1.0).end == End.TIMEOUT
    assert time.monotonic() - started < 5


def test_a_child_that_spins_is_ended_in_time():
    assert run("while True: pass", seconds=1.0).end in (End.TIMEOUT, End.KILLED)


def test_what_a_child_started_goes_with_it():
    mark = f"{time.time_ns()}"
    code = (
        f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', "
        f"'import time; time.sleep(60)', '{mark}'])"
    )

    run(code)

    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=False)
    assert not [line for line in listed.stdout.splitlines() if line.endswith(mark)]


def test_a_child_cannot_take_more_memory_than_it_was_given():
    outcome = run("x = bytearray(900 * 1024 * 1024); print('had it')", memory=300 * 1024 * 1024)

    assert b"had it" not in outcome.output


def test_a_child_cannot_write_without_end():
    outcome = run("import sys\nwhile True: sys.stdout.write('x' * 65536)", output=1024 * 1024)

    assert outcome.end in (End.CUT, End.EXITED, End.KILLED)
    assert len(outcome.output) <= 1024 * 1024


def test_a_child_sees_none_of_our_settings(monkeypatch):
    monkeypatch.setenv("SUKSALA_SECRET_KEY", "do not tell")

    assert b"do not tell" not in run("import os; print(dict(os.environ))").output


def test_a_child_has_no_network():
    if not sandbox.network_guard():
        pytest.skip("this kernel gives ordinary programs no network of their own")

    code = "import socket; print(socket.if_nameindex())"

    assert b"eth" not in run(code).output


def test_a_child_leaves_no_core_behind():
    assert (
        b"(0, 0)" in run("import resource; print(resource.getrlimit(resource.RLIMIT_CORE))").output
    )


def test_a_child_has_few_open_files():
    assert b"64" in run("import resource; print(resource.getrlimit(resource.RLIMIT_NOFILE))").output


def test_a_child_is_no_part_of_our_session():
    assert int(run("import os; print(os.getsid(0))").output) != os.getsid(0)


def test_the_folder_is_gone_afterwards():
    with sandbox.folder() as inside:
        (inside / "left").write_text("x")

    assert not inside.exists()


def test_a_program_that_is_not_installed_is_nowhere():
    assert sandbox.program("no-such-program-anywhere") is None


def test_a_child_that_is_killed_says_so():
    assert run("import os; os.kill(os.getpid(), 9)").end == End.KILLED
