"""Web addresses as offices type them and as people read them."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def validate_link(value: str) -> None:
    """Accept http and https addresses, Thai-script host names too (http://สสอ-ตัวอย่าง.com)."""
    problem = ValidationError(_("Write the whole address, beginning with https:// or http://"))
    try:
        parts = urlsplit(value.strip())
        host = (parts.hostname or "").encode("idna").decode()
    except (ValueError, UnicodeError) as error:
        raise problem from error
    if parts.scheme not in {"http", "https"} or "." not in host or any(c.isspace() for c in value):
        raise problem


def readable_host(url: str) -> str:
    """Return the host of an address as people read it: Thai letters, not their code (RFC 5891)."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host
