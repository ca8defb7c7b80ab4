"""Fill an empty installation from a backup, after every byte of it was verified."""

import logging
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.backup import actions
from portal.backup.errors import BackupError

logger = logging.getLogger("backup")


class Command(BaseCommand):
    """Refuse a damaged backup and an installation that is in use."""

    help = "Restore a backup into an empty data folder and database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder of one backup."""
        parser.add_argument("source", type=Path)

    def handle(self, *, source: Path, **options: object) -> None:
        """Restore, and say from when the data is."""
        try:
            restored = actions.restore(source, settings.DATA)
        except (BackupError, OSError) as error:
            logger.exception("restore.failed", extra={"reason": type(error).__name__})
            raise CommandError(str(error)) from error
        logger.info("restore.made", extra={"folder": source.name})
        count = len(restored.files)
        self.stdout.write(f"restored {count} files as of {restored.made_at}")
