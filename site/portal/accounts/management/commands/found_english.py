"""Command: give an agency that has only its Thai pages the English ones beside them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from pages.founding import English, found_english
from pages.models import HomePage
from portal.accounts.roles import synchronise


class Command(BaseCommand):
    """Found the English tree of one agency; safe to repeat, what is there stays as it is."""

    help = "Add the English home and sections to an agency that has only the Thai ones."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the agency's short name, as given to found_agency")
        parser.add_argument("--name", default="", help="official English name")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        homes = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
        home = homes.filter(slug=options["slug"]).first()
        if home is None:
            raise CommandError(f"There is no agency with the slug {options['slug']}.")
        beside = found_english(home, English(options["name"]))
        synchronise(home)
        self.stdout.write(f"{beside.title}: English sections at {beside.get_full_url()}")
