"""Reading a stored file: scan, text, findings and picture, each once and in this order."""

import io

import pytest
from django.core.files.base import ContentFile, File

from documents import actions, reading, tasks
from documents.models import ExtractedText, StoredFile
from documents.screening import MAX_PER_KIND
from documents.signals import text_ready
from documents.states import FindingKind, ScanState, TextState
from documents.storage import PrivateFiles, previews
from factories import papers

pytestmark = pytest.mark.django_db


def received(name: str, content: bytes) -> StoredFile:
    return actions.receive(ContentFile(content, name), by=None, read_later=False)


def text_file(text: str = papers.NOTICE) -> StoredFile:
    return received("ประกาศ.txt", text.encode())


def test_without_a_scanner_the_scan_is_waived_on_record():
    stored = reading.read(text_file())

    assert (stored.scan_state, stored.scan_note) == (ScanState.WAIVED, "no scanner")


def test_text_is_kept_page_by_page():
    stored = reading.read(received("a.pdf", papers.pdf()))

    assert [page.page for page in stored.passages()] == [1, 2]


def test_facts_of_a_pdf_are_kept():
    stored = reading.read(received("a.pdf", papers.pdf(title="แผนงานประจำปี")))

    assert (stored.pages, stored.embedded_title, stored.is_tagged) == (2, "แผนงานประจำปี", True)


def test_a_preview_is_kept_in_its_own_store():
    stored = reading.read(received("a.pdf", papers.pdf()))

    assert previews().exists(stored.preview.name)


def test_sheets_are_counted_as_pages():
    stored = reading.read(received("a.xlsx", papers.samples()["xlsx"]))

    assert stored.pages == 1


def test_pages_of_a_word_document_are_not_claimed():
    assert reading.read(received("a.docx", papers.samples()["docx"])).pages is None


def test_findings_are_written_once():
    stored = text_file("ลับ\nบันทึกข้อความ")

    reading.read(stored)
    reading.read(StoredFile.objects.get(pk=stored.pk))

    assert [found.kind for found in stored.findings.all()] == [FindingKind.SECRECY_MARK]


def test_a_pdf_with_a_password_cannot_be_published():
    stored = reading.read(received("a.pdf", papers.locked_pdf()))

    assert [found.kind for found in stored.open_findings()] == [FindingKind.LOCKED]


def test_the_same_bytes_are_never_read_twice(monkeypatch):
    reading.read(text_file())
    monkeypatch.setattr(reading.extraction, "extract", None)

    second = reading.read(text_file())

    assert (second.text_state, second.passages().count()) == (TextState.OK, 1)


def test_the_same_bytes_have_findings_of_their_own():
    text = "ลับ\nบันทึกข้อความ"
    reading.read(text_file(text))

    assert reading.read(text_file(text)).open_findings().count() == 1


def test_a_file_already_read_is_left_alone(django_assert_num_queries):
    stored = reading.read(text_file())

    with django_assert_num_queries(0):
        reading.read(stored)


@pytest.mark.parametrize("state", [ScanState.INFECTED, ScanState.UNSCANNABLE])
def test_what_the_scanner_did_not_pass_is_not_opened(state):
    stored = text_file()
    stored.scan_state = state
    stored.save()

    assert reading.read(stored).text_state == TextState.PENDING


def test_a_scanner_that_is_away_keeps_the_file_waiting(settings):
    settings.CLAMD = "127.0.0.1:1"
    stored = reading.read(text_file())

    assert (stored.scan_state, stored.text_state) == (ScanState.UNSCANNED, TextState.PENDING)
    assert stored in StoredFile.objects.waiting()


def test_a_file_that_needs_longer_than_a_person_waits_stays_pending():
    stored = received("a.docx", papers.samples()["docx"])
    reading.extraction.extract(reading.Path(stored.file.path), reading.formats.by_name("docx"))

    slow = reading.read(stored, seconds=0.001)

    assert slow.text_state in (TextState.PENDING, TextState.OK)


def test_the_layers_above_hear_of_it_when_it_is_true(django_capture_on_commit_callbacks):
    heard: list[StoredFile] = []

    def listen(file, **_):
        heard.append(file)

    text_ready.connect(listen)
    with django_capture_on_commit_callbacks(execute=True):
        stored = reading.read(text_file())
    text_ready.disconnect(listen)

    assert heard == [stored]


def test_text_goes_with_the_last_row_of_its_bytes():
    first, second = reading.read(text_file()), reading.read(text_file())

    first.delete()
    assert ExtractedText.objects.filter(sha256=second.sha256).exists()

    second.delete()
    assert not ExtractedText.objects.filter(sha256=second.sha256).exists()


def test_the_preview_goes_with_the_last_row(django_capture_on_commit_callbacks):
    stored = reading.read(received("a.png", papers.picture()))
    name = stored.preview.name

    with django_capture_on_commit_callbacks(execute=True):
        stored.delete()

    assert not previews().exists(name)


def test_the_original_goes_with_its_row(django_capture_on_commit_callbacks):
    stored = text_file()
    storage, name = stored.file.storage, stored.file.name

    with django_capture_on_commit_callbacks(execute=True):
        stored.delete()

    assert not storage.exists(name)


def test_the_task_reads_a_file():
    assert tasks.read_file.func(text_file().pk) == TextState.OK


def test_the_task_takes_no_offence_at_a_file_that_is_gone():
    assert tasks.read_file.func(987654) == "gone"


def test_the_task_reads_all_that_wait():
    waiting = [text_file("หนึ่ง"), text_file("สอง")]

    assert tasks.read_waiting.func() >= 2
    assert not StoredFile.objects.waiting().filter(pk__in=[file.pk for file in waiting]).exists()


class FarAway(PrivateFiles):
    """A store whose files have no path on this machine."""

    def path(self, name):
        raise NotImplementedError

    def _open(self, name, mode="rb"):
        return File(io.BytesIO(papers.NOTICE.encode()))


def test_a_store_far_away_is_read_through_a_copy():
    stored = text_file()
    stored.file.storage = FarAway()

    with reading.local_copy(stored) as path:
        assert path.read_text() == papers.NOTICE


def test_a_thousand_numbers_make_a_bounded_list_of_findings():
    stored = reading.read(text_file("\n".join(f"08{n:08d}" for n in range(1000))))

    assert stored.findings.count() == MAX_PER_KIND
