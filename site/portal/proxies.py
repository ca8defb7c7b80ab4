"""Who asks, behind which proxies: the visitor's address and scheme, believed from named peers only.

Everything after this sees the visitor in REMOTE_ADDR: the lockout, the audit log, the access log.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

# How an entry of X-Forwarded-For may look, besides "unknown" and invented names (RFC 7239, 6).
ENTRY = re.compile(
    r"\[([0-9a-f:.]+)\](?::\d{1,5})?|(\d+\.\d+\.\d+\.\d+)(?::\d{1,5})?|([0-9a-f:.]+)",
    re.ASCII | re.IGNORECASE,
)
# A peer behind a Unix socket has no address.
UNIX = "unix"
FORWARDED_FOR = "HTTP_X_FORWARDED_FOR"
FORWARDED_PROTO = "HTTP_X_FORWARDED_PROTO"
# Whatever else a proxy, or somebody who plays one, says about the visitor.
TOLD = ("HTTP_X_FORWARDED_", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


@dataclass(frozen=True, slots=True)
class Trusted:
    """The proxies whose word about the visitor is believed (SUKSALA_TRUSTED_PROXIES)."""

    networks: tuple[Network, ...] = ()
    sockets: bool = False

    def __contains__(self, peer: str) -> bool:
        """Tell whether a peer's address, or none of a Unix socket, is a proxy of ours."""
        if not peer:
            return self.sockets
        found = address(peer)
        return found is not None and any(
            ipaddress.ip_address(found) in network for network in self.networks
        )


def trusted(value: str) -> Trusted:
    """Take addresses and networks with commas, and "unix". Raises ValueError for anything else."""
    words = [word.strip().lower() for word in value.split(",") if word.strip()]
    return Trusted(
        tuple(ipaddress.ip_network(word) for word in words if word != UNIX), UNIX in words
    )


def address(word: str) -> str | None:
    """Return an IP address in its one spelling, without port, brackets and zone; None for none."""
    entry = ENTRY.fullmatch(word.strip().partition("%")[0])
    if entry is None:
        return None
    try:
        found = ipaddress.ip_address(next(group for group in entry.groups() if group))
    except ValueError:
        return None
    # A socket open to both families shows IPv4 peers as ::ffff:192.0.2.1.
    return str(getattr(found, "ipv4_mapped", None) or found)


def visitor(peer: str, forwarded: str, proxies: Trusted) -> str:
    """Return the address of who asked: the nearest one, seen from here, that is no proxy of ours.

    Each proxy adds at the end whom it heard, so what a visitor wrote himself is never reached.
    """
    nearest = address(peer) or peer
    for word in reversed(forwarded.split(",")):
        farther = address(word)
        if nearest not in proxies or farther is None:
            break
        nearest = farther
    return nearest


class ProxyMiddleware:
    """Put the visitor into REMOTE_ADDR and take away what nobody after this may believe."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # The editor's preview is a request inside another one, which is settled already.
        if not getattr(request, "is_dummy", False):
            settle(request.META, settings.TRUSTED_PROXIES)
        return self.get_response(request)


def settle(environ: dict[str, Any], proxies: Trusted) -> None:
    """Correct the environment of a request: address, scheme, and no other word of a proxy."""
    peer = str(environ.get("REMOTE_ADDR", ""))
    told = {name: environ.pop(name) for name in list(environ) if name.startswith(TOLD)}
    environ["REMOTE_ADDR"] = visitor(peer, told.get(FORWARDED_FOR, ""), proxies)
    # Several proxies may each have added a word; one that heard plain HTTP is enough to doubt.
    schemes = {word.strip().lower() for word in told.get(FORWARDED_PROTO, "").split(",")}
    if peer in proxies and schemes == {"https"}:
        environ[FORWARDED_PROTO] = "https"
