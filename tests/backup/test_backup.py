"""A backup brings an installation back whole; a damaged one is refused before anything moves."""

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from portal.backup import actions, manifest
from portal.backup.errors import BadManifest, DamagedFile, NoManifest, NotEmpty, OtherDatabase

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


class Installation:
    """A data folder whose database is a file, as Django's connection sees it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.data = folder
        self.database = folder / "db.sqlite3"
        self.switch = monkeypatch
        folder.mkdir()

    def enter(self) -> None:
        """Make this the installation that the commands work on."""
        self.switch.setitem(connection.settings_dict, "NAME", str(self.database))

    def rows(self) -> list[tuple[str]]:
        with sqlite3.connect(self.database) as opened:
            return opened.execute("SELECT title FROM notice").fetchall()


@pytest.fixture
def office(tmp_path, monkeypatch):
    """An installation with one notice and its file."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has its own drill in test_backup_postgres.py")
    made = Installation(tmp_path / "office", monkeypatch)
    with sqlite3.connect(made.database) as opened:
        opened.execute("CREATE TABLE notice (title TEXT)")
        opened.execute("INSERT INTO notice VALUES ('ประกาศ')")
    (made.data / "files" / "ab").mkdir(parents=True)
    (made.data / "files" / "ab" / "แผน.pdf").write_bytes(b"%PDF-1.7")
    (made.data / "secret_key").write_text("a key")
    made.enter()
    return made


@pytest.fixture
def saved(office, tmp_path):
    return actions.make(office.data, tmp_path / "backups", now=NOW)


@pytest.fixture
def empty(saved, tmp_path, monkeypatch):
    """A new installation that the commands now work on."""
    made = Installation(tmp_path / "empty", monkeypatch)
    made.enter()
    return made


def test_a_backup_is_named_after_its_moment(saved):
    assert saved.name == "suksala-20261121T090000Z"


def test_a_backup_is_readable_by_its_owner_only(saved):
    assert saved.stat().st_mode & 0o077 == 0


def test_the_database_comes_back(saved, empty):
    actions.restore(saved, empty.data)

    assert empty.rows() == [("ประกาศ",)]


def test_files_and_signing_key_come_back(saved, empty):
    actions.restore(saved, empty.data)

    kept = (empty.data / "files" / "ab" / "แผน.pdf").read_bytes()
    assert (kept, (empty.data / "secret_key").read_text()) == (b"%PDF-1.7", "a key")


def test_checkpoints_of_the_audit_log_come_back_with_their_key(office, tmp_path, monkeypatch):
    checkpoints = office.data / "audit" / "checkpoints"
    checkpoints.mkdir(parents=True)
    (checkpoints / "20261121T171500Z-9.json").write_text("{}")
    (office.data / "audit" / "checkpoint_key").write_text("ab")
    saved = actions.make(office.data, tmp_path / "backups", now=NOW)
    new = Installation(tmp_path / "new", monkeypatch)
    new.enter()

    actions.restore(saved, new.data)

    back = sorted(path.name for path in (new.data / "audit").rglob("*") if path.is_file())
    assert back == ["20261121T171500Z-9.json", "checkpoint_key"]


def test_the_database_of_a_backup_holds_whatever_its_checkpoints_saw(office, tmp_path, monkeypatch):
    order = []
    for module, name in ((actions, "copy_tree"), (actions.database, "save")):
        real = getattr(module, name)
        monkeypatch.setattr(
            module, name, lambda *given, real=real: (order.append(given[0].name), real(*given))[1]
        )

    saved = actions.make(office.data, tmp_path / "backups", now=NOW)

    assert order[:2] == ["audit", f"{saved.name}.unfinished"]


def test_a_backup_made_during_a_write_holds_the_last_finished_state(office, tmp_path):
    with sqlite3.connect(office.database) as opened:
        opened.execute("PRAGMA journal_mode=WAL")
        opened.execute("INSERT INTO notice VALUES ('ยังไม่เสร็จ')")
        saved = actions.make(office.data, tmp_path / "backups", now=NOW)
        opened.rollback()

    with sqlite3.connect(saved / "database.sqlite3") as copy:
        assert copy.execute("SELECT title FROM notice").fetchall() == [("ประกาศ",)]


def change(folder: Path) -> None:
    (folder / "files" / "ab" / "แผน.pdf").write_bytes(b"%PDF-1.6")


def lose(folder: Path) -> None:
    (folder / "files" / "ab" / "แผน.pdf").unlink()


def add(folder: Path) -> None:
    (folder / "files" / "stranger").write_text("not ours")


def link(folder: Path) -> None:
    lose(folder)
    (folder / "files" / "ab" / "แผน.pdf").symlink_to("/etc/hostname")


def flip(folder: Path) -> None:
    content = bytearray((folder / "database.sqlite3").read_bytes())
    content[len(content) // 2] ^= 1
    (folder / "database.sqlite3").write_bytes(content)


@pytest.mark.parametrize("damage", [change, lose, add, link, flip])
def test_a_damaged_backup_is_refused_and_nothing_is_written(saved, empty, damage):
    damage(saved)

    with pytest.raises(DamagedFile):
        actions.restore(saved, empty.data)

    assert list(empty.data.iterdir()) == []


def test_a_manifest_that_was_changed_is_refused(saved, empty):
    told = json.loads((saved / manifest.NAME).read_text())
    (saved / manifest.NAME).write_text(json.dumps(told | {"made_at": "1999-01-01"}))

    with pytest.raises(BadManifest):
        actions.restore(saved, empty.data)


def test_an_unfinished_backup_is_refused(saved, empty):
    (saved / manifest.SEAL).unlink()

    with pytest.raises(NoManifest):
        actions.restore(saved, empty.data)


def test_a_database_in_use_is_never_overwritten(saved, office):
    with pytest.raises(NotEmpty):
        actions.restore(saved, office.data)


def test_files_in_place_are_never_overwritten(saved, empty):
    (empty.data / "files").mkdir()
    (empty.data / "files" / "newer.pdf").write_text("keep me")

    with pytest.raises(NotEmpty):
        actions.restore(saved, empty.data)


def test_a_backup_of_another_kind_of_database_is_refused(saved, empty):
    found = manifest.read(saved)
    manifest.Manifest(found.made_at, "postgresql", found.files).write(saved)

    with pytest.raises(OtherDatabase, match="postgresql"):
        actions.restore(saved, empty.data)


def test_the_command_names_the_damaged_file(saved, empty, settings):
    change(saved)
    settings.DATA = empty.data

    with pytest.raises(CommandError, match=r"แผน\.pdf"):
        call_command("restore", str(saved))


def test_a_backup_and_its_restoration_are_a_line_each(office, empty, settings, tmp_path, console):
    settings.DATA = office.data
    office.enter()
    call_command("backup", to=tmp_path / "kept")
    (made,) = (tmp_path / "kept").iterdir()
    settings.DATA = empty.data
    empty.enter()

    call_command("restore", made)

    assert console.lines == [
        f"INFO backup backup.made folder={made.name}",
        f"INFO backup restore.made folder={made.name}",
    ]


def test_a_backup_without_a_place_and_a_folder_that_is_none(office, tmp_path, console):
    (tmp_path / "kept").write_text("a file where the folder should be")
    for command, options in (("backup", {"to": tmp_path / "kept"}), ("restore", {})):
        with pytest.raises(CommandError):
            call_command(command, *([] if options else [tmp_path]), **options)

    assert console.lines == [
        "ERROR backup backup.failed reason=NotADirectoryError",
        "ERROR backup restore.failed reason=NoManifest",
    ]
