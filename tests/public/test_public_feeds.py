"""What programs get: feeds, the site map, robots.txt, security.txt."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest

from factories.agency import agency


def items(text: str) -> list[ElementTree.Element]:
    """Return the items of a feed."""
    return list(ElementTree.fromstring(text).iter("item"))


def test_feed_of_a_section_carries_its_newest_items(on_air, visit):
    page = on_air(title="เรื่องในฟีด")

    (item,) = items(visit("/feed/news.xml"))
    assert item.findtext("title") == "เรื่องในฟีด"
    assert item.findtext("link") == f"http://testserver{page.get_url()}"


def test_feed_knows_an_item_by_its_permanent_address(on_air, visit):
    page = on_air()

    (item,) = items(visit("/feed/news.xml"))
    assert item.findtext("guid") == f"http://testserver/item/{page.pk}/"


def test_feed_names_the_file_with_type_and_size(on_air, visit):
    page = on_air()

    enclosure = items(visit("/feed/news.xml"))[0].find("enclosure")
    assert enclosure.attrib == {
        "url": f"http://testserver/file/{page.pk}/{page.file.pk}",
        "length": str(page.file.file_size),
        "type": "text/plain",
    }


def test_feed_drops_what_is_over(over, visit):
    assert items(visit("/feed/news.xml")) == []
    assert items(visit("/feed/all.xml")) == []


def test_feed_of_all_carries_every_section(on_air, visit):
    on_air()

    assert len(items(visit("/feed/all.xml"))) == 1


def test_feed_of_an_unknown_section_is_not_found(office, visit):
    visit("/feed/nothing.xml", 404)


def test_site_map_names_what_is_public_and_nothing_else(on_air, over, visit):
    page = on_air()

    words = visit("/sitemap.xml")
    assert f"http://testserver{page.get_url()}<" in words
    assert "http://testserver/th/law/<" in words
    assert over.get_url() not in words


def test_site_map_says_when_an_item_became_public(on_air, visit):
    page = on_air(ago=timedelta(days=3))

    assert f"<lastmod>{page.listed_at:%Y-%m-%d}</lastmod>" in visit("/sitemap.xml")


def test_robots_stay_out_of_the_staff_pages(office, visit):
    words = visit("/robots.txt")

    assert "Disallow: /admin/" in words
    assert "Sitemap: http://testserver/sitemap.xml" in words


def test_weaknesses_are_told_to_the_agency(office, client):
    agency("sso-mail", details={"email": "saraban@office.example"})

    words = client.get("/.well-known/security.txt", headers={"host": "sso-mail.test"}).text
    assert "Contact: mailto:saraban@office.example" in words
    assert "Expires: " in words


@pytest.mark.parametrize("path", ["/feed/all.xml", "/sitemap.xml", "/robots.txt"])
def test_programs_may_only_read(office, client, path):
    assert client.post(path).status_code == 405
