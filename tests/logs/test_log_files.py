"""What goes wrong with a file, a link or the index is one line with its number."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import Http404
from django.test import RequestFactory
from django.urls import reverse
from wagtail.models import GroupCollectionPermission

from documents import reading
from documents.actions import receive
from documents.serving import file_response
from documents.states import ScanState
from factories.agency import section
from factories.items import draft, published, stored_file
from factories.links import links_page
from pages.linkcheck.checking import check_links
from pages.models.links import LinkGroup
from pages.publishing.refusals import is_written
from pages.search_entries import key_of
from pages.search_mending import mend
from portal.paper.errors import NotSet
from portal.paper.press import press
from search import indexing

ADDRESSES = ("http://127.0.0.1:1/", "http://no-such-host.invalid/")


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_a_file_that_is_not_accepted(console, office, sign_in):
    sent = {"file": upload("แผน\nลับ.exe", b"MZ")}

    sign_in(office.owner).post(reverse("documents:upload"), sent)

    told = f"user={office.owner.pk} reason=TypeNotAccepted"
    assert console.lines == [f"INFO documents upload.refused {told}"]


def test_a_file_of_staff_asked_for_by_somebody_else(console, office, sign_in):
    file = stored_file(office.owner)

    sign_in(office.owner2).get(reverse("documents:content", args=[file.pk]))

    told = f"route=documents:content pk={file.pk} user={office.owner2.pk}"
    assert console.lines == [f"WARNING pages screen.refused {told}"]


def test_an_upload_by_somebody_who_sends_in_nothing(console, office, sign_in):
    sent = {"file": upload("แผน.txt", b"text")}

    sign_in(office.auditor).post(reverse("documents:upload"), sent)

    told = f"route=documents:upload user={office.auditor.pk}"
    assert console.lines == [f"WARNING pages screen.refused {told}"]


def test_an_upload_whose_right_was_taken_away(console, office, sign_in):
    GroupCollectionPermission.objects.all().delete()
    sent = {"file": upload("แผน.txt", b"text")}

    sign_in(office.owner).post(reverse("documents:upload"), sent)

    assert console.lines == [f"WARNING documents file.refused user={office.owner.pk}"]


def test_a_scanner_that_is_away(console, office, settings):
    settings.CLAMD = "127.0.0.1:1"
    stored = receive(upload("แผน.txt", "แผน".encode()), by=office.owner, read_later=False)

    reading.read(stored)

    assert console.lines == [f"WARNING documents scanner.away file={stored.pk}"]


def test_a_file_without_readable_text(console, office):
    damaged = upload("แผน.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF")
    stored = receive(damaged, by=office.owner, read_later=False)

    reading.read(stored)

    assert console.lines == [f"WARNING documents file.unread file={stored.pk} state=failed"]


def test_a_file_with_a_virus_that_is_asked_for(console, office):
    file = stored_file(office.owner)
    file.scan_state = ScanState.INFECTED

    with pytest.raises(Http404):
        file_response(file, RequestFactory().get("/"))

    assert console.lines == [f"WARNING documents file.withheld file={file.pk}"]


def test_a_file_whose_bytes_are_gone(console, office):
    file = stored_file(office.owner)
    file.file.storage.delete(file.file.name)
    response = file_response(file, RequestFactory().get("/"))

    with pytest.raises(FileNotFoundError):
        b"".join(response)

    assert console.lines == [f"ERROR documents file.missing file={file.pk}"]


def test_a_machine_that_reaches_no_web_site(console, office, settings):
    settings.LINK_CHECK_PRIVATE = True
    sites = [(LinkGroup.OUTSIDE, address, address) for address in ADDRESSES]
    published(links_page(section(office.home, "links"), office.owner, sites), office)

    check_links(wait=lambda seconds: None)

    assert console.lines == ["WARNING pages network.away addresses=2"]


def test_one_web_site_that_is_away_is_no_line(console, office, settings):
    settings.LINK_CHECK_PRIVATE = True
    sites = [(LinkGroup.OUTSIDE, "ก", ADDRESSES[0])]
    published(links_page(section(office.home, "links"), office.owner, sites), office)

    check_links(wait=lambda seconds: None)

    assert console.lines == []


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="the index lies in the portal's own database"
)
def test_an_item_that_the_index_missed(console, office):
    page = draft(office.news, office.owner)
    published(page, office)
    indexing.drop([key_of(page)])

    mend()

    assert console.lines == [f"WARNING pages index.mended page={page.pk}"]


def test_a_paper_that_cannot_be_set(console):
    with pytest.raises(NotSet) as refused:
        press("form", {}, dated=datetime(2026, 11, 30, tzinfo=UTC))

    assert console.lines == ["ERROR paper paper.failed sheet=form"]
    assert is_written(refused.value)


def test_a_health_probe_that_fails(console, client, db, settings, tmp_path):
    (tmp_path / "blocked").write_text("")
    settings.STORAGES = settings.STORAGES | {
        "private": {
            "BACKEND": "documents.storage.PrivateFiles",
            "OPTIONS": {"location": tmp_path / "blocked" / "files"},
        }
    }

    client.get("/health/ready")

    assert "ERROR health probe.failed part=files" in console.lines
