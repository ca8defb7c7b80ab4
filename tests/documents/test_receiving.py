"""Receiving: what becomes a row, under which name and key, and what is refused with which words."""

import hashlib
import io
from datetime import UTC, datetime

import pytest
from django.core.files.base import ContentFile, File
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import Error, connection
from django.utils import translation

from documents import actions, errors
from documents.errors import FileError
from documents.models import StoredFile
from documents.states import ScanState, TextState
from documents.storage import originals
from factories import compound, packages, papers

pytestmark = pytest.mark.django_db


class Endless(File):
    """An upload that says it is small and never ends; it counts what is read of it."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), "ใหญ่.csv")
        self.taken = 0

    @property
    def size(self) -> int:
        return 10

    def chunks(self, chunk_size=None):
        while True:
            self.taken += chunk_size
            yield b"a" * chunk_size


def sent(name: str = "ประกาศ.pdf", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, papers.pdf() if content is None else content)


def receive(name: str = "ประกาศ.pdf", content: bytes | None = None, **options) -> StoredFile:
    options.setdefault("by", None)
    return actions.receive(sent(name, content), read_later=False, **options)


def test_the_bytes_are_kept_as_they_came():
    content = papers.pdf()

    assert receive(content=content).file.read() == content


def test_fingerprint_size_and_kind_are_written_down():
    content = papers.pdf()
    stored = receive(content=content)

    assert (stored.sha256, stored.file_size) == (hashlib.sha256(content).hexdigest(), len(content))
    assert (stored.format, stored.media_type) == ("pdf", "application/pdf")


def test_the_thai_name_is_kept():
    assert receive("ประกาศ เรื่อง รับสมัคร.pdf").original_name == "ประกาศ เรื่อง รับสมัคร.pdf"


def test_the_key_says_nothing_of_the_name():
    stored = receive("secret-plan.pdf")

    assert ("secret" in stored.file.name, stored.file.name.endswith(".pdf")) == (False, True)


def test_two_files_of_one_name_have_two_keys():
    assert receive().file.name != receive().file.name


def test_a_name_that_climbs_folders_is_only_a_name():
    assert receive("../../etc/ประกาศ.pdf").original_name == "ประกาศ.pdf"


def test_a_name_from_windows_loses_its_folders():
    assert receive(r"C:\งาน\ประกาศ.pdf").original_name == "ประกาศ.pdf"


def test_a_long_name_is_cut_and_keeps_its_ending():
    name = receive(f"{'ก' * 300}.pdf").original_name

    assert (len(name), name[-4:]) == (255, ".pdf")


def test_a_name_typed_in_parts_is_kept_in_one_spelling():
    assert receive("e\u0301.pdf").original_name == "é.pdf"


def test_an_ending_in_capitals_is_an_ending():
    assert receive("ประกาศ.PDF").format == "pdf"


def test_who_received_it_is_written_down(office):
    assert receive(by=office.owner).uploaded_by_user == office.owner


def test_the_row_waits_to_be_scanned_and_read():
    stored = receive()

    assert (stored.scan_state, stored.text_state) == (ScanState.UNSCANNED, TextState.PENDING)


def test_an_import_may_date_its_files():
    then = datetime(2020, 1, 2, tzinfo=UTC)

    assert StoredFile.objects.get(pk=receive(now=then).pk).created_at == then


def test_the_same_bytes_again_are_kept_and_point_to_each_other():
    first, second = receive("a.pdf"), receive("b.pdf")

    assert (list(second.duplicates()), list(first.duplicates())) == ([first], [second])


def test_the_worker_reads_what_nobody_waits_for(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        stored = actions.receive(sent("ประกาศ.txt", papers.NOTICE.encode()), by=None)

    stored.refresh_from_db()
    assert stored.text_state == TextState.OK


def test_nothing_waits_in_the_store_afterwards():
    receive()

    assert originals().listdir("incoming")[1] == []


def test_a_refused_upload_leaves_nothing_behind():
    with pytest.raises(FileError):
        receive(content=b"%PDF-1.4 broken off")

    assert (StoredFile.objects.count(), originals().listdir("incoming")[1]) == (0, [])


REFUSED = {
    "nothing": ("a.pdf", b"", errors.EmptyFile),
    "broken off": ("a.pdf", papers.truncated(papers.pdf()), errors.TruncatedFile),
    "a program": ("a.pdf", b"<?php system('id'); ?>", errors.StrangeContent),
    "renamed": ("a.pdf", papers.samples()["docx"], errors.RenamedFile),
    "a lock file": ("~$กาศ.docx", b"\x05owner", errors.LockFile),
    "LibreOffice's lock file": (".~lock.a.odt#", b",owner", errors.LockFile),
    "a package": ("a.zip", b"PK\x03\x04", errors.TypeNotAccepted),
    "an installer": ("a.exe", b"MZ", errors.TypeNotAccepted),
    "a drawing with scripts": ("a.svg", b"<svg/>", errors.TypeNotAccepted),
    "no ending": ("README", b"x", errors.TypeNotAccepted),
    "a password": ("a.docx", compound.locked_office(), errors.EncryptedFile),
    "macros": (
        "a.docx",
        packages.packed(
            {"[Content_Types].xml": "<x/>", "word/x.xml": "<x/>", "word/vbaProject.bin": "x"}
        ),
        errors.HasMacros,
    ),
    "a bomb": (
        "a.docx",
        packages.packed({"[Content_Types].xml": "<x/>", "word/x.xml": " " * 30_000_000}),
        errors.BombFile,
    ),
    "a torn old document": ("a.doc", compound.word97("x")[:900], errors.FileError),
    "a web page named .xls": ("a.xls", papers.web_page(), errors.RenamedFile),
}


@pytest.mark.parametrize("why", REFUSED)
def test_it_is_refused_for_what_is_wrong_with_it(why):
    name, content, error = REFUSED[why]

    with pytest.raises(error):
        receive(name, content)


@pytest.mark.parametrize("why", REFUSED)
def test_the_refusal_is_said_in_whole_sentences(why):
    name, content, error = REFUSED[why]

    with pytest.raises(error) as refused:
        receive(name, content)

    assert (len(str(refused.value)) > 30, "%(" in str(refused.value)) == (True, False)


def test_the_real_type_of_a_renamed_file_is_named():
    with pytest.raises(errors.RenamedFile) as refused:
        receive("ประกาศ.pdf", papers.samples()["docx"])

    assert (".pdf" in str(refused.value), ".docx" in str(refused.value)) == (True, True)


def test_a_huge_upload_is_refused_before_it_is_read(settings):
    upload = sent("ใหญ่.pdf")
    upload.size = 200 * 1024 * 1024

    with pytest.raises(errors.TooLarge):
        actions.receive(upload, by=None)


def test_an_upload_that_lies_about_its_size_is_cut_off():
    upload = Endless()

    with pytest.raises(errors.TooLarge):
        actions.receive(upload, by=None)

    assert upload.taken < 25 * 1024 * 1024


def test_an_office_may_set_a_smaller_limit(settings):
    settings.MAX_UPLOAD_BYTES = 1000

    with pytest.raises(errors.TooLarge) as refused, translation.override("en"):
        receive()

    assert "1000" in str(refused.value) or "KB" in str(refused.value).upper()


def test_a_file_without_a_name_is_no_file():
    with pytest.raises(errors.FileMissing):
        actions.receive(ContentFile(b"x"), by=None)


def test_bytes_go_when_their_row_cannot_be_written():
    before = set(keys())

    with pytest.raises(Error), connection.execute_wrapper(failing):
        receive()

    assert set(keys()) == before


def failing(execute, sql, params, many, context):
    if "documents_storedfile" in sql:
        raise Error("disk full")
    return execute(sql, params, many, context)


def keys() -> list[str]:
    """Return the keys of all originals in the store."""
    folders = originals().listdir("")[0]
    return [name for folder in folders for name in originals().listdir(folder)[1]]
