"""Compares every original with its fingerprint; run it at least every 90 days."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from documents import fixity


class Command(BaseCommand):
    """Read all originals again and report what is not as it was."""

    help = "Re-read every stored file and report changed, missing and untracked ones."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line for each alarm. Raises CommandError when there is any."""
        alarms = list(fixity.verify())
        for alarm in alarms:
            self.stdout.write(f"{alarm.harm} {alarm.name}")
        if alarms:
            raise CommandError(f"{len(alarms)} files are not as they were")
        self.stdout.write("all files are as they were received")
