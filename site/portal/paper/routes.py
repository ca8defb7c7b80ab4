"""Addresses of the papers and who may open them; the app hands the rules to the guard."""

from __future__ import annotations

from pages.staff.guard import READER
from pages.staff.roles import StaffRole

KEEPERS = frozenset({StaffRole.ADMINISTRATOR, StaffRole.WEB_MASTER})

# Each view asks again about the agency of what it prints or opens.
ROUTES: dict[str, frozenset[StaffRole]] = {
    "paper:list": READER | {StaffRole.RECORDS_OFFICER},
    "paper:batch": READER,
    "paper:form": READER,
    "paper:memo": READER,
    "paper:certificate": READER | {StaffRole.RECORDS_OFFICER},
    "paper:announcement": KEEPERS,
    "paper:sheet": READER | {StaffRole.RECORDS_OFFICER},
}
