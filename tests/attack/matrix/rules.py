"""What each cell of the matrix may do: who is let in, who may read what, what may change."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attack.matrix.items import SECRET
from pages.staff.guard import ROUTES, is_closed
from pages.staff.roles import StaffRole

# Person → roles in the office whose items the matrix walks.
ROLES = {
    "owner": {StaffRole.OWNER},
    "owner2": {StaffRole.OWNER},
    "approver": {StaffRole.APPROVER},
    "web_master": {StaffRole.WEB_MASTER},
    "administrator": {StaffRole.ADMINISTRATOR},
    "auditor": {StaffRole.AUDITOR},
    "records_officer": {StaffRole.RECORDS_OFFICER},
    "all_roles": set(StaffRole),
    "outsider": set(StaffRole),
    "without_role": set(),
    "superuser": set(StaffRole),
    "stranger": set(),
}
# Who must never read words of an item that is not public: colleagues without a part in it too.
KEPT_OUT = {"owner2", "outsider", "without_role", "stranger"}
# What somebody who is not signed in may open.
OPEN_TO_STRANGERS = {
    "wagtailadmin_login",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_sprite",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_complete",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_logout",
}
# Addresses of Wagtail without a rule: only a superuser opens them, to repair, and never publishes.
REPAIR = frozenset((Path(__file__).parent / "repair_routes.txt").read_text().split())


def is_open(person: str, route: str) -> bool:
    """Return whether the rules let a person in at an address."""
    if is_closed(route):
        return False
    if person == "superuser" or route in OPEN_TO_STRANGERS:
        return True
    return bool(ROUTES.get(route, frozenset()) & ROLES[person])


def may_read(person: str, state: str) -> bool:
    """Return whether a person may read the item in this state."""
    return state not in SECRET or person not in KEPT_OUT


@dataclass(frozen=True)
class Change:
    """One cell family that may change what the matrix watches."""

    route: str
    people: frozenset[str]
    states: frozenset[str]


def _may(route: str, people: str, states: str) -> Change:
    return Change(route, frozenset(people.split()), frozenset(states.split()))


CHANGES = (
    _may("staff:decide", "approver all_roles", "waiting"),
    _may("staff:decide", "web_master all_roles", "approved spoken"),
    _may("staff:withdraw", "owner", "waiting approved spoken"),
    _may("staff:take_down", "web_master all_roles", "public revised scheduled"),
    _may("staff:move", "owner web_master all_roles", "public revised scheduled"),
    _may("staff:confirm_verbal", "approver", "spoken"),
    _may("staff:verbal_paper", "web_master", "spoken"),
)


def may_change(person: str, route: str, state: str) -> bool:
    """Return whether a cell is declared to change statuses, evidence or what is public."""
    return any(
        change.route == route and person in change.people and state in change.states
        for change in CHANGES
    )
