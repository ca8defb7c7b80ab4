"""Founds an office with a public item of every type, and two that wait to be put online."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from factories.agency import agency, section
from factories.gallery import one_of_each
from factories.items import news_draft
from factories.people import person
from faults.world import store
from pages.publishing import actions
from portal.accounts.models import Role
from upgrade import inside

ROLES = {"owner": Role.OWNER, "approver": Role.APPROVER, "webmaster": Role.WEB_MASTER}
WAITING = ("อนุมัติแล้ว ฉบับที่หนึ่ง", "อนุมัติแล้ว ฉบับที่สอง")


def main() -> dict[str, Any]:
    """Load the office; return what is wrong with it at once."""
    store().begin()
    home = agency()
    for name, role in ROLES.items():
        person(home, role, username=name)
    people = inside.people()
    one_of_each(home, people)
    for title in WAITING:
        page = news_draft(section(home), people.owner, title=title)
        request = actions.submit(page, by=people.owner)
        actions.approve(request, by=people.approver)
    return {"alarms": inside.alarms(), "live": Page.objects.filter(live=True).count()}
