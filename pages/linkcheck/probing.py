"""One look at one address: HEAD, then GET when HEAD is refused, through a few redirects."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urljoin

from pages.linkcheck.addresses import Target, resolve, target
from pages.linkcheck.problems import LinkFailure
from pages.models.links import Problem

PATIENCE = 10
MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
# The server is there; it only does not speak to programs, or not so often.
GUARDED = frozenset({401, 403, 407, 429})
NAME = "Suksala link check"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found: the last status, if any, and the problem, "" for none."""

    status: int | None
    problem: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of one answer."""

    status: int
    location: str


def probe(url: str) -> Outcome:
    """Return whether an address opens; it never raises, an unreachable one is an outcome too."""
    try:
        status = _follow(url)
    except LinkFailure as failure:
        return Outcome(None, failure.problem)
    except ssl.SSLError:
        return Outcome(None, Problem.CERTIFICATE)
    except TimeoutError:
        return Outcome(None, Problem.TIMEOUT)
    except (OSError, HTTPException, ValueError):
        return Outcome(None, Problem.NO_ANSWER)
    opens = status < 400 or status in GUARDED
    return Outcome(status, "" if opens else Problem.STATUS)


def _follow(url: str) -> int:
    for _ in range(MOST_REDIRECTS + 1):
        answer = _ask(url)
        if answer.status not in REDIRECTS or not answer.location:
            return answer.status
        url = urljoin(url, answer.location)
    raise LinkFailure(Problem.REDIRECTS)


def _ask(url: str) -> Answer:
    answer = _send("HEAD", url)
    return _send("GET", url) if answer.status >= 400 else answer


def _send(method: str, url: str) -> Answer:
    where = target(url)
    connection = _connect(where, resolve(where))
    try:
        connection.request(method, where.path, headers=_headers(where))
        response = connection.getresponse()
        # Only the head is read: the page itself is of no interest here.
        return Answer(response.status, response.headers.get("Location", ""))
    finally:
        connection.close()


def _connect(where: Target, number: str) -> HTTPConnection:
    reached = socket.create_connection((number, where.port), timeout=PATIENCE)
    if where.scheme == "http":
        connection = HTTPConnection(where.host, where.port, timeout=PATIENCE)
        connection.sock = reached
        return connection
    try:
        wrapped = ssl.create_default_context().wrap_socket(reached, server_hostname=where.host)
    except OSError:
        reached.close()
        raise
    secure = HTTPSConnection(where.host, where.port, timeout=PATIENCE)
    secure.sock = wrapped
    return secure


def _headers(where: Target) -> dict[str, str]:
    return {"Host": where.host_header, "User-Agent": NAME, "Accept": "*/*", "Connection": "close"}
