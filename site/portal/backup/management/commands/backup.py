"""Save the whole installation while it runs: database, files, signing key, manifest."""

import logging
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portal.backup import actions
from portal.backup.errors import BackupError

logger = logging.getLogger("backup")


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
        except (BackupError, OSError) as error:
            logger.exception("backup.failed", extra={"reason": type(error).__name__})
            raise CommandError(str(error)) from error
        logger.info("backup.made", extra={"folder": made.name})
        self.stdout.write(str(made))
