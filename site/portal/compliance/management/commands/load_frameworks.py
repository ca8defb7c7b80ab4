"""Command: bring the framework files into the database."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.compliance.errors import FrameworkError
from portal.compliance.loading import load


class Command(BaseCommand):
    """Load the frameworks; every migrate does it too. Safe to repeat."""

    help = "Load the requirements of compliance/frameworks/*.toml; edited rows keep their words."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            changed = load()
        except FrameworkError as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(f"{changed} rows new or changed")
