"""Command: take the name off a deactivated account."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.accounts.anonymising import AccountError, anonymise_person, number_of
from portal.accounts.models import User


class Command(BaseCommand):
    """Anonymise one account; its signatures and the audit log stay as they are."""

    help = "Replace the name of a deactivated account by a number; signatures stay."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        person = User.objects.filter(username=options["username"]).first()
        if person is None:
            raise CommandError(f"There is no account {options['username']}.")
        try:
            anonymise_person(person, by=None)
        except AccountError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(number_of(person))
