"""Save the whole installation while it runs: database, files, signing key, manifest."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portal.backup import actions
from portal.backup.errors import BackupError


class Command(BaseCommand):
    """Print the folder of the finished backup."""

    help = "Write a consistent backup with a manifest of SHA-256 sums."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder that collects the backups."""
        parser.add_argument("--to", type=Path, default=settings.DATA / "backups")

    def handle(self, *, to: Path, **options: object) -> None:
        """Make one backup."""
        try:
            made = actions.make(settings.DATA, to, now=timezone.now())
        except BackupError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(str(made))
