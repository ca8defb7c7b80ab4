"""Asks the web process whether it answers, and whether its port is free before it starts."""

import http.client
import socket

from django.conf import settings

from portal.processes.errors import PortInUse

LIVE = "/health/live"


def require_free_port(host: str, port: int) -> None:
    """Raise PortInUse when another program listens there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortInUse(port=port, other=port + 1) from error


def headers() -> dict[str, str]:
    """Return what a proxy in front would send: a host of ours, reached by HTTPS."""
    known = [name.lstrip(".") for name in settings.ALLOWED_HOSTS if name != "*"]
    return {"Host": known[0] if known else "localhost", "X-Forwarded-Proto": "https"}


def answers(host: str, port: int) -> bool:
    """Tell whether GET /health/live says 200 within a second."""
    connection = http.client.HTTPConnection(host, port, timeout=1)
    try:
        connection.request("GET", LIVE, headers=headers())
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
