"""Feeds keep the rules of their formats, so that every reader takes them."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from factories.items import draft, news_draft, published
from looks.feed_rules import ATOM, atom_faults, rss_faults


@pytest.fixture
def two_items(office):
    """Publish news, and a document with a file whose title needs care in XML."""
    pages = (
        draft(office.news, office.owner, title="งบ <2570> & แผน"),
        news_draft(office.news, office.owner),
    )
    for page in pages:
        published(page, office, now=timezone.now() - timedelta(hours=2))
    return pages


def read(client, path: str) -> ElementTree.Element:
    return ElementTree.fromstring(client.get(path).content)


@pytest.mark.parametrize("name", ["all", "news", "law"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_rss_keeps_its_rules(two_items, client, name, language):
    assert rss_faults(read(client, f"{language}/feed/{name}.xml")) == []


@pytest.mark.parametrize("name", ["all", "news", "law"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_atom_keeps_its_rules(two_items, client, name, language):
    assert atom_faults(read(client, f"{language}/feed/{name}.atom")) == []


def test_both_feeds_tell_the_same(two_items, client):
    rss = [item.findtext("link") for item in read(client, "/feed/all.xml").iter("item")]
    atom = read(client, "/feed/all.atom").findall(f"{ATOM}entry")

    assert [entry.find(f"{ATOM}link").get("href") for entry in atom] == rss != []


def test_feeds_say_what_they_are(two_items, client):
    assert client.get("/feed/all.xml").headers["Content-Type"].startswith("application/rss+xml")
    assert client.get("/feed/all.atom").headers["Content-Type"].startswith("application/atom+xml")


def test_every_page_names_both_feeds(two_items, client):
    words = client.get("/th/").content.decode()

    assert 'type="application/rss+xml"' in words
    assert 'type="application/atom+xml"' in words


def test_the_rules_find_what_is_broken():
    rss = "<rss version='2.0'><channel><title>a</title><item><link>x</link></item></channel></rss>"
    atom = f"<feed xmlns='{ATOM[1:-1]}'><title>a</title><entry/></feed>"

    assert len(rss_faults(ElementTree.fromstring(rss))) >= 4
    assert len(atom_faults(ElementTree.fromstring(atom))) >= 6
