"""Sweeping: what nobody refers to goes after a day; whatever is in use anywhere stays."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone

from documents import actions, sweeping, tasks
from documents.models import StoredFile
from documents.signals import still_in_use
from documents.storage import originals, previews
from factories import items, papers

pytestmark = pytest.mark.django_db
DAY = timedelta(hours=25)


@pytest.fixture
def tomorrow():
    return timezone.now() + DAY


def received(text: str = papers.NOTICE) -> StoredFile:
    upload = ContentFile(text.encode(), "ประกาศ.txt")
    return actions.receive(upload, by=None, read_later=False)


def is_there(stored: StoredFile) -> bool:
    return StoredFile.objects.filter(pk=stored.pk).exists()


def test_a_file_nobody_uses_goes_after_a_day(tomorrow):
    stored = received()

    sweeping.sweep(now=tomorrow)

    assert not is_there(stored)


def test_a_file_of_today_stays():
    stored = received()

    sweeping.sweep()

    assert is_there(stored)


def test_its_bytes_go_with_it(tomorrow, django_capture_on_commit_callbacks):
    stored = received()

    with django_capture_on_commit_callbacks(execute=True):
        sweeping.sweep(now=tomorrow)

    assert not originals().exists(stored.file.name)


def test_its_findings_do_not_keep_it(tomorrow):
    stored = received()
    stored.findings.create(kind="phone", is_blocking=False, page=1, excerpt="x")

    sweeping.sweep(now=tomorrow)

    assert not is_there(stored)


def test_a_file_of_a_page_stays(tomorrow, office):
    page = items.draft(office.news, office.owner)

    sweeping.sweep(now=tomorrow)

    assert is_there(page.file)


def test_a_file_chosen_in_a_draft_only_stays(tomorrow, office):
    page = items.draft(office.news, office.owner)
    chosen = received("ฉบับใหม่")
    page.file = chosen
    page.save_revision(user=office.owner)

    sweeping.sweep(now=tomorrow)

    assert is_there(chosen)


def test_a_file_of_a_request_stays(tomorrow, office):
    request = items.waiting(office.news, office.owner)

    sweeping.sweep(now=tomorrow)

    assert is_there(request.page.specific.file)


def test_a_layer_above_may_hold_on_to_a_file(tomorrow):
    stored = received()

    def hold(files, **_):
        return {stored.pk} & files

    still_in_use.connect(hold)
    sweeping.sweep(now=tomorrow)
    still_in_use.disconnect(hold)

    assert is_there(stored)


def test_bytes_without_a_row_go_after_a_day(tomorrow):
    stray = originals().save("zz/stray.pdf", ContentFile(b"x"))

    sweeping.sweep(now=tomorrow)

    assert not originals().exists(stray)


def test_bytes_without_a_row_stay_while_they_are_young():
    stray = originals().save("zz/young.pdf", ContentFile(b"x"))

    sweeping.sweep()

    assert originals().exists(stray)
    originals().delete(stray)


def test_uploads_that_broke_off_go_after_a_day(tomorrow):
    broken = originals().save("incoming/upload-broken.pdf", ContentFile(b"x"))

    sweeping.sweep(now=tomorrow)

    assert not originals().exists(broken)


def test_previews_without_a_row_go_too(tomorrow):
    stray = previews().save("zz/stray.webp", ContentFile(b"x"))

    sweeping.sweep(now=tomorrow)

    assert not previews().exists(stray)


def test_bytes_with_a_row_stay(tomorrow, office):
    page = items.draft(office.news, office.owner)

    sweeping.sweep(now=tomorrow)

    assert originals().exists(page.file.file.name)


def test_the_sweep_says_how_many_went(tomorrow):
    sweeping.sweep(now=tomorrow)
    received("หนึ่ง"), received("สอง")

    assert sweeping.sweep(now=tomorrow) >= 2


def test_the_task_sweeps():
    assert tasks.sweep_files.func() >= 0


def test_the_command_says_what_it_did():
    said = StringIO()

    call_command("sweep_files", stdout=said)

    assert "files removed" in said.getvalue()
