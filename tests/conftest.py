"""Worlds that many tests share: an office with its people, and evidence that can be flushed."""

from __future__ import annotations

import logging
import os
import shutil
from dataclasses import dataclass

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client, TransactionTestCase

import prepared
from factories.agency import agency, section
from factories.console import Console
from factories.people import person
from factories.worlds import forget_other_sites
from pages.models import HomePage, SectionPage
from pages.publishing import append_only
from portal.accounts.models import Role, User

# user name → field of Office, role
ROLES = {
    "owner": ("owner", Role.OWNER),
    "owner2": ("owner2", Role.OWNER),
    "approver": ("approver", Role.APPROVER),
    "webmaster": ("web_master", Role.WEB_MASTER),
    "webmaster2": ("web_master2", Role.WEB_MASTER),
    "admin": ("administrator", Role.ADMINISTRATOR),
    "auditor": ("auditor", Role.AUDITOR),
}
# A test that names one of these itself reaches the database, though no fixture of it says so.
LEADS_TO_DATABASE = {"client", "request"}


@dataclass
class Office:
    """An agency with one person in each role, and a second owner and web master."""

    home: HomePage
    news: SectionPage
    owner: User
    owner2: User
    approver: User
    web_master: User
    web_master2: User
    administrator: User
    auditor: User


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Open every database to tests that use one: on PostgreSQL the index is a second database.

    It comes before pytest-django's own hook, which puts the tests that empty the database last:
    a test that is not yet marked then would be sorted behind those.
    """
    for item in items:
        marker = item.get_closest_marker("django_db")
        named = set(getattr(item, "_fixtureinfo", item).argnames)
        if marker is not None or "db" in item.fixturenames or LEADS_TO_DATABASE & named:
            options = {"databases": "__all__"} | (dict(marker.kwargs) if marker else {})
            item.add_marker(pytest.mark.django_db(**options), append=False)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Let databases in memory begin as copies of one that is migrated already."""
    kept = prepared.file_for_these_migrations()
    with prepared.filled_from(kept):
        yield kept


@pytest.fixture(scope="session")
def django_db_setup(django_db_modify_db_settings, django_db_setup, django_db_blocker):
    """Found the office once, before all tests: each of them sees it and rolls its own work back."""
    with django_db_blocker.unblock():
        prepared.keep(django_db_modify_db_settings)
        make_office()


@pytest.fixture(autouse=True)
def one_office_again():
    """Let no test believe in the second office of another."""
    yield
    forget_other_sites()


@pytest.fixture(autouse=True)
def no_remembered_types(request, monkeypatch):
    """Let a test without a database borrow no content type that another test looked up.

    Otherwise it passes after some tests and fails after others.
    """
    if request.node.get_closest_marker("django_db") is None:
        monkeypatch.setattr(ContentType.objects, "_cache", {})


@pytest.fixture
def office(db) -> Office:
    """Return the office with its people."""
    return found_office()


def found_office() -> Office:
    """Return the office that every test sees, or a new one after a flush."""
    home = HomePage.objects.filter(slug="sso-test").first()
    return make_office() if home is None else _standing_office(home)


def _standing_office(home: HomePage) -> Office:
    """Return the office whose home this is."""
    people = {user.username: user for user in User.objects.filter(username__in=ROLES)}
    return Office(
        home, section(home), **{field: people[name] for name, (field, _) in ROLES.items()}
    )


def make_office() -> Office:
    home = agency()
    people = {field: person(home, role, username=name) for name, (field, role) in ROLES.items()}
    return Office(home, section(home), **people)


@pytest.fixture(scope="session", autouse=True)
def flush_past_the_triggers():
    """Let transactional tests empty the evidence tables, which the database otherwise refuses."""
    flush = TransactionTestCase._fixture_teardown

    def teardown(self):
        armed = append_only.armed_tables()
        append_only.disarm(connection, armed)
        try:
            flush(self)
        finally:
            append_only.arm(connection, armed)

    TransactionTestCase._fixture_teardown = teardown
    yield
    TransactionTestCase._fixture_teardown = flush


@pytest.fixture(scope="session")
def chromium():
    """Chromium of the system; its absence skips the browser tests."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed")
    # Playwright keeps an event loop in this thread; Django would refuse its database there.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def sign_in():
    """Return a client that is already signed in as somebody."""

    def signed_in(person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture
def console(settings):
    """Return what the log says from now on; how fast this machine is, is no part of it."""
    settings.SLOW_REQUEST_MS = 600_000
    kept = Console()
    logging.getLogger().addHandler(kept)
    yield kept
    logging.getLogger().removeHandler(kept)
