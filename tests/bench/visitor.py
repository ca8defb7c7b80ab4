"""A visitor without a network: one WSGI call is one request, as the web server makes it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any
from urllib.parse import quote, urlsplit

from django.core.wsgi import get_wsgi_application


class WrongAnswer(Exception):
    """A page that is to be measured does not answer as it should."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    body: bytes


@cache
def application() -> Any:
    """Return the portal."""
    return get_wsgi_application()


def get(address: str) -> Answer:
    """Return the answer to one GET. Raises WrongAnswer unless it is 200."""
    answer = visit(address)
    if answer.status != 200:
        raise WrongAnswer(f"{address}: {answer.status}")
    return answer


def visit(address: str) -> Answer:
    """Return the answer to one GET, whatever it is."""
    seen: list[int] = []

    def start_response(status: str, headers: object, exc_info: object = None) -> None:
        seen.append(int(status.split(maxsplit=1)[0]))

    response = application()(_environ(address), start_response)
    try:
        body = b"".join(response)
    finally:
        response.close()
    return Answer(seen[0], body)


def _environ(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        # WSGI hands bytes over as if they were Latin-1.
        "PATH_INFO": parts.path.encode().decode("latin-1"),
        "QUERY_STRING": quote(parts.query, safe="=&%+"),
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "localhost",
        "HTTP_ACCEPT_LANGUAGE": "th",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": BytesIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
