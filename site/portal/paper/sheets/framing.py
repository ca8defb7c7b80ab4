"""What every sheet carries whatever it says: its code, where that is verified, the QR code."""

from __future__ import annotations

from typing import Any

from portal.paper import codes, qr


def framed(words: dict[str, Any], code: str, site: str) -> dict[str, Any]:
    """Return the words of a sheet with its code; an address too long for a QR code stands alone."""
    address = f"{site}/verify/{codes.shown(code)}/" if site else ""
    return words | {"code": codes.shown(code), "address": address, "qr": _picture(address)}


def _picture(address: str) -> str:
    if not address:
        return ""
    try:
        return qr.svg(address)
    except qr.TooLong:
        return ""
