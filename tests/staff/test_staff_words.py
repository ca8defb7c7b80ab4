"""A crawl of all that each role can open: no screen of a Thai office speaks English."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, NavigableString
from django.test import Client
from django.urls import resolve, reverse

from factories.items import draft, published, waiting
from factories.people import person
from pages.models import ITEM_TYPES, SectionPage
from pages.publishing import actions
from portal.accounts.models import Role

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

WORD = re.compile(r"[A-Za-z]{3,}")
# Names, formats and codes that are Latin in Thai offices too.
KNOWN = re.compile(
    r"PDF(/UA)?|Word|Excel|PowerPoint|OpenDocument|JPE?G|PNG|WebP|SVG|TXT|CSV|XLSX|DOCX|SHA(-256)?"
    r"|MOIT|MOPH2561|ITA|OIT|GWS2?|OIA\d?|CIO|LINE|Facebook|YouTube|e-GP|e-bidding|e-market"
    r"|e-Service|English|RSS|Atom|https?://\S*|[\w.+-]+@[\w.-]+|[0-9a-f]{8,}|\w+\.(txt|pdf)"
    r"|Wagtail|Infographic|Creative Commons|CC BY(-NC)?|Web Link|www\.\S+"
)
ATTRIBUTES = ("aria-label", "placeholder", "title", "alt", "data-confirm", "aria-description")
SILENT = {"script", "style", "template", "noscript", "code"}
# What a link leads to once says all that its brothers say; forms and lists differ by their item.
LEAVES = {"wagtailadmin_logout"}
MOST = 150


def texts(html: str) -> Iterator[str]:
    """Yield every text a person or a screen reader meets on a page, the sidebar's too."""
    page = BeautifulSoup(html, "html.parser")
    for props in page.find_all("script", type="application/json"):
        yield from labels(json.loads(props.string or "null"))
    for element in page.find_all(True):
        if element.name in SILENT or element.find_parent(SILENT):
            continue
        yield from (str(element[name]) for name in ATTRIBUTES if element.has_attr(name))
        if element.name == "input" and element.get("type") in {"submit", "button"}:
            yield str(element.get("value", ""))
        for child in element.children:
            if type(child) is NavigableString:
                yield str(child)


def labels(value: object) -> Iterator[str]:
    """Yield the labels inside the data of a script, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in {"label", "title", "placeholder"} and isinstance(inner, str):
                yield inner
            yield from labels(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from labels(inner)


def links(html: str, here: str) -> Iterator[str]:
    for anchor in BeautifulSoup(html, "html.parser").find_all("a", href=True):
        address = urlsplit(urljoin(here, anchor["href"]))
        if address.path.startswith("/admin/") and not address.netloc:
            yield f"{address.path}?{address.query}".rstrip("?")


def english(html: str) -> set[str]:
    said = {" ".join(text.split()) for text in texts(html)}
    return {text[:90] for text in said if WORD.search(KNOWN.sub("", text))}


def crawl(client: Client, first: list[str]) -> dict[str, set[str]]:
    """Return what is English on every screen that can be reached: address → texts."""
    waiting_for, seen, found = deque(first), set(first), {}
    while waiting_for and len(seen) < MOST:
        here = waiting_for.popleft()
        if resolve(urlsplit(here).path).view_name in LEAVES:
            continue
        answer = client.get(here, follow=True)
        if "text/html" not in answer.get("Content-Type", ""):
            continue
        html = answer.content.decode()
        if words := english(html):
            found[here] = words
        for link in links(html, here):
            if link not in seen:
                seen.add(link)
                waiting_for.append(link)
    return found


@pytest.fixture
def busy(office):
    """Something in every list: a draft, a waiting, an approved and a public item."""
    draft(office.news, office.owner, title="ร่างหนึ่งเรื่อง")
    waiting(office.news, office.owner, title="เรื่องที่รออยู่")
    actions.approve(waiting(office.news, office.owner, title="เรื่องที่อนุมัติแล้ว"), by=office.approver)
    published(draft(office.news, office.owner, title="เรื่องที่เผยแพร่แล้ว"), office)
    return office


def at(person_) -> Client:
    client = Client()
    client.force_login(person_)
    return client


WHO = ("owner", "approver", "web_master", "administrator", "auditor", "records")


@pytest.mark.parametrize("who", WHO)
def test_no_screen_that_a_role_can_reach_speaks_english(busy, who):
    home = ["/admin/", "/admin/account/"]
    people = {"records": lambda: person(busy.home, Role.RECORDS_OFFICER, username="records")}
    member = people[who]() if who in people else getattr(busy, who)

    assert crawl(at(member), home) == {}


@pytest.mark.parametrize("model", ITEM_TYPES, ids=lambda model: model.__name__)
def test_no_form_of_a_type_speaks_english(busy, model):
    sections = SectionPage.objects.child_of(busy.home)
    section = next(one for one in sections if model.can_create_at(one))
    address = reverse("wagtailadmin_pages:add", args=["pages", model._meta.model_name, section.pk])

    assert english(at(busy.owner).get(address).content.decode()) == set()


@pytest.mark.parametrize(
    "address",
    ["/admin/login/", "/admin/password_reset/", "/admin/password_reset/done/", "/admin/nowhere/"],
)
def test_no_screen_before_signing_in_speaks_english(client, busy, address):
    assert english(client.get(address, follow=True).content.decode()) == set()
