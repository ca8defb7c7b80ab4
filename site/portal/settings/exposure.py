"""Which host names and addresses lead to this machine alone; whatever is in doubt is public."""

from __future__ import annotations

import ipaddress
import re

# A host as the settings, a URL or --host may write it: [IPv6]:port, IPv6, name or IPv4 with port.
HOST = re.compile(
    r"\[(?P<bracketed>[0-9a-f:.]*:[0-9a-f:.]*)\](?::\d{1,5})?"
    r"|(?P<bare>[0-9a-f.]*:[0-9a-f:.]*:[0-9a-f:.]*)"
    r"|(?P<name>[a-z0-9._-]+)(?::\d{1,5})?",
    re.ASCII | re.IGNORECASE,
)
# Names below localhost never leave the machine (RFC 6761, 6.3); a dot in front means all of them.
LOCALHOST = re.compile(r"\.?(?:[a-z0-9_-]+\.)*localhost\.?", re.ASCII | re.IGNORECASE)
URL = re.compile(r"https?://([^/?#@\\\s]+)(?:[/?#][^\\\s]*)?", re.ASCII | re.IGNORECASE)


def is_local(name: str) -> bool:
    """Tell whether a host name or address can only be reached from this machine."""
    found = HOST.fullmatch(name)
    if found is None:
        return False
    if LOCALHOST.fullmatch(found["name"] or ""):
        return True
    try:
        address = ipaddress.ip_address(next(group for group in found.groups() if group))
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback


def host_of(url: str) -> str:
    """Return the host of a web address with its port; nothing, which is not local, if in doubt."""
    found = URL.fullmatch(url)
    return found[1] if found else ""
