"""Where an address leads: host in letters and code, port, and only to the public internet."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from django.conf import settings

from pages.linkcheck.problems import LinkFailure
from pages.models.links import Problem

PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart: the host as its code (IDNA), the path as bytes may travel."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        """Return the host as the request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def target(url: str) -> Target:
    """Take an address apart. Raises LinkFailure for what is no web address."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode()
        port = parts.port or PORTS[parts.scheme]
    except (KeyError, ValueError, UnicodeError) as error:
        raise LinkFailure(Problem.ADDRESS) from error
    if not host or parts.username is not None:
        raise LinkFailure(Problem.ADDRESS)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=-._~")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=-._~?")
    return Target(parts.scheme, host, port, f"{path}?{query}" if query else path)


def resolve(where: Target) -> str:
    """Return the numeric address to connect to. Raises LinkFailure for none and for a private one.

    The caller connects to exactly this number: a name server cannot answer once for the check
    and otherwise for the connection.
    """
    try:
        found = socket.getaddrinfo(where.host, where.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise LinkFailure(Problem.NO_HOST) from error
    numbers = [str(entry[4][0]) for entry in found]
    if not settings.LINK_CHECK_PRIVATE and not all(map(_is_public, numbers)):
        raise LinkFailure(Problem.PRIVATE)
    return numbers[0]


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global and not address.is_multicast
