"""The real files of Thai offices, from upload to the public page, none with an error page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from documents.actions import excuse, receive
from documents.reading import read
from factories.items import draft, published

SAMPLES = Path(settings.ROOT).parent / "shared" / "samples"
MANIFEST = SAMPLES / "manifest.json"
FILES = sorted((SAMPLES / "files").glob("*")) if MANIFEST.exists() else []

pytestmark = pytest.mark.slow


@pytest.mark.skipif(not FILES, reason="the samples are not beside this repository (../shared)")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name[:3])
def test_a_real_file_reaches_its_public_page(client, office, path):
    upload = SimpleUploadedFile(path.name, path.read_bytes())
    file = read(receive(upload, by=office.owner, read_later=False))
    for finding in file.open_findings():
        excuse(finding, by=office.owner, reason="เอกสารเผยแพร่ในราชกิจจานุเบกษาแล้ว")
    page = draft(office.news, office.owner, file=file, title=f"เอกสารตัวอย่าง {path.name[:3]}")
    confirmed = [finding.pk for finding in file.findings.filter(is_blocking=True)]

    published(page, office, confirmed=confirmed)

    answers = {
        "page": client.get(page.get_url()).status_code,
        "file": client.get(f"{page.permanent_url}file").status_code,
        "search": client.get("/th/search/", {"q": words_in(path)}).status_code,
    }
    assert answers == {"page": 200, "file": 200, "search": 200}


def words_in(path: Path) -> str:
    """Return a phrase that a reader sees in this file, or its name."""
    entries = json.loads(MANIFEST.read_text())
    known = next((entry for entry in entries if entry["name"] == path.name), {})
    phrases = known.get("phrases") or [path.stem]
    first = phrases[0]
    return first["text"] if isinstance(first, dict) else str(first)
