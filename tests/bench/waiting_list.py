"""What an approver's queue costs when 200 requests wait in it."""

from __future__ import annotations

import json
import sys

from django.test import Client
from django.urls import reverse

from bench import worlds
from bench.stopwatch import counted, median_ms
from factories.items import waiting
from factories.people import person
from pages.models import SectionKey, SectionPage
from pages.publishing.models import PublicationRequest
from portal.accounts.models import Role

WAITING = 200
GOES, ROUNDS = 5, 3


class NotWaiting(Exception):
    """The queue does not say that so many requests wait."""


def main() -> None:
    """Print the figures of the queue as one line of JSON. Raises NotWaiting."""
    home = worlds.home()
    section = SectionPage.objects.child_of(home).get(key=SectionKey.NEWS)
    owner = worlds.staff().owner
    for number in range(WAITING - PublicationRequest.objects.waiting().count()):
        waiting(section, owner, title=f"ประกาศฉบับที่ {number}", text=f"ฉบับที่ {number}")
    client = Client(headers={"host": "localhost"})
    # A newcomer: nothing of what waits is theirs.
    client.force_login(person(home, Role.APPROVER, username="bench-queue"))
    address = reverse("staff:queue")
    client.get(address)
    with counted() as seen:
        answer = client.get(address)
    if answer.status_code != 200 or str(WAITING) not in answer.content.decode():
        raise NotWaiting(answer.status_code)
    spent = min(median_ms(lambda: client.get(address), GOES) for _ in range(ROUNDS))
    sys.stdout.write(json.dumps({"sql": len(seen.statements), "cpu_ms": spent}) + "\n")
