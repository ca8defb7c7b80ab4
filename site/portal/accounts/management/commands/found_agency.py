"""Command: set up an agency with its ten sections, its roles and its workflow."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from pages.founding import English, Founding, found
from pages.models import HomePage
from portal.accounts.roles import synchronise


class Command(BaseCommand):
    """Set up one agency; refuses a slug that is taken."""

    help = "Set up an agency: home page, ten sections, roles, workflow."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="short ASCII name, such as sso-example")
        parser.add_argument("name", help="official Thai name")
        parser.add_argument("--english", default="", help="official English name")
        parser.add_argument("--host", default="localhost", help="host name of its site")
        secure = settings.SECURE_SSL_REDIRECT
        parser.add_argument("--port", type=int, default=443 if secure else 80)

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        if HomePage.objects.filter(slug=options["slug"]).exists():
            raise CommandError(f"An agency with the slug {options['slug']} exists already.")
        agency = Founding(
            options["name"],
            options["slug"],
            options["host"],
            options["port"],
            english=English(options["english"]),
        )
        home = found(agency)
        synchronise(home)
        self.stdout.write(f"{home.title}: ten sections at {home.get_full_url()}")
