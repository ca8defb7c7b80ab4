"""Files no one can publish, through the upload field: words to act on, and nothing kept."""

import io
import tempfile

import pytest
from django.conf import settings
from django.urls import reverse

from bad_input.conftest import is_thai, refusals
from documents.models import StoredFile
from documents.storage import originals
from factories import compound, packages, papers
from pages.publishing.models import PublicationRequest

MEGABYTE = 1024 * 1024
BOUNDARY = "edge"
BOMB = {"[Content_Types].xml": "<x/>", "word/document.xml": " " * (30 * MEGABYTE)}
BAD = {
    "zero bytes": ("ประกาศ.pdf", lambda: b""),
    "truncated": ("ประกาศ.pdf", lambda: papers.truncated(papers.pdf())),
    "encrypted": ("ลับ.docx", compound.locked_office),
    "renamed": ("แผน.pdf", lambda: papers.samples()["docx"]),
    "a program": ("แผน.pdf", lambda: b"MZ" + b"\0" * 500),
    "a bomb": ("แผน.docx", lambda: packages.packed(BOMB)),
    "no ending": ("ประกาศ", lambda: b"x"),
    "a name of dots": ("...", lambda: b"x"),
}


class Flood(io.RawIOBase):
    """A request body of any length that nobody ever held: one file of zeros."""

    def __init__(self, name: str, size: int):
        head = (
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            "Content-Type: application/pdf\r\n\r\n"
        )
        self.head, self.tail = io.BytesIO(head.encode()), io.BytesIO(f"\r\n--{BOUNDARY}--".encode())
        self.left = size
        self.length = len(head.encode()) + size + len(self.tail.getvalue())

    def read(self, size: int = -1) -> bytes:
        begun = self.head.read(size)
        if begun or not size:
            return begun
        part = min(self.left, size if size > 0 else self.left)
        self.left -= part
        return bytes(part) if part else self.tail.read(size)


@pytest.fixture
def send(browser, office):
    """Return a function that sends one file to the upload field."""

    def sent(name: str, content: bytes):
        upload = io.BytesIO(content)
        upload.name = name
        return browser(office.owner).post(reverse("documents:upload"), {"file": upload})

    return sent


@pytest.mark.parametrize("why", BAD)
def test_a_bad_file_is_refused_in_thai_and_not_kept(send, why):
    name, made = BAD[why]

    answer = send(name, made())

    assert (answer.status_code, is_thai(answer.json()["error"])) == (422, True)
    assert (StoredFile.objects.count(), originals().listdir("incoming")[1]) == (0, [])


def test_200_megabytes_are_refused_without_touching_the_disk(browser, office, monkeypatch):
    def forbidden(*args, **kwargs):
        raise AssertionError("a huge body was written to disk")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", forbidden)
    flood = Flood("ใหญ่.pdf", 200 * MEGABYTE)

    environ = {
        "CONTENT_TYPE": f"multipart/form-data; boundary={BOUNDARY}",
        "CONTENT_LENGTH": str(flood.length),
        "wsgi.input": flood,
    }

    answer = browser(office.owner).generic("POST", reverse("documents:upload"), **environ)

    assert answer.status_code == 413, answer.json()
    assert "200" in answer.json()["error"]
    assert f"{settings.MAX_UPLOAD_BYTES // MEGABYTE}" in answer.json()["error"]


def test_a_refused_file_leaves_the_one_before_it_chosen(send, browser, office, add, written):
    send("ว่าง.pdf", b"")

    answer = browser(office.owner).post(add, written | {"title": ""})

    assert "ประกาศ.txt" in answer.content.decode()


def test_bytes_that_are_no_form_are_answered(browser, office):
    answer = browser(office.owner).generic(
        "POST", reverse("documents:upload"), b"\xff\x00", content_type="multipart/form-data"
    )

    assert answer.status_code in {400, 422}


# A name may reach 255 characters where it was made; more do not fit the head of an upload.
NAMES = ["../../etc/passwd.pdf", "a\x00b.pdf", "ก" * 250 + ".pdf", "\u202efdp.exe.pdf"]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name[:12]))
def test_a_hostile_name_is_only_a_name(send, name):
    answer = send(name, papers.pdf())

    kept = StoredFile.objects.get()
    assert answer.status_code == 201
    assert "/" not in kept.original_name
    assert kept.original_name.isprintable()
    assert len(kept.original_name) <= 255


def test_a_pdf_with_a_password_is_kept_and_cannot_be_sent(send, browser, office, add, written):
    card = send("ลับ.pdf", papers.locked_pdf()).json()

    answer = browser(office.owner).post(
        add, written | {"file": card["id"], "action-submit": "1"}, follow=True
    )

    assert "รหัสผ่าน" in card["text"]["words"]
    assert (PublicationRequest.objects.exists(), is_thai(refusals(answer)["file"])) == (False, True)
