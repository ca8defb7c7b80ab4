"""Wagtail's own document screens: checked like every upload, and closed to the public."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import RequestFactory
from wagtail import hooks
from wagtail.documents.forms import get_document_form
from wagtail.models import Collection

from documents.models import StoredFile
from factories import papers
from factories.items import stored_file
from portal.accounts.models import User

pytestmark = pytest.mark.django_db


def form(content: bytes, name: str = "ประกาศ.pdf", instance: StoredFile | None = None):
    """Return the form of Wagtail's document screens, sent with a file."""
    return get_document_form(StoredFile)(
        {"title": "ประกาศ", "collection": Collection.get_first_root_node().pk, "tags": ""},
        {"file": SimpleUploadedFile(name, content)},
        instance=instance or StoredFile(),
        user=User(is_superuser=True, is_active=True),
    )


def saved(sent) -> StoredFile:
    """Save as Wagtail's upload of several files does."""
    assert sent.is_valid(), sent.errors
    stored = sent.save(commit=False)
    stored.save()
    return StoredFile.objects.get(pk=stored.pk)


@pytest.fixture
def ours(settings):
    settings.WAGTAILDOCS_DOCUMENT_FORM_BASE = "documents.forms.StoredFileForm"


def test_a_new_file_is_described_as_every_upload(ours):
    content = papers.pdf()

    stored = saved(form(content))

    assert (stored.format, stored.original_name) == ("pdf", "ประกาศ.pdf")
    assert stored.sha256 == hashlib.sha256(content).hexdigest()


def test_its_bytes_are_kept_whole(ours):
    content = papers.pdf()

    assert saved(form(content)).file.read() == content


@pytest.mark.parametrize(
    ("name", "content"), [("ก.pdf", b"<?php"), ("ก.exe", b"MZ"), ("ก.pdf", b"%PDF-1.4 broken")]
)
def test_a_bad_file_is_refused_with_words(ours, name, content):
    sent = form(content, name)

    assert (sent.is_valid(), len(str(sent.errors["file"])) > 30) == (False, True)


def test_the_bytes_of_a_row_cannot_be_replaced(ours, office):
    stored = stored_file(office.owner)
    before = stored.sha256

    sent = form(papers.pdf(), instance=stored)

    assert (sent.is_valid(), StoredFile.objects.get(pk=stored.pk).sha256) == (False, before)


def test_a_title_can_be_changed_without_a_file(ours, office):
    stored = stored_file(office.owner)
    sent = get_document_form(StoredFile)(
        {"title": "ชื่อใหม่", "collection": stored.collection_id, "tags": ""},
        instance=stored,
        user=User(is_superuser=True, is_active=True),
    )

    assert saved(sent).title == "ชื่อใหม่"


def answer_of_wagtails_address(stored: StoredFile, user):
    request = RequestFactory().get("/")
    request.user = user
    (rule,) = [
        hook
        for hook in hooks.get_hooks("before_serve_document")
        if hook.__module__.startswith("documents")
    ]
    return rule(stored, request)


def test_wagtails_address_is_closed_to_staff(office):
    with pytest.raises(Http404):
        answer_of_wagtails_address(stored_file(office.owner), office.owner)


def test_wagtails_address_answers_superusers_with_our_headers(office):
    answer = answer_of_wagtails_address(stored_file(office.owner), User(is_superuser=True))

    assert answer["X-Content-Type-Options"] == "nosniff"


def test_no_address_of_wagtail_is_open_to_the_public(client, office):
    stored = stored_file(office.owner)

    assert client.get(f"/documents/{stored.pk}/{stored.filename}").status_code == 404


def test_a_files_address_is_the_one_for_staff(office):
    stored = stored_file(office.owner)

    assert stored.url == f"/admin/files/{stored.pk}/file/"


def test_what_happened_to_files_has_names():
    registered: dict[str, tuple] = {}

    class Actions:
        def register_action(self, name, *words):
            registered[name] = words

    for hook in hooks.get_hooks("register_log_actions"):
        if hook.__module__.startswith("documents"):
            hook(Actions())

    assert {"documents.receive", "documents.excuse", "documents.waive_scan"} <= set(registered)
