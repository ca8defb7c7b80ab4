"""Whether the port of the web process is free, and how it is asked whether it answers."""

import socket

from django.conf import settings

from portal.processes.errors import PortInUse
from portal.processes.plan import Question

LIVE = "/health/live"


def require_free_port(host: str, port: int) -> None:
    """Raise PortInUse when another program listens there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortInUse(port=port, other=port + 1) from error


def headers() -> dict[str, str]:
    """Return a host of ours; this address needs no HTTPS (SECURE_REDIRECT_EXEMPT)."""
    known = [name.lstrip(".") for name in settings.ALLOWED_HOSTS if name != "*"]
    return {"Host": known[0] if known else "localhost"}


def question(host: str, port: int) -> Question:
    """Return how to ask the web process that listens there whether it lives."""
    # 0.0.0.0 means every address; the loopback one answers for them.
    asked = "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104  # compared, not bound
    return Question(asked, port, LIVE, headers())
