"""Addresses of the mail app and who may open them; the app hands the rules to the guard."""

from __future__ import annotations

from pages.staff.roles import StaffRole

ROUTES: dict[str, frozenset[StaffRole]] = {
    "mail:try_again": frozenset({StaffRole.ADMINISTRATOR}),
}
