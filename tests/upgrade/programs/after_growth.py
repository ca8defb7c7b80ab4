"""After the upgrade: the verifications, what waits goes its way, and a console is told apart."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse
from growth.models import GrownPage

from pages.publishing import actions
from pages.publishing.models import PublicationRequest, Status
from upgrade import inside
from upgrade.programs.before_growth import OTHERS

# What the test may ask for: name → statement from a console.
TAMPERING = {
    "renamed": "UPDATE growth_grownpage SET heading = 'ปิด'",
    "widened": "UPDATE growth_grownpage SET visits = 1200.25",
    "widened to a number": "UPDATE growth_grownpage SET is_free = 2",
    "untouched": "UPDATE growth_grownpage SET place = 'อาคาร 2'",
    "finer": "UPDATE growth_grownpage SET price = 30.5001",
    "row, renamed": "UPDATE growth_stage SET text = 'ไม่ต้องยื่น'",
    "row, widened": "UPDATE growth_stage SET minutes = 15.5",
    "row, untouched": "UPDATE growth_stage SET room = 'ห้องอื่น'",
    "row, gone": "DELETE FROM growth_stage WHERE room = 'ห้อง 15'",
    "added": "UPDATE growth_grownpage SET audience = 'ผู้สูงอายุ'",
}


def main() -> dict[str, Any]:
    """Upgrade, look, act; return what was seen on the way."""
    inside.migrate()
    seen: dict[str, Any] = {"alarms": inside.alarms(), "named": inside.named()}
    if seen["named"]:
        return seen
    seen["form"] = form(GrownPage.objects.get(title=OTHERS["drafted"]))
    seen["refusals"] = [
        inside.publish(PublicationRequest.objects.get(title=OTHERS["approved"])),
        inside.publish(approved(PublicationRequest.objects.get(title=OTHERS["sent"]))),
    ]
    seen["rows"] = {key: says(OTHERS[key]) for key in ("approved", "sent")}
    seen["alarms at last"] = inside.alarms()
    seen["tampering"] = {name: inside.named_after(words) for name, words in TAMPERING.items()}
    return seen


def approved(request: PublicationRequest) -> PublicationRequest:
    """Return a request that the approver has decided after the upgrade."""
    actions.approve(request, by=inside.people().approver)
    request.refresh_from_db()
    assert request.status == Status.APPROVED
    return request


def form(page: GrownPage) -> str:
    """Return the form of a draft as its owner opens it."""
    client = Client()
    client.force_login(page.owner)
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def says(title: str) -> dict[str, Any]:
    """Return what a public clinic says in its own columns and rows."""
    page = GrownPage.objects.get(title=title, live=True)
    own = ("heading", "visits", "is_free", "price", "place", "audience")
    rows = [[str(one.text), str(one.minutes), one.room, one.desk] for one in page.steps.all()]
    return {name: str(getattr(page, name)) for name in own} | {"steps": rows}
