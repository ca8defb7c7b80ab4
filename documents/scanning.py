"""Asks clamd whether bytes are harmful; the answer is one of four, never yes or no."""

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Protocol

from django.conf import settings

from documents.states import ScanState

CONNECT_SECONDS: Final = 1.0
ANSWER_SECONDS: Final = 25.0
CHUNK: Final = 64 * 1024
ANSWER_BYTES: Final = 4_096
NO_SCANNER: Final = "no scanner"
# Not malware: what the scanner could not or would not look into.
LIMITS: Final = ("Heuristics.Encrypted", "Heuristics.Limits")


class Readable(Protocol):
    """Anything bytes can be read from."""

    def read(self, size: int, /) -> bytes:
        """Return at most ``size`` bytes, none at the end."""
        ...


@dataclass(frozen=True, slots=True)
class ScanResult:
    """A state and what the scanner said: signature name, or its engine and database."""

    state: ScanState
    note: str


def scan(stream: Readable) -> ScanResult:
    """Return what the scanner says of a stream.

    Without a scanner in the settings (CLAMD is empty) the scan is waived, on record; with one
    that does not answer the file stays UNSCANNED and is tried again.
    """
    address = str(getattr(settings, "CLAMD", "") or "")
    if not address:
        return ScanResult(ScanState.WAIVED, NO_SCANNER)
    try:
        return _verdict(_ask(address, stream), address)
    except OSError as away:
        return ScanResult(ScanState.UNSCANNED, f"scanner away: {type(away).__name__}")


def version(address: str) -> str:
    """Return clamd's engine and database version. Raises OSError when it does not answer."""
    with _connected(address) as line:
        line.sendall(b"zVERSION\0")
        return _answer(line)


def _ask(address: str, stream: Readable) -> str:
    """Send the stream and return clamd's one line of answer (INSTREAM)."""
    with _connected(address) as line:
        try:
            line.sendall(b"zINSTREAM\0")
            while chunk := stream.read(CHUNK):
                line.sendall(struct.pack("!I", len(chunk)) + chunk)
            line.sendall(struct.pack("!I", 0))
        except (BrokenPipeError, ConnectionResetError):
            # clamd hangs up in the middle of a file over its StreamMaxLength; the reason may
            # still lie in our buffer.
            return _answer(line) or "INSTREAM size limit exceeded. ERROR"
        return _answer(line)


def _verdict(answer: str, address: str) -> ScanResult:
    told = answer.removeprefix("stream: ").strip()
    if told.endswith("OK"):
        return ScanResult(ScanState.CLEAN, version(address))
    if told.endswith(" FOUND"):
        name = told.removesuffix(" FOUND")
        is_limit = name.startswith(LIMITS)
        return ScanResult(ScanState.UNSCANNABLE if is_limit else ScanState.INFECTED, name[:200])
    if "size limit" in told:
        return ScanResult(ScanState.UNSCANNABLE, told[:200])
    return ScanResult(ScanState.UNSCANNED, told[:200] or "no answer")


@contextmanager
def _connected(address: str) -> Iterator[socket.socket]:
    host, _, port = address.rpartition(":")
    if port.isdecimal():
        line = socket.create_connection((host, int(port)), timeout=CONNECT_SECONDS)
    else:
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(CONNECT_SECONDS)
        line.connect(address.removeprefix("unix:"))
    with line:
        line.settimeout(ANSWER_SECONDS)
        yield line


def _answer(line: socket.socket) -> str:
    try:
        return line.recv(ANSWER_BYTES).rstrip(b"\0\n").decode("utf-8", "replace")
    except ConnectionResetError:
        return ""
