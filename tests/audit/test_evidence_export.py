"""The evidence of a period: complete, the agency's own, harmless to open, always the same bytes."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from pypdfium2 import PdfDocument

from factories.agency import agency, section
from factories.items import draft, published, waiting
from factories.people import person
from portal.accounts.models import Role
from portal.audit import checkpoints
from portal.audit.models import AuditEntry
from portal.evidence import actions, archive
from portal.evidence.errors import NoAgency, PeriodReversed
from portal.evidence.scope import Scope
from portal.evidence.sheets import SHEETS
from thai import calendar

FORMULA = "=HYPERLINK(1)"


def today() -> tuple[date, date]:
    return calendar.today(), calendar.today()


def zipped(scope: Scope) -> zipfile.ZipFile:
    made = io.BytesIO()
    archive.write(scope, made)
    return zipfile.ZipFile(made)


def table(made: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    text = made.read(f"{name}.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def form(first: date, last: date) -> dict[str, object]:
    days = {"first": first, "last": last}
    return {
        f"{name}_{part}": value
        for name, day in days.items()
        for part, value in (("day", day.day), ("month", day.month), ("year", day.year + 543))
    }


@pytest.fixture
def scope(busy):
    return Scope((busy.home,), *today())


@pytest.fixture
def other(busy):
    """Return the home of a second agency, where something was published today."""
    home = agency("sso-other")
    roles = {name: person(home, role) for name, role in (
        ("owner", Role.OWNER), ("approver", Role.APPROVER), ("web_master", Role.WEB_MASTER),
    )}  # fmt: skip
    people = type("People", (), roles)
    published(draft(section(home), people.owner, title="ความลับของที่อื่น"), people)
    return home


def test_every_table_has_the_columns_of_its_rows(scope):
    shapes = {sheet.name: {len(row) for row in sheet.rows(scope)} for sheet in SHEETS}

    assert shapes == {sheet.name: {len(sheet.columns)} for sheet in SHEETS}


def test_every_signature_is_in_the_table(scope, busy):
    names = [row["ชื่อ"] for row in table(zipped(scope), "decisions")]

    assert {busy.owner.get_full_name(), busy.approver.get_full_name()} <= set(names)


def test_the_manifest_holds_for_every_file(scope):
    made = zipped(scope)

    told = dict(
        reversed(line.split("  ")) for line in made.read(archive.MANIFEST).decode().splitlines()
    )

    found = {name: hashlib.sha256(made.read(name)).hexdigest() for name in made.namelist()}
    found.pop(archive.MANIFEST)
    assert told == found


def test_the_same_evidence_gives_the_same_bytes(scope):
    first, second = io.BytesIO(), io.BytesIO()

    archive.write(scope, first)
    archive.write(scope, second)

    assert first.getvalue() == second.getvalue()


def test_a_formula_in_a_title_stays_text(office, data):
    waiting(office.news, office.owner, title=FORMULA)

    rows = table(zipped(Scope((office.home,), *today())), "requests")

    assert [row["ชื่อเรื่อง"] for row in rows] == [f"'{FORMULA}"]


def test_tables_open_as_thai_in_a_spreadsheet(scope):
    assert zipped(scope).read("requests.csv").startswith(b"\xef\xbb\xbf")


def test_another_day_is_not_in_it(busy):
    yesterday = calendar.today() - timedelta(days=1)

    made = zipped(Scope((busy.home,), yesterday, yesterday))

    assert [row for name in ("requests", "decisions") for row in table(made, name)] == []


def test_the_last_day_is_whole(office, data):
    end = datetime(2026, 11, 21, 16, 59, 59, tzinfo=UTC)
    waiting(office.news, office.owner, now=end)
    waiting(office.news, office.owner, now=end + timedelta(seconds=1))

    made = zipped(Scope((office.home,), date(2026, 11, 21), date(2026, 11, 21)))

    assert len(table(made, "requests")) == 1


def test_another_agency_is_in_no_table(scope, other):
    made = zipped(scope)

    assert [name for name in made.namelist() if "ความลับ".encode() in made.read(name)] == []


def test_the_summary_lists_publications_with_their_people(scope, busy):
    pdf = PdfDocument(zipped(scope).read("summary.pdf"))

    text = "".join(page.get_textpage().get_text_range() for page in pdf)

    assert busy.approver.last_name in text


def test_the_checkpoints_of_the_period_are_in_it(scope, data):
    checkpoints.write(data, now=scope.start)
    kept = [name for name in zipped(scope).namelist() if name.startswith("checkpoints/")]

    assert len(kept) == 1


def test_the_export_is_logged_with_its_fingerprint(scope, busy):
    made = io.BytesIO()

    digest = actions.export(scope, made, by=busy.auditor)

    entry = AuditEntry.objects.get(action="evidence.export")
    assert (entry.actor, entry.data["sha256"]) == (busy.auditor.get_full_name(), digest)
    assert digest == hashlib.sha256(made.getvalue()).hexdigest()


def test_an_auditor_takes_nothing_of_another_agency(busy, other):
    with pytest.raises(NoAgency):
        actions.export(Scope((other,), *today()), io.BytesIO(), by=busy.auditor)


@pytest.mark.parametrize("role", ["owner", "approver", "web_master", "administrator"])
def test_nobody_but_an_auditor_takes_evidence(scope, busy, role):
    with pytest.raises(NoAgency):
        actions.export(scope, io.BytesIO(), by=getattr(busy, role))


def test_a_period_that_ends_before_it_begins_is_refused(busy):
    with pytest.raises(PeriodReversed):
        Scope((busy.home,), date(2026, 11, 21), date(2026, 11, 20))


def test_the_auditor_downloads_it(busy, sign_in):
    answer = sign_in(busy.auditor).post(reverse("evidence:export"), form(*today()))

    made = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    assert "summary.pdf" in made.namelist()


def test_the_screen_says_what_is_wrong_with_the_period(busy, sign_in):
    wrong = form(date(2026, 11, 21), date(2026, 11, 20))

    answer = sign_in(busy.auditor).post(reverse("evidence:export"), wrong)

    assert "วันสุดท้ายมาก่อนวันแรก" in answer.content.decode()


def test_the_auditor_finds_the_screen_in_the_menu(busy, sign_in):
    home = sign_in(busy.auditor).get(reverse("wagtailadmin_home")).content.decode()

    assert reverse("evidence:export") in home


def test_an_owner_may_not_open_it(busy, sign_in):
    assert sign_in(busy.owner).get(reverse("evidence:export")).status_code == 302


def test_the_command_writes_it(busy, tmp_path):
    target = tmp_path / "evidence.zip"
    day = calendar.format_date(calendar.today())

    call_command("export_evidence", first=day, last=day, agency=busy.home.slug, to=target)

    assert "audit_log.csv" in zipfile.ZipFile(target).namelist()


def test_the_command_overwrites_nothing(busy, tmp_path):
    (tmp_path / "kept.zip").write_text("kept")

    with pytest.raises(CommandError):
        call_command("export_evidence", first="1/1/2569", last="2/1/2569", to=tmp_path / "kept.zip")


def test_the_export_says_of_every_value_by_which_digest_it_was_approved(scope, busy):
    record = published(draft(busy.news, busy.owner, title="ประกาศรับสมัครงาน"), busy)

    rows = table(zipped(scope), "content_fixity")

    (row,) = [one for one in rows if one["เลขที่คำขอ"] == record.request.number]
    digests = json.loads(row["ลายนิ้วมือรายค่าของเนื้อหา"])
    assert digests["title"] == hashlib.sha256('"ประกาศรับสมัครงาน"'.encode()).hexdigest()
