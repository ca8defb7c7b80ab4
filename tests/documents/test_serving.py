"""Serving: ranges, fingerprints, Thai names, and nothing a browser would run."""

import pytest
from django.core.files.base import ContentFile
from django.http import Http404
from django.test import RequestFactory

from documents import actions
from documents.models import StoredFile
from documents.serving import disposition, file_response
from documents.states import ScanState
from factories import papers

pytestmark = pytest.mark.django_db
CONTENT = ("ก" * 1000).encode()


@pytest.fixture
def stored() -> StoredFile:
    return actions.receive(ContentFile(CONTENT, "ประกาศ.txt"), by=None, read_later=False)


@pytest.fixture
def paper() -> StoredFile:
    return actions.receive(ContentFile(papers.pdf(), "ประกาศ.pdf"), by=None, read_later=False)


def get(stored, method: str = "get", download: bool = False, **headers):
    request = getattr(RequestFactory(), method)("/", headers=headers)
    return file_response(stored, request, download=download)


def body(response) -> bytes:
    return b"".join(response) if response.streaming else response.content


def test_the_whole_file_is_sent(stored):
    response = get(stored)

    assert (response.status_code, body(response)) == (200, CONTENT)


def test_its_length_is_told(stored):
    assert get(stored)["Content-Length"] == str(len(CONTENT))


def test_the_fingerprint_is_the_etag(stored):
    assert get(stored)["ETag"] == f'"{stored.sha256}"'


@pytest.mark.parametrize("told", ['"{}"', 'W/"{}"', '"other", "{}"', "*"])
def test_a_reader_who_has_it_is_told_so(stored, told):
    response = get(stored, **{"If-None-Match": told.format(stored.sha256)})

    assert (response.status_code, body(response)) == (304, b"")


def test_a_reader_who_has_another_gets_this_one(stored):
    assert get(stored, **{"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize(
    ("asked", "told", "sent"),
    [
        ("bytes=0-9", "bytes 0-9/3000", CONTENT[:10]),
        ("bytes=2990-", "bytes 2990-2999/3000", CONTENT[2990:]),
        ("bytes=-5", "bytes 2995-2999/3000", CONTENT[-5:]),
        ("bytes=-9999", "bytes 0-2999/3000", CONTENT),
        ("bytes=2990-9999", "bytes 2990-2999/3000", CONTENT[2990:]),
    ],
)
def test_a_part_is_sent_when_a_part_is_asked_for(stored, asked, told, sent):
    response = get(stored, Range=asked)

    assert (response.status_code, response["Content-Range"]) == (206, told)
    assert body(response) == sent


@pytest.mark.parametrize("asked", ["bytes=3000-", "bytes=9999-10000", "bytes=-0"])
def test_a_part_past_the_end_is_refused(stored, asked):
    response = get(stored, Range=asked)

    assert (response.status_code, response["Content-Range"]) == (416, "bytes */3000")


@pytest.mark.parametrize(
    "asked", ["bytes=0-1,5-6", "pages=1-2", "bytes=a-b", "bytes=9-1", "bytes=-"]
)
def test_a_part_that_cannot_be_understood_is_the_whole(stored, asked):
    assert get(stored, Range=asked).status_code == 200


def test_a_part_of_another_file_is_not_mixed_in(stored):
    assert get(stored, Range="bytes=0-9", **{"If-Range": '"other"'}).status_code == 200


def test_a_part_goes_on_when_the_file_is_the_same(stored):
    headers = {"Range": "bytes=0-9", "If-Range": f'"{stored.sha256}"'}

    assert get(stored, **headers).status_code == 206


def test_asking_for_the_head_opens_nothing(stored):
    stored.file.storage.delete(stored.file.name)

    response = get(stored, method="head")

    assert (response["Content-Length"], body(response)) == ("3000", b"")


def test_a_pdf_is_shown_by_the_browser(paper):
    assert get(paper)["Content-Disposition"].startswith("inline;")


def test_a_pdf_is_saved_when_asked_for(paper):
    assert get(paper, download=True)["Content-Disposition"].startswith("attachment;")


def test_anything_else_is_saved(stored):
    assert get(stored)["Content-Disposition"].startswith("attachment;")


def test_a_thai_name_is_sent_whole():
    said = disposition("ประกาศ ก.pdf", inline=False)

    assert "filename*=UTF-8''%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8%20" in said


@pytest.mark.parametrize(
    ("name", "fallback"),
    [
        ("ประกาศ.pdf", 'filename="document.pdf"'),
        ("plan 2570.pdf", 'filename="plan 2570.pdf"'),
        ('a"b\\c.pdf', 'filename="abc.pdf"'),
        ("แผน 2570.pdf", 'filename="2570.pdf"'),
    ],
)
def test_old_browsers_get_a_plain_name(name, fallback):
    assert fallback in disposition(name, inline=False)


def test_a_name_cannot_add_a_header():
    said = disposition("a\r\nSet-Cookie: x=1.pdf", inline=False)

    assert ("\r" in said, "\n" in said) == (False, False)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Accept-Ranges", "bytes"),
        ("X-Frame-Options", "SAMEORIGIN"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_every_answer_is_guarded(stored, header, value):
    answers = [get(stored), get(stored, Range="bytes=0-1"), get(stored, Range="bytes=9999-")]

    assert {answer[header] for answer in answers} == {value}


def test_a_document_may_load_and_send_nothing(paper):
    policy = get(paper)["Content-Security-Policy"]

    assert ("default-src 'none'" in policy, "form-action 'none'" in policy) == (True, True)


def test_a_reader_asks_each_time_whether_it_is_still_public(stored):
    assert "no-cache" in get(stored)["Cache-Control"]


def test_a_file_with_a_virus_is_out_of_reach(stored):
    stored.scan_state = ScanState.INFECTED

    with pytest.raises(Http404):
        get(stored)
