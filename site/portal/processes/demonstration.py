"""The demonstration accounts and the password they share."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model

from portal.processes.errors import DemoAccounts

ACCOUNTS = ("owner", "owner2", "approver", "webmaster", "webmaster2", "admin", "auditor")
# The second office: browsers find names below localhost on this machine (RFC 6761, 6.3).
CENTRE_HOST = "centre.localhost"
CENTRE_PREFIX = "centre-"
CENTRE_ACCOUNTS = tuple(
    f"{CENTRE_PREFIX}{account}" for account in ("owner", "approver", "webmaster", "webmaster2")
)
# Every address of the demonstration offices ends in this reserved domain (RFC 2606).
DEMO_DOMAIN = "example.go.th"


def password(folder: Path) -> str:
    """Return SUKSALA_DEMO_PASSWORD, or one made on first start and kept for the owner only."""
    if settings.DEMO_PASSWORD:
        return str(settings.DEMO_PASSWORD)
    kept = folder / "demo_password"
    if not kept.exists():
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(9))
    return kept.read_text()


def require_absent() -> None:
    """Refuse to serve the public while accounts with a known password exist.

    Raises DemoAccounts where settings.PRODUCTION is on.
    """
    if not settings.PRODUCTION:
        return
    people = get_user_model().objects.filter(
        username__in=(*ACCOUNTS, *CENTRE_ACCOUNTS), is_active=True
    )
    if people.filter(email__endswith=DEMO_DOMAIN).exists():
        raise DemoAccounts
