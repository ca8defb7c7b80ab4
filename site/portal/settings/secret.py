"""The signing key of an installation that was not given one: made once, kept in the data folder."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def kept_key(folder: Path) -> str:
    """Return the key in folder/secret_key, making it on first use, readable by the owner only."""
    path = folder / "secret_key"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text()
    key = secrets.token_urlsafe(48)
    with os.fdopen(handle, "w") as file:
        file.write(key)
    return key
