"""Hangs the panel of integrity into the home page of administrators and auditors."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail import hooks

from pages.staff.roles import roles_of, signed_in
from portal.health.panels import Integrity

# The pages app leaves on the home page only what it knows; what we add comes after that.
LATER = 10


@hooks.register("construct_homepage_panels", order=LATER)
def our_panel(request: HttpRequest, shown: list[Any]) -> None:
    """Show what is not as it was recorded."""
    user = signed_in(request)
    if Integrity.roles & roles_of(user):
        shown.append(Integrity(user, timezone.now()))
