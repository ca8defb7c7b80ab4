"""Command: give every role of every agency exactly the permissions of the one table."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from portal.accounts.roles import synchronise_all


class Command(BaseCommand):
    """Synchronise groups, permissions and workflows of all agencies; safe to repeat."""

    help = "Synchronise the roles of every agency with the table in portal.accounts.roles."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{synchronise_all()} agencies")
