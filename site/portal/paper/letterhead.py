"""What stands on a paper beside the evidence: the agency as it calls itself, names, words.

None of it is evidence, so none of it is compared later; it is kept as it was printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import Page

from documents.models import StoredFile
from pages.models import HomePage
from pages.models.look import appearance_of
from pages.publishing.models import Reason
from portal.paper.facts import Fact

# Where the facts name a person by number only.
PEOPLE = frozenset({"by", "given_by", "recorded_by", "submitted_by"})


def of(agency: Page | None, facts: Fact) -> dict[str, Any]:
    """Return the letterhead of an agency, and the names and reasons that the facts point to."""
    return {
        **office(agency),
        "people": names(number for name, number in _leaves(facts) if name in PEOPLE),
        "reasons": _reasons(code for name, code in _leaves(facts) if name == "reason"),
    }


def office(agency: Page | None) -> dict[str, Any]:
    """Return how an agency names itself, how it is reached, and where its codes are verified."""
    home = HomePage.objects.filter(pk=agency.pk).first() if agency else None
    if home is None:
        return {"agency": "", "site": "", "garuda": None}
    looks = appearance_of(home)
    garuda = looks.garuda if looks else None
    return {
        "agency": home.title,
        "province": home.province,
        "telephone": home.telephone,
        "head": home.head_name,
        "head_position": home.head_position,
        "site": site_of(home),
        "garuda": garuda.pk if garuda and garuda.is_safe else None,
    }


def garuda(look: dict[str, Any]) -> list[int] | None:
    """Return the bytes of the agency's Garuda as the press takes them, or None."""
    file = StoredFile.objects.filter(pk=look["garuda"]).first()
    if file is None:
        return None
    with file.file.open("rb") as picture:
        return list(picture.read())


def site_of(home: Page) -> str:
    """Return the address at which an agency's site answers, or nothing."""
    site = home.get_site()
    return str(site.root_url) if site else ""


def names(people: Iterable[int | None]) -> dict[str, str]:
    """Return what these people are called now; the names of JSON are texts."""
    known = get_user_model().objects.filter(pk__in={number for number in people if number})
    return {str(user.pk): str(user) for user in known}


def _reasons(codes: Iterable[str]) -> dict[str, str]:
    found = Reason.objects.filter(code__in={code for code in codes if code})
    return dict(found.values_list("code", "label_th"))


def _leaves(value: Any, name: str = "") -> Iterable[tuple[str, Any]]:
    if isinstance(value, dict):
        for inner, one in value.items():
            yield from _leaves(one, inner)
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one, name)
    else:
        yield name, value
