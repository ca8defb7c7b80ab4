"""One spelling of data, so that the same data always have the same digest."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any


def canonical(data: Any) -> str:
    """Return data as JSON with sorted names and no spaces."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(data: Any) -> str:
    """Return the SHA-256 of data in hexadecimal."""
    return sha256(canonical(data).encode()).hexdigest()
