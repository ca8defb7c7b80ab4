"""Who may open the screen; the app hands the rule to the guard."""

from __future__ import annotations

from pages.staff.roles import StaffRole

ROUTES: dict[str, frozenset[StaffRole]] = {"evidence:export": frozenset({StaffRole.AUDITOR})}
