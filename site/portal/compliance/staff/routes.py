"""Addresses of the screens and who may open them; the app hands the rules to the guard."""

from __future__ import annotations

from pages.staff.guard import READER
from pages.staff.roles import StaffRole

ROUTES: dict[str, frozenset[StaffRole]] = {
    "compliance:list": READER | {StaffRole.RECORDS_OFFICER},
    "compliance:state": frozenset({StaffRole.ADMINISTRATOR, StaffRole.WEB_MASTER}),
}
