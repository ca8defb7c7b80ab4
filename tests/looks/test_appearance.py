"""An agency's own look: on every public page, for administrators to set, never unreadable."""

import re
from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from documents.models import StoredFile
from factories.agency import agency
from pages.models import Appearance
from pages.models.contrast import DEFAULTS
from pages.restyling import restyle

SCREEN = "/admin/work/appearance/"
PLUM = {"leaf": "#6a1b5c", "leaf_deep": "#4a1040", "leaf_wash": "#f3e6f0", "band": "#4a1040"}
SHEET = re.compile(r'href="(/appearance/[^"]+\.css)"')
LOGO = re.compile(r'src="(/appearance/[^"]+)"')


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def administrator(office):
    client = Client()
    client.force_login(office.administrator)
    return client


def picture(size: int = 40) -> bytes:
    drawn = BytesIO()
    Image.new("RGB", (size, size), "#6a1b5c").save(drawn, "PNG")
    return drawn.getvalue()


def stored_picture(**fields) -> StoredFile:
    content = picture()
    values = {"scan_state": "clean", "media_type": "image/png", "format": "png"} | fields
    return StoredFile.objects.create(
        title="logo",
        file=ContentFile(content, name="logo.png"),
        file_size=len(content),
        sha256="5" * 64,
        **values,
    )


def posted(**fields) -> dict[str, object]:
    return DEFAULTS | {"map_text": ""} | fields


def sheet_of(client, path: str = "/th/") -> str | None:
    found = SHEET.search(client.get(path).content.decode())
    return found[1] if found else None


def test_an_agency_without_a_look_of_its_own_loads_no_sheet(office, client):
    assert sheet_of(client) is None


def test_an_agencys_colours_are_on_its_pages(office, client):
    restyle(office.home, by=office.administrator, changes=PLUM)

    css = client.get(sheet_of(client)).content.decode()
    assert "--leaf:#6a1b5c;" in css
    assert "--leaf-wash:#f3e6f0" in css


def test_the_other_themes_keep_the_portals_colours(office):
    appearance = restyle(office.home, by=office.administrator, changes=PLUM)

    assert appearance.stylesheet.startswith(
        ':root:not([data-theme="dark"],[data-theme="contrast"])'
    )


def test_a_sheet_may_be_kept_for_good(office, client):
    restyle(office.home, by=office.administrator, changes=PLUM)

    assert "immutable" in client.get(sheet_of(client)).headers["Cache-Control"]


def test_the_address_of_an_old_sheet_leads_to_the_new_one(office, client):
    restyle(office.home, by=office.administrator, changes=PLUM)
    old = sheet_of(client)
    restyle(office.home, by=office.administrator, changes={"band": "#000000"})
    cache.clear()

    assert client.get(old).headers["Location"] == sheet_of(client) != old


def test_another_agency_keeps_its_own_look(office, client):
    agency("sso-other")
    restyle(office.home, by=office.administrator, changes=PLUM)

    other = client.get("/th/", headers={"host": "sso-other.test"}).content.decode()
    assert SHEET.search(other) is None


def test_the_english_pages_look_the_same(office, client):
    restyle(office.home, by=office.administrator, changes=PLUM)

    assert sheet_of(client, "/en/") == sheet_of(client, "/th/")


def test_unreadable_colours_are_refused(office):
    with pytest.raises(ValidationError) as refused:
        restyle(office.home, by=office.administrator, changes={"leaf": "#ffee00"})

    assert set(refused.value.message_dict) == {"leaf"}
    assert not Appearance.objects.exclude(leaf="").exists()


@pytest.mark.parametrize("colour", ["red", "#12", "#12345g", "#123456;x"])
def test_only_plain_colours_reach_the_sheet(office, colour):
    with pytest.raises(ValidationError):
        restyle(office.home, by=office.administrator, changes={"leaf": colour})


def test_a_logo_stands_in_the_masthead(office, client):
    restyle(office.home, by=office.administrator, changes={"logo": stored_picture()})

    address = LOGO.search(client.get("/th/").content.decode())[1]
    answer = client.get(address)
    assert answer.headers["Content-Type"] == "image/png"
    assert b"".join(answer.streaming_content) == picture()


def test_a_logo_that_is_not_scanned_yet_stays_away(office, client):
    unscanned = stored_picture(scan_state="unscanned")
    appearance = restyle(office.home, by=office.administrator, changes={"logo": unscanned})

    address = reverse("appearance_picture", args=[appearance.pk, "logo", "5" * 12])
    assert LOGO.search(client.get("/th/").content.decode()) is None
    assert client.get(address).status_code == 404


def test_only_the_three_pictures_have_an_address(office, client):
    appearance = restyle(office.home, by=office.administrator, changes=PLUM)

    for part in ("changed_by", "home", "leaf", "nothing"):
        address = reverse("appearance_picture", args=[appearance.pk, part, "5" * 12])
        assert client.get(address).status_code == 404


def test_a_map_needs_words(office):
    with pytest.raises(ValidationError) as refused:
        restyle(office.home, by=office.administrator, changes={"map_picture": stored_picture()})

    assert "map_text" in refused.value.message_dict


def test_an_administrator_sets_colours_on_the_screen(administrator, client):
    administrator.post(SCREEN, posted(**PLUM))

    assert "--band:#4a1040" in client.get(sheet_of(client)).content.decode()


def test_the_screen_proposes_a_colour_that_passes(administrator):
    page = administrator.post(SCREEN, posted(leaf="#ffcc00")).content.decode()

    assert not Appearance.objects.exists()
    (proposal,) = set(re.findall(r"#[0-9a-f]{6}(?=\.|</p>)", page))
    assert administrator.post(SCREEN, posted(leaf=proposal)).status_code == 302


def test_an_administrator_uploads_a_logo(administrator, office):
    logo = SimpleUploadedFile("ตรา.png", picture(), "image/png")
    administrator.post(SCREEN, posted(logo=logo))

    assert Appearance.objects.get(home=office.home).logo.original_name == "ตรา.png"


def test_a_picture_can_be_removed(administrator, office):
    restyle(office.home, by=office.administrator, changes={"logo": stored_picture()})
    administrator.post(SCREEN, posted(remove_logo="on"))

    assert Appearance.objects.get(home=office.home).logo is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("logo.svg", b"<svg onload='alert(1)'/>"),
        ("logo.png", b"<svg/>"),
        ("logo.png", b"\x89PNG" + bytes(60_000)),
    ],
)
def test_what_is_no_small_picture_is_refused_in_words(administrator, name, content):
    answer = administrator.post(SCREEN, posted(logo=SimpleUploadedFile(name, content)))

    assert "staff-refusal" in answer.content.decode()
    assert not Appearance.objects.exclude(logo=None).exists()


def test_one_button_brings_the_portals_colours_back(administrator, office, client):
    restyle(office.home, by=office.administrator, changes=PLUM)
    administrator.post(SCREEN, {"reset": "1"})

    assert sheet_of(client) is None


@pytest.mark.parametrize("person", ["owner", "approver", "web_master", "auditor"])
def test_the_screen_is_for_administrators(office, person):
    client = Client()
    client.force_login(getattr(office, person))

    assert client.get(SCREEN).headers["Location"] == "/admin/"


def test_nobody_restyles_an_agency_that_is_not_theirs(administrator):
    other = agency("sso-other")
    administrator.post(f"{SCREEN}?agency={other.pk}", posted(**PLUM))

    assert not Appearance.objects.exists()
