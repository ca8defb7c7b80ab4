"""Script: put beside the demonstration office what it lacks, and print what there is to look at.

Prints one line of JSON: {"public": [[name, host, path], …], "staff": [[name, session, path], …]}.
"""

import json
import sys

import django

django.setup()

from django.test import Client  # noqa: E402 - models exist only after setup()
from wagtail.models import Page  # noqa: E402

from factories.agency import agency  # noqa: E402
from factories.gallery import (  # noqa: E402
    code,
    empty_office,
    extremes,
    full_office,
    makers,
    on_air,
    section_for,
    staff,
)
from pages.models import ITEM_TYPES, HomePage  # noqa: E402
from pages.publishing.models import PublicationRequest, Status  # noqa: E402
from pages.publishing.visibility import visible  # noqa: E402
from portal.accounts.models import User  # noqa: E402

DEMO = "localhost"
AROUND = (
    ("home", DEMO, "/th/"),
    *((f"section {key}", DEMO, f"/th/{key}/") for key in ("about", "news", "service", "oia")),
    ("search", DEMO, "/th/search/?q=ไข้เลือดออก"),
    ("nothing found", DEMO, "/th/search/?q=zzqqxx"),
    ("not found", DEMO, "/th/nothing/"),
    ("coverage", DEMO, "/th/coverage/"),
    ("site map", DEMO, "/th/site-map/"),
    ("accessibility", DEMO, "/th/accessibility/"),
    ("empty home", "sso-empty.localhost", "/th/"),
    ("empty section", "sso-empty.localhost", "/th/law/"),
    ("list of one", "sso-full.localhost", "/th/law/"),
    ("list of 500", "sso-full.localhost", "/th/news/"),
)
ACCOUNTS = ("owner", "approver", "webmaster", "admin", "auditor")


def public() -> list[tuple[str, str, str]]:
    """Return an item of every type, the demonstration office's own where it has one."""
    home = HomePage.objects.get(slug="demo")
    spare = agency("sso-spare", hostname="sso-spare.localhost")
    people = staff(spare)
    found = []
    for model, make in makers().items():
        own = visible(model.objects.descendant_of(home)).first()
        item = own or on_air(make(section_for(spare, model), people.owner), people)
        host = DEMO if own else "sso-spare.localhost"
        found.append((code(model), host, path_of(item)))
    bare = [
        (f"{kind}, extreme", "sso-extremes.localhost", path_of(page))
        for kind, page in extremes().items()
    ]
    empty_office()
    full_office()
    return [*AROUND, *found, *bare]


def path_of(page: Page) -> str:
    """Return the address below the host."""
    return "/th/" + page.get_url().partition("/th/")[2]


def screens() -> list[tuple[str, str, str]]:
    """Return the main staff screens, each with the session of somebody who works with it."""
    sessions = {name: session_of(name) for name in ACCOUNTS}
    waiting = PublicationRequest.objects.filter(status=Status.SUBMITTED).first()
    document = Page.objects.filter(publication_requests__isnull=False, live=True).first()
    section = HomePage.objects.get(slug="demo").get_children().get(slug="news")
    found = [(f"home of {name}", sessions[name], "/admin/") for name in ACCOUNTS]
    found += [
        ("start", sessions["owner"], "/admin/work/start/"),
        ("items", sessions["owner"], "/admin/work/items/"),
        ("form", sessions["owner"], f"/admin/pages/add/pages/documentpage/{section.pk}/"),
        ("queue", sessions["approver"], "/admin/work/requests/"),
        ("appearance", sessions["admin"], "/admin/work/appearance/"),
    ]
    if waiting:
        found.append(("decision", sessions["approver"], f"/admin/work/requests/{waiting.pk}/"))
    if document:
        path = f"/admin/work/items/{document.pk}/history/"
        found.append(("history", sessions["webmaster"], path))
    return found


def session_of(name: str) -> str:
    """Return the key of a session in which somebody is signed in."""
    client = Client()
    client.force_login(User.objects.get(username=name), "django.contrib.auth.backends.ModelBackend")
    return client.cookies["sessionid"].value


if __name__ == "__main__":
    assert len(ITEM_TYPES) == len(makers())
    sys.stdout.write(json.dumps({"public": public(), "staff": screens()}) + "\n")
