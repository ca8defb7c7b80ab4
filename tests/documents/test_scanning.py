"""The scanner: four answers and never a yes or no; a small server speaks clamd's protocol."""

import io
import os
import socket
import struct
import threading
from collections.abc import Iterator

import pytest

from documents import scanning
from documents.states import ScanState

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Clamd(threading.Thread):
    """Answers INSTREAM with what it was told to, and keeps what it was sent."""

    def __init__(self, answer: bytes, hang_up_after: int | None = None) -> None:
        super().__init__(daemon=True)
        self.answer, self.hang_up_after = answer, hang_up_after
        self.received = b""
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.listener.getsockname()[1]}"

    def run(self) -> None:
        while True:
            try:
                line, _ = self.listener.accept()
            except OSError:
                return
            with line:
                self.serve(line)

    def serve(self, line: socket.socket) -> None:
        command = line.recv(10 if self.answer else 1)
        if command.startswith(b"zVERSION"):
            line.sendall(b"ClamAV 1.4.1/27000/Fri Nov 20 2026\0")
            return
        if self.read_chunks(line):
            line.sendall(self.answer)

    def read_chunks(self, line: socket.socket) -> bool:
        while size := struct.unpack("!I", exactly(line, 4))[0]:
            self.received += exactly(line, size)
            if self.hang_up_after is not None and len(self.received) >= self.hang_up_after:
                line.sendall(self.answer)
                return False
        return True


def exactly(line: socket.socket, size: int) -> bytes:
    found = b""
    while len(found) < size:
        piece = line.recv(size - len(found))
        if not piece:
            raise OSError("hung up")
        found += piece
    return found


@pytest.fixture
def clamd(settings) -> Iterator:
    """Return a function that starts a scanner with one answer and points the settings at it."""
    started: list[Clamd] = []

    def start(answer: bytes, **options) -> Clamd:
        server = Clamd(answer, **options)
        server.start()
        settings.CLAMD = server.address
        started.append(server)
        return server

    yield start
    for server in started:
        server.listener.close()


def scan(content: bytes = b"harmless") -> scanning.ScanResult:
    return scanning.scan(io.BytesIO(content))


def test_without_a_scanner_the_scan_is_waived():
    assert scan() == scanning.ScanResult(ScanState.WAIVED, "no scanner")


def test_a_clean_file_is_clean_and_the_scanner_is_named(clamd):
    clamd(b"stream: OK\0")

    assert (scan().state, scan().note) == (ScanState.CLEAN, "ClamAV 1.4.1/27000/Fri Nov 20 2026")


def test_the_whole_file_is_sent(clamd):
    server = clamd(b"stream: OK\0")
    content = bytes(range(256)) * 1000

    scan(content)

    assert server.received == content


def test_a_virus_is_named(clamd):
    clamd(b"stream: Win.Test.EICAR FOUND\0")

    assert scan() == scanning.ScanResult(ScanState.INFECTED, "Win.Test.EICAR")


@pytest.mark.parametrize(
    "name", ["Heuristics.Encrypted.PDF", "Heuristics.Limits.Exceeded.MaxScanTime"]
)
def test_what_the_scanner_could_not_look_into_is_no_virus(clamd, name):
    clamd(f"stream: {name} FOUND\0".encode())

    assert scan().state == ScanState.UNSCANNABLE


def test_a_file_larger_than_the_scanner_takes_is_unscannable(clamd):
    clamd(b"INSTREAM size limit exceeded. ERROR\0")

    assert scan().state == ScanState.UNSCANNABLE


def test_a_scanner_that_hangs_up_in_the_middle_has_no_answer_or_a_limit(clamd):
    clamd(b"INSTREAM size limit exceeded. ERROR\0", hang_up_after=100_000)

    assert scan(bytes(30_000_000)).state in (ScanState.UNSCANNABLE, ScanState.UNSCANNED)


@pytest.mark.parametrize("answer", [b"", b"nonsense\0", b"stream: something ERROR\0"])
def test_an_answer_that_says_nothing_is_no_answer(clamd, answer):
    clamd(answer or b"\0")

    assert scan().state == ScanState.UNSCANNED


def test_a_scanner_that_is_away_leaves_the_file_unscanned(settings):
    settings.CLAMD = "127.0.0.1:1"

    assert scan().state == ScanState.UNSCANNED


def test_a_scanner_that_is_silent_is_not_waited_for(clamd, monkeypatch):
    monkeypatch.setattr(scanning, "ANSWER_SECONDS", 0.2)
    server = Clamd(b"")
    server.serve = lambda line: line.recv(100) and threading.Event().wait(1)
    clamd(b"stream: OK\0").listener.close()
    server.start()

    assert scanning.scan(io.BytesIO(b"x")).state == ScanState.UNSCANNED


def test_a_scanner_may_listen_on_a_socket_in_a_folder(settings, tmp_path):
    settings.CLAMD = f"unix:{tmp_path / 'no-such.sock'}"

    assert scan().state == ScanState.UNSCANNED


@pytest.mark.services
def test_the_real_scanner_finds_the_test_virus(settings):
    address = os.environ.get("SUKSALA_TEST_CLAMD")
    if not address:
        pytest.skip("no clamd: start it with `make services`")
    settings.CLAMD = address

    assert scan(EICAR).state == ScanState.INFECTED


@pytest.mark.services
def test_the_real_scanner_lets_a_clean_file_pass(settings):
    address = os.environ.get("SUKSALA_TEST_CLAMD")
    if not address:
        pytest.skip("no clamd: start it with `make services`")
    settings.CLAMD = address

    assert scan(b"harmless").state == ScanState.CLEAN
