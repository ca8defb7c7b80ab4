"""Fixity: every byte is read again, and what changed, vanished or appeared is named."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.utils import timezone

from documents import actions, fixity, sweeping
from documents.fixity import Alarm, Harm
from documents.models import StoredFile
from documents.storage import originals
from factories import papers

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_store(db):
    """Sweep away what tests before this one left: their rows are gone, their bytes are not."""
    sweeping.sweep(now=timezone.now() + timedelta(hours=25))


@pytest.fixture
def stored() -> StoredFile:
    upload = ContentFile(papers.NOTICE.encode(), "ประกาศ.txt")
    return actions.receive(upload, by=None, read_later=False)


def alarms() -> list[Alarm]:
    return list(fixity.verify())


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_files_as_they_were_raise_no_alarm(stored):
    assert alarms() == []


def test_one_flipped_bit_raises_an_alarm(stored):
    flip_a_bit(Path(stored.file.path))

    assert alarms() == [Alarm(Harm.CHANGED, stored.file.name)]


def test_a_file_that_grew_raises_an_alarm(stored):
    with Path(stored.file.path).open("ab") as stream:
        stream.write(b"x")

    assert alarms() == [Alarm(Harm.CHANGED, stored.file.name)]


def test_a_file_that_vanished_raises_an_alarm(stored):
    Path(stored.file.path).unlink()

    assert alarms() == [Alarm(Harm.MISSING, stored.file.name)]


def test_a_file_that_appeared_raises_an_alarm(stored):
    name = originals().save("zz/other.pdf", ContentFile(b"x"))

    assert alarms() == [Alarm(Harm.UNTRACKED, name)]


def test_an_upload_under_way_raises_none(stored):
    originals().save("incoming/upload-x.pdf", ContentFile(b"x"))

    assert alarms() == []


def test_the_command_is_content_with_sound_files(stored):
    said = StringIO()

    call_command("verify_files", stdout=said)

    assert "as they were received" in said.getvalue()


def test_the_command_names_what_is_wrong_and_fails(stored):
    said = StringIO()
    flip_a_bit(Path(stored.file.path))

    with pytest.raises(CommandError):
        call_command("verify_files", stdout=said)

    assert f"changed {stored.file.name}" in said.getvalue()
