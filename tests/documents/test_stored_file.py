"""The row of a stored file: what an approval covers never changes."""

import pytest
from django.core.files.base import ContentFile

from documents.errors import FileIsFixed
from documents.models import FIXED_FIELDS, ExtractedText, StoredFile
from documents.states import ScanState, TextState
from documents.storage import PrivateFiles, new_key, originals
from factories.items import stored_file

pytestmark = pytest.mark.django_db

OTHER = {"file_size": 1, "file": "xx/other.pdf"}


@pytest.fixture
def stored(office) -> StoredFile:
    return StoredFile.objects.get(pk=stored_file(office.owner).pk)


@pytest.mark.parametrize("field", FIXED_FIELDS)
def test_what_an_approval_covers_cannot_be_saved_otherwise(stored, field):
    setattr(stored, field, OTHER.get(field, "other"))

    with pytest.raises(FileIsFixed):
        stored.save()


@pytest.mark.parametrize("field", FIXED_FIELDS)
def test_what_an_approval_covers_cannot_be_updated_in_bulk(stored, field):
    with pytest.raises(FileIsFixed):
        StoredFile.objects.filter(pk=stored.pk).update(**{field: OTHER.get(field, "other")})


def test_a_row_just_created_is_fixed_too(office):
    fresh = stored_file(office.owner)
    fresh.sha256 = "0" * 64

    with pytest.raises(FileIsFixed):
        fresh.save()


def test_a_title_may_change(stored):
    stored.title = "ชื่อใหม่"
    stored.save()

    assert StoredFile.objects.get(pk=stored.pk).title == "ชื่อใหม่"


def test_a_row_loaded_in_part_can_be_saved(stored):
    part = StoredFile.objects.only("title").get(pk=stored.pk)
    part.title = "ชื่อใหม่"

    part.save(update_fields=["title"])

    assert StoredFile.objects.get(pk=stored.pk).title == "ชื่อใหม่"


def test_its_file_name_is_the_offices(stored):
    assert stored.filename == "ประกาศ.txt"


def test_its_type_is_what_was_found_in_the_bytes(stored):
    assert stored.content_type == "text/plain"


@pytest.mark.parametrize(
    ("state", "is_safe"),
    [(state, state in {ScanState.CLEAN, ScanState.WAIVED}) for state in ScanState],
)
def test_only_a_clean_or_waived_file_is_safe(stored, state, is_safe):
    stored.scan_state = state

    assert stored.is_safe is is_safe


@pytest.mark.parametrize(
    ("state", "is_searchable"),
    [
        (TextState.OK, True),
        (TextState.TRUNCATED, True),
        (TextState.SUSPECT, True),
        (TextState.EMPTY, False),
        (TextState.PENDING, False),
        (TextState.FAILED, False),
    ],
)
def test_a_file_is_searchable_when_words_were_read(stored, state, is_searchable):
    stored.text_state = state

    assert stored.is_searchable is is_searchable


def test_passages_are_the_best_reading_of_each_page(stored):
    for page, reading, is_best in ((2, "layer", False), (2, "repaired", True), (3, "layer", True)):
        ExtractedText.objects.create(
            sha256=stored.sha256, page=page, reading=reading, is_best=is_best, text=reading
        )

    assert list(stored.passages().values_list("page", "reading")) == [
        (1, "layer"),
        (2, "repaired"),
        (3, "layer"),
    ]


def test_readings_are_all_of_them_best_first(stored):
    for reading, is_best in (("layer", False), ("repaired", True)):
        ExtractedText.objects.create(
            sha256=stored.sha256, page=2, reading=reading, is_best=is_best, text="x"
        )

    page_two = stored.readings().filter(page=2)
    assert list(page_two.values_list("reading", flat=True)) == ["repaired", "layer"]


def test_listings_do_not_load_text(stored, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert [str(file) for file in StoredFile.objects.filter(pk=stored.pk)]


def test_files_that_wait_are_unscanned_or_unread(office):
    states = [
        (ScanState.UNSCANNED, TextState.PENDING, True),
        (ScanState.WAIVED, TextState.PENDING, True),
        (ScanState.CLEAN, TextState.OK, False),
        (ScanState.INFECTED, TextState.PENDING, False),
        (ScanState.UNSCANNABLE, TextState.PENDING, False),
    ]
    for scan, text, _ in states:
        row = stored_file(office.owner)
        StoredFile.objects.filter(pk=row.pk).update(
            scan_state=scan, text_state=text, title=scan + text
        )

    waiting = set(StoredFile.objects.waiting().values_list("title", flat=True))
    assert waiting == {scan + text for scan, text, waits in states if waits}


def test_private_files_have_no_address(stored):
    with pytest.raises(NotImplementedError):
        _ = stored.file.url


def test_private_files_lie_outside_the_public_folder(stored, settings):
    assert str(settings.MEDIA_ROOT) not in stored.file.path


def test_keys_cannot_be_guessed():
    assert len({new_key(".pdf") for _ in range(1000)}) == 1000


def test_a_users_name_never_becomes_a_path():
    kept = originals().save(new_key(""), ContentFile(b"x"))

    assert kept.count("/") == 1


def test_the_store_describes_itself_in_plain_strings(tmp_path):
    name, args, options = PrivateFiles(location=tmp_path).deconstruct()

    assert (name, args, options) == (
        "documents.storage.PrivateFiles",
        [],
        {"location": str(tmp_path)},
    )
