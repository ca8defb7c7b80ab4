"""Addresses of the accounts' own screens and who may open them."""

from __future__ import annotations

from pages.staff.guard import ADMINISTRATOR
from pages.staff.roles import StaffRole

# The view asks again whether the person is within the administrator's reach.
ROUTES: dict[str, frozenset[StaffRole]] = {"accounts:name_off": ADMINISTRATOR}
