"""The home panel that shows an administrator letters in trouble; hidden while there are none."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from pages.staff.home import SHOWN
from pages.staff.home_panel import HomePanel
from pages.staff.roles import StaffRole
from portal.mail.models import Letter
from portal.mail.standing import standing


class Post(HomePanel):
    """What the mail server does not take."""

    template_name = "mail/panel.html"
    order = 6
    roles = frozenset({StaffRole.ADMINISTRATOR})

    def rows(self) -> dict[str, Any]:
        """Return how many letters wait, and the parked ones with what the server said."""
        if not settings.MAIL_ON:
            return {"hidden": True}
        now = standing()
        parked = Letter.objects.parked().select_related("person")[:SHOWN] if now.parked else ()
        return {"hidden": now.in_order, "standing": now, "parked": parked}
