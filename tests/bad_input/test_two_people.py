"""Two people at once: one draft edited twice, one request decided twice, in the same moment."""

import sqlite3
from contextlib import closing
from functools import partial
from threading import Barrier, Thread

import pytest
from django.conf import settings
from django.db import connection, connections
from django.db.utils import load_backend
from django.urls import reverse

from bad_input.conftest import said
from factories.items import draft, waiting
from factories.people import person
from pages.models import DocumentPage
from pages.publishing import actions, errors
from pages.publishing.actions import Answer
from pages.publishing.checklist import POINTS
from pages.publishing.models import Decision, PublicationRecord, PublicationRequest, Reason, Status
from portal.accounts.models import Role, User
from portal.audit.chain import first_break

SECONDS = 30


class Crossroads:
    """A copy of the test's world in a file, where every thread has a connection of its own."""

    def __init__(self, path):
        self.path = path
        # A backup would wait for the end of the test's own transaction.
        path.write_bytes(connection.connection.serialize())
        with closing(sqlite3.connect(path)) as copy:
            copy.execute("PRAGMA journal_mode=WAL")

    def connect(self):
        """Give the calling thread its own connection; must be called in that thread."""
        given = dict(connections.settings["default"])
        given |= {"NAME": str(self.path), "OPTIONS": settings.SQLITE_OPTIONS}
        connections["default"] = load_backend(given["ENGINE"]).DatabaseWrapper(given, "default")

    def race(self, *acts):
        """Let several functions go at the same moment; return what each raised, None if nothing."""
        start, ends = Barrier(len(acts)), [None] * len(acts)

        def go(place, act):
            self.connect()
            start.wait()
            try:
                act()
            except errors.PublishingError as refused:
                ends[place] = refused
            finally:
                connections["default"].close()

        threads = [Thread(target=go, args=pair) for pair in enumerate(acts)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(SECONDS)
        return ends

    def ask(self, question):
        """Return the answer of a function that looks at the world afterwards."""
        found = []
        self.race(lambda: found.append(question()))
        return found[0]


@pytest.fixture
def crossroads(office, tmp_path):
    """Return a function that copies the world as it is now."""
    if connection.vendor != "sqlite":
        pytest.skip("copies a SQLite database")
    return lambda: Crossroads(tmp_path / "race.sqlite3")


@pytest.fixture
def asked(office):
    return waiting(office.news, office.owner)


def answer() -> Answer:
    return Answer(Reason.objects.get(code="incomplete"), "แก้วันที่")


def by(name: str, act, request: PublicationRequest, **options):
    """Return an act by somebody, who is looked up in the thread that acts."""

    def done():
        asked = PublicationRequest.objects.get(pk=request.pk)
        given = {key: make() for key, make in options.items()}
        act(asked, by=User.objects.get(username=name), **given)

    return done


def verdicts() -> tuple[str, list[str], object]:
    """Return the request's status, its decisions after sending, and the first broken audit link."""
    acts = Decision.objects.exclude(action="submit").values_list("action", flat=True)
    return PublicationRequest.objects.get().status, list(acts), first_break()


@pytest.mark.parametrize("turn", range(3))
def test_of_approve_and_reject_one_wins_and_the_other_is_told(office, asked, crossroads, turn):
    person(office.home, Role.APPROVER, username="approver2")
    world = crossroads()

    ends = world.race(
        by("approver", actions.approve, asked),
        by("approver2", actions.reject, asked, answer=answer),
    )

    status, acts, broken = world.ask(verdicts)
    assert (status, acts) in [(Status.APPROVED, ["approve"]), (Status.REJECTED, ["reject"])]
    assert [type(end) for end in ends if end is not None] == [errors.AlreadyDecided]
    assert broken is None


def test_two_approvals_leave_one_signature(office, asked, crossroads):
    person(office.home, Role.APPROVER, username="approver2")
    world = crossroads()

    world.race(by("approver", actions.approve, asked), by("approver2", actions.approve, asked))

    assert world.ask(verdicts)[:2] == (Status.APPROVED, ["approve"])


def test_of_withdraw_and_approve_one_wins(asked, crossroads):
    world = crossroads()

    ends = world.race(by("owner", actions.withdraw, asked), by("approver", actions.approve, asked))

    status, acts, _ = world.ask(verdicts)
    # A withdrawal may follow an approval; nothing else may follow anything here.
    assert (status, acts) in [
        (Status.WITHDRAWN, ["withdraw"]),
        (Status.WITHDRAWN, ["approve", "withdraw"]),
    ]
    assert len([end for end in ends if end]) == 2 - len(acts)


def test_two_web_masters_publish_once(office, asked, crossroads):
    actions.approve(asked, by=office.approver)
    world = crossroads()

    publish = partial(actions.publish, checked=POINTS)
    ends = world.race(by("webmaster", publish, asked), by("webmaster2", publish, asked))

    assert world.ask(PublicationRecord.objects.filter(request=asked.pk).count) == 1
    assert [type(end) for end in ends if end] == [errors.AlreadyDecided]


def test_two_sendings_of_one_draft_make_one_request(office, crossroads):
    page = draft(office.news, office.owner)
    world = crossroads()

    def send():
        actions.submit(DocumentPage.objects.get(pk=page.pk), by=User.objects.get(username="owner"))

    ends = world.race(send, send, send)

    assert world.ask(PublicationRequest.objects.count) == 1
    assert [type(end) for end in ends if end] == [errors.AlreadyWaiting] * 2


def test_two_drafts_sent_at_once_have_two_numbers(office, crossroads):
    pages = [draft(office.news, office.owner), draft(office.news, office.owner2)]
    world = crossroads()

    def send(page, name):
        found = DocumentPage.objects.get(pk=page.pk)
        return lambda: actions.submit(found, by=User.objects.get(username=name))

    world.race(send(pages[0], "owner"), send(pages[1], "owner2"))

    numbers = world.ask(lambda: list(PublicationRequest.objects.values_list("number", flat=True)))
    assert len(set(numbers)) == 2
    assert world.ask(first_break) is None


def test_the_second_of_two_windows_is_told_and_keeps_its_text(office, browser, written):
    page = draft(office.news, office.owner)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    opened = {
        "loaded_revision_id": page.latest_revision.pk,
        "loaded_revision_created_at": page.latest_revision.created_at.isoformat(),
        "file": page.file.pk,
    }
    first, second = browser(office.owner), browser(office.owner)
    first.post(address, written | opened | {"title": "ชื่อจากหน้าต่างแรก"})

    told = second.post(address, written | opened | {"title": "ชื่อจากหน้าต่างที่สอง"})

    page.refresh_from_db()
    assert page.get_latest_revision_as_object().title == "ชื่อจากหน้าต่างแรก"
    assert "ชื่อจากหน้าต่างที่สอง" in said(told)
    assert office.owner.get_full_name() in said(told)


def test_an_approver_who_read_an_older_version_decides_nothing(office, browser, asked):
    actions.withdraw(asked, by=office.owner)
    page = asked.page.specific
    page.title = "เนื้อหาใหม่"
    page.save_revision(user=office.owner)
    again = actions.submit(page, by=office.owner)
    seen = {"act": "approve", "seen": asked.revision_id}

    told = browser(office.approver).post(
        reverse("staff:decide", args=[again.pk]), seen, follow=True
    )

    again.refresh_from_db()
    assert again.status == Status.SUBMITTED
    assert "เปลี่ยนไประหว่างที่ท่านอ่าน" in said(told)
