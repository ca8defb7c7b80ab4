"""Command: write the digests of the day and hand every due letter to the mail server."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portal.mail import outbox, sending


class Command(BaseCommand):
    """Send the digests; safe to repeat: a person has one digest a day."""

    help = "Write the digests of the day (from 7:30) and send every letter that is due."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.MAIL_ON:
            raise CommandError("No mail server is configured; set SUKSALA_EMAIL_URL.")
        now = timezone.now()
        written, sent = outbox.write_digests(now), sending.send_due(now)
        self.stdout.write(f"{written} digests written, {sent} letters sent")
