"""Where the test servers live and what each of them must be able to do."""

import random
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "var" / "services"
ENV = FOLDER / "env"
HOST = "127.0.0.1"


class ServiceError(Exception):
    """A server could not be installed or started; the message says what to do."""


class Service(Protocol):
    """One server on loopback with its data under var/services/<name>."""

    name: str
    # The variable that carries its address; when already set, the machine's own server is used.
    variable: str
    # Debian packages, each with a program or file that shows it is there.
    packages: dict[str, str]

    def start(self, place: "Place") -> str:
        """Start the server when it does not run, wait until it answers, return its address."""

    def stop(self, place: "Place") -> None:
        """End what start() started."""


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of one service and the ports it has been given there."""

    folder: Path

    def port(self, purpose: str = "port") -> int:
        """Return the port for a purpose: a free one at first, the same ever after."""
        kept = self.folder / purpose
        if not kept.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            kept.write_text(str(free_port()))
        return int(kept.read_text())

    @property
    def log(self) -> Path:
        """Return the file that takes everything the server says."""
        return self.folder / "log"


def free_port() -> int:
    """Return a port nobody listens on, below those the kernel lends to outgoing connections."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) != 0:
                return port
