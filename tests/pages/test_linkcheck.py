"""The link check: what opens, what does not, and that no link reaches into a private network."""

from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from factories.agency import section
from factories.eservices import e_service_page
from factories.items import published
from factories.links import links_page
from pages.linkcheck import addresses
from pages.linkcheck.checking import check_links
from pages.linkcheck.probing import probe
from pages.models.links import LinkCheck, LinkGroup, Problem
from pages.models.validators import readable_host


class Elsewhere(BaseHTTPRequestHandler):
    """Another office's server: each path answers in its own way."""

    asked: list[tuple[str, str]] = []

    def answer(self):
        self.asked.append((self.command, self.path))
        status = {"/ok": 200, "/gone": 404, "/broken": 500, "/guarded": 403}.get(self.path, 200)
        if self.path == "/no-head":
            status = 405 if self.command == "HEAD" else 200
        moved = {"/moved": "/ok", "/circle": "/circle", "/inside": "http://10.0.0.1/"}
        self.send_response(302 if self.path in moved else status)
        if self.path in moved:
            self.send_header("Location", moved[self.path])
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = answer  # noqa: N815  # the names that http.server asks for

    def log_message(self, *_):
        """Keep the output of the tests clean."""


@pytest.fixture
def elsewhere(settings):
    """Return the address of a real server on this machine, which the check may ask."""
    settings.LINK_CHECK_PRIVATE = True
    Elsewhere.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    # It looks so often, in seconds, whether it shall end; each test waits for that.
    Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def listed(office, elsewhere):
    """Return a function that publishes a list of addresses on that server."""
    cache.clear()

    def publish(*paths):
        sites = [(LinkGroup.OUTSIDE, path, elsewhere + path) for path in paths]
        page = links_page(section(office.home, "links"), office.owner, sites)
        published(page, office)
        return page

    return publish


@pytest.mark.parametrize(
    ("path", "status", "problem"),
    [
        ("/ok", 200, ""),
        ("/moved", 200, ""),
        ("/no-head", 200, ""),
        ("/guarded", 403, ""),
        ("/gone", 404, Problem.STATUS),
        ("/broken", 500, Problem.STATUS),
        ("/circle", None, Problem.REDIRECTS),
        ("/ค้นหา?q=ไทย", 200, ""),
    ],
)
def test_a_server_is_taken_at_its_word(path, status, problem, elsewhere):
    outcome = probe(elsewhere + path)

    assert (outcome.status, outcome.problem) == (status, problem)


def test_head_is_asked_before_get(elsewhere):
    probe(elsewhere + "/gone")

    assert Elsewhere.asked == [("HEAD", "/gone"), ("GET", "/gone")]


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("http://no-such-host.invalid/", Problem.NO_HOST),
        ("ftp://example.go.th/", Problem.ADDRESS),
        ("http://user@example.go.th/", Problem.ADDRESS),
        ("http:///nowhere", Problem.ADDRESS),
        ("http://127.0.0.1:1/", Problem.NO_ANSWER),
    ],
)
def test_what_is_no_site_does_not_open(url, problem, settings):
    settings.LINK_CHECK_PRIVATE = True

    assert probe(url).problem == problem


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "localhost", "[::1]",
     "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"],
)  # fmt: skip
def test_no_link_reaches_into_a_private_network(host):
    assert probe(f"http://{host}/").problem == Problem.PRIVATE


def test_no_redirect_reaches_into_a_private_network(elsewhere, settings, monkeypatch):
    own = elsewhere.removeprefix("http://").partition(":")[0]
    settings.LINK_CHECK_PRIVATE = False
    public = addresses._is_public
    monkeypatch.setattr(addresses, "_is_public", lambda number: number == own or public(number))

    assert probe(elsewhere + "/inside").problem == Problem.PRIVATE


def test_a_thai_host_is_asked_by_its_code_and_read_in_thai():
    where = addresses.target("http://สสจ-ตัวอย่าง.example/หน้า")

    assert where.host.startswith("xn--")
    assert readable_host(f"http://{where.host}/") == "สสจ-ตัวอย่าง.example"
    assert readable_host("http://[broken") == ""


def test_every_public_address_is_asked_once(listed, office):
    listed("/ok", "/gone", "/ok")
    waits = []

    broken = check_links(wait=waits.append)

    assert [check.url[-5:] for check in broken] == ["/gone"]
    assert LinkCheck.objects.count() == 2
    assert waits == [1.0]


def test_drafts_are_not_asked(office, elsewhere):
    sites = [(LinkGroup.OWN, "ร่าง", f"{elsewhere}/ok")]
    links_page(section(office.home, "links"), office.owner, sites)

    check_links()

    assert Elsewhere.asked == []


def test_online_services_are_looked_at_too(office, elsewhere):
    service = e_service_page(
        section(office.home, "eservice"), office.owner, address=f"{elsewhere}/broken"
    )
    published(service, office)

    assert [check.status for check in check_links()] == [500]


def test_a_failing_site_keeps_the_day_on_which_it_began(listed):
    listed("/gone")
    first = timezone.now()

    check_links(first)
    check_links(first + timedelta(days=3))

    check = LinkCheck.objects.get()
    assert (check.failing_since, check.checked_at) == (first, first + timedelta(days=3))


def test_a_site_that_came_back_is_forgiven(listed, elsewhere):
    listed("/ok")
    failed = timezone.now() - timedelta(days=1)
    LinkCheck.objects.create(
        url=f"{elsewhere}/ok", checked_at=failed, problem=Problem.TIMEOUT, failing_since=failed
    )

    assert check_links() == []
    assert LinkCheck.objects.get().failing_since is None


def test_addresses_that_left_the_list_are_forgotten(listed):
    LinkCheck.objects.create(url="http://old.example/", checked_at=timezone.now())
    listed("/ok")

    check_links()

    assert [check.url[-3:] for check in LinkCheck.objects.all()] == ["/ok"]


def test_the_public_is_told_which_site_did_not_open(listed, client):
    page = listed("/ok", "/gone")
    check_links()

    told = client.get(page.get_url()).content.decode()

    assert told.count("sites-broken") == 1


@pytest.mark.parametrize("who", ["web_master", "administrator"])
def test_staff_who_can_mend_it_are_told(who, listed, office, client):
    listed("/gone")
    check_links()
    client.force_login(getattr(office, who))

    told = client.get(reverse("wagtailadmin_home")).content.decode()

    assert "เว็บไซต์ที่เปิดไม่ได้" in told
    assert "คำตอบ 404" in told


def test_nothing_broken_is_no_panel(listed, office, client):
    listed("/ok")
    check_links()
    client.force_login(office.web_master)

    assert "panel-links" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_command_names_what_is_broken(listed, capsys):
    listed("/ok", "/gone")

    call_command("check_links")

    assert "/gone: " in capsys.readouterr().out
