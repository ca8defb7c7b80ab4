"""Hangs the choice of letters and the panel of their troubles into Wagtail's admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import URLResolver, include, path
from django.utils import timezone
from wagtail import hooks
from wagtail.users.models import UserProfile

from pages.staff.refusals import noted_all
from pages.staff.roles import roles_of, signed_in
from portal.mail import urls
from portal.mail.account import MailPanel
from portal.mail.panels import Post

if TYPE_CHECKING:
    from portal.accounts.models import User

# The pages app leaves on the home page only what it knows; what we add comes after that.
LATER = 10


@hooks.register("register_admin_urls")
def our_addresses() -> list[URLResolver]:
    """Put our address below the admin."""
    return noted_all([path("work/mail/", include(urls))])


@hooks.register("register_account_settings_panel")
def our_choice(request: HttpRequest, user: User, profile: UserProfile) -> MailPanel:
    """Let each person choose on the account screen."""
    return MailPanel(request, user, profile)


@hooks.register("construct_homepage_panels", order=LATER)
def our_panel(request: HttpRequest, shown: list[Any]) -> None:
    """Show an administrator what does not leave."""
    user = signed_in(request)
    if Post.roles & roles_of(user):
        shown.append(Post(user, timezone.now()))
