"""Reads who does what in an agency's publication work: its sections, their people, the deciders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.models import Page

from pages.models import HomePage, OfficialPage, SectionPage
from pages.publishing.routing import agency_of, homes_of
from portal.accounts.models import Role, User
from portal.compliance.models import AgencyRequirement


def procedure_of(home: HomePage) -> dict[str, Any]:
    """Return the sections with who is responsible and who checks, and the web masters.

    Responsible for a section is whom the list of required information names for it, else whose
    items stand in it, else every information owner of the agency.
    """
    agency = agency_of(home)
    owners = _holders(agency, Role.OWNER)
    named, writing = _named(agency), _writing(agency)
    everybody = [user.pk for user in owners]
    known = {user.pk: _called(user) for user in get_user_model().objects.filter(is_active=True)}

    def called(people: Iterable[int]) -> list[str]:
        return [known[number] for number in sorted(set(people)) if number in known]

    return {
        "sections": [
            {
                "id": section.pk,
                "key": section.key,
                "title": section.title,
                "responsible": called(
                    named.get(section.key) or writing.get(section.path) or everybody
                ),
            }
            for section in SectionPage.objects.child_of(agency).live().order_by("path")
        ],
        "checkers": [_called(user) for user in _holders(agency, Role.APPROVER)],
        "web_masters": [_called(user) for user in _holders(agency, Role.WEB_MASTER)],
    }


def _holders(agency: Page, role: Role) -> QuerySet[User]:
    held = {"groups__agency_role__agency__in": homes_of(agency), "groups__agency_role__role": role}
    return User.objects.filter(is_active=True, **held).distinct().order_by("pk")


def _called(user: User) -> str:
    return f"{user} ({user.position})" if user.position else str(user)


def _named(agency: Page) -> dict[str, list[int]]:
    """Return section key → people named for its requirements."""
    stated = AgencyRequirement.objects.filter(agency=agency, responsible__is_active=True)
    found: dict[str, list[int]] = {}
    for key, person in stated.values_list("requirement__section", "responsible"):
        found.setdefault(key, []).append(person)
    return found


def _writing(agency: Page) -> dict[str, list[int]]:
    """Return path of a section → people whose items stand in it."""
    below = OfficialPage.objects.descendant_of(agency).filter(
        depth__gt=agency.depth + 1, live=True, owner__is_active=True
    )
    found: dict[str, list[int]] = {}
    for path, owner in below.values_list("path", "owner").distinct():
        found.setdefault(path[: len(agency.path) + Page.steplen], []).append(owner)
    return found
