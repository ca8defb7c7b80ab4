"""The account screen without Wagtail's switches for letters that this portal never sends."""

from __future__ import annotations

from typing import Any

from wagtail.admin.views import account


class AccountView(account.AccountView):
    """One's own name, password and choices."""

    def get_panels(self) -> list[Any]:
        """Leave out Wagtail's notifications: ours have a panel of their own."""
        stock = account.NotificationsSettingsPanel
        return [panel for panel in super().get_panels() if not isinstance(panel, stock)]
