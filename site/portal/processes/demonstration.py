"""The demonstration accounts and the password they share."""

import os
import secrets
from pathlib import Path

from django.conf import settings

ACCOUNTS = ("owner", "owner2", "approver", "webmaster", "webmaster2", "admin", "auditor")


def password(folder: Path) -> str:
    """Return SUKSALA_DEMO_PASSWORD, or one made on first start and kept for the owner only."""
    if settings.DEMO_PASSWORD:
        return str(settings.DEMO_PASSWORD)
    kept = folder / "demo_password"
    if not kept.exists():
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(9))
    return kept.read_text()
