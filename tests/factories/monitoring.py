"""What a monitoring program with the token of the installation is told."""

from __future__ import annotations

from django.conf import settings
from django.test import Client


def parts(client: Client) -> dict[str, str]:
    """Return the answer of each part of the installation."""
    token = {"authorization": f"Bearer {settings.HEALTH_TOKEN}"}
    return client.get("/health/ready", headers=token).json()["parts"]
