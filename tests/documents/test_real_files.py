"""The development set of real Thai files: each is received and read, and its phrases are found."""

import json
from functools import cache
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from documents import actions, extraction, formats, reading
from documents.states import TextState
from thai.text import canonical

FOLDER = Path(__file__).parents[3] / "shared" / "samples"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FOLDER.exists(), reason="the folder of real files is not beside us"),
]
# Scans and one gazette whose body is glyph numbers: only text recognition can read these.
PICTURES = ("scan", "jpg", "061_")
UNREADABLE = {TextState.EMPTY, TextState.SUSPECT}
READABLE = {TextState.OK}
# Of 54 phrases in text PDFs the layer alone gives 39; a reader of all readings must find these.
FOUND_IN_PDF = 47


@cache
def manifest() -> list[dict]:
    """Return what is known about each file; nothing on a machine without the folder."""
    path = FOLDER / "manifest.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


def cannot_be_read(entry: dict) -> bool:
    return any(mark in entry["name"] for mark in PICTURES)


def entries(*kinds: str) -> list[dict]:
    return [entry for entry in manifest() if not kinds or entry["kind"] in kinds]


@cache
def texts_of(name: str) -> tuple[str, ...]:
    """Return what each reading of a file says, as search compares it."""
    path = FOLDER / "files" / name
    by_reading: dict[str, str] = {}
    for page in extraction.extract(path, formats.by_suffix(path.suffix)).pages:
        by_reading[page.reading] = by_reading.get(page.reading, "") + flat(page.text)
    return tuple(by_reading.values())


def flat(text: str) -> str:
    """Return what search compares, spaces ignored."""
    return "".join(canonical(text).split())


def missing(entry: dict) -> list[str]:
    """Return the phrases that no reading of a file holds."""
    said = [phrase["text"] for phrase in entry["phrases"]]
    return [text for text in said if not any(flat(text) in one for one in texts_of(entry["name"]))]


@pytest.mark.django_db
@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["name"])
def test_it_is_received_and_read_without_error(entry):
    upload = ContentFile((FOLDER / "files" / entry["name"]).read_bytes(), entry["name"])

    stored = reading.read(actions.receive(upload, by=None, read_later=False))

    assert (stored.file_size, stored.sha256) == (entry["bytes"], entry["sha256"])
    assert stored.text_state in (UNREADABLE if cannot_be_read(entry) else READABLE)
    assert stored.pages == entry.get("pages") or stored.format != "pdf"


@pytest.mark.parametrize("entry", entries("docx", "xlsx", "doc", "csv"), ids=lambda e: e["name"])
def test_office_files_hold_every_phrase_a_reader_sees(entry):
    assert missing(entry) == []


def test_text_pdfs_hold_most_phrases_a_reader_sees():
    pdfs = entries("text-pdf")

    lost = [text for entry in pdfs for text in missing(entry)]

    assert sum(len(entry["phrases"]) for entry in pdfs) - len(lost) >= FOUND_IN_PDF, lost
