"""Join the translated parts and compile them, without the gettext programs."""

import os
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.processes.catalogues import build
from portal.processes.errors import ProcessError


class Command(BaseCommand):
    """Write th/LC_MESSAGES/django.po and django.mo from locale/parts/*.po."""

    help = "Join the parts of the Thai translation and compile them."
    requires_system_checks: list[str] = []

    def handle(self, **options: object) -> None:
        """Build the Thai catalogue."""
        # The catalogue belongs to the checkout, which more accounts read than the data.
        os.umask(0o022)
        locale = Path(settings.LOCALE_PATHS[0])
        try:
            count = build(locale / "parts", locale / "th" / "LC_MESSAGES")
        except ProcessError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{count} Thai messages")
