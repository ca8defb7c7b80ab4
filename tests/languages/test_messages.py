"""Every string of ours has its Thai, wherever in the code it stands."""

from __future__ import annotations

import ast
import io
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

ROOT = Path(settings.ROOT)
FOLDERS = ("pages", "documents", "search", "site")
# Position of the first message among the arguments, and whether a context comes before it.
CALLS = {
    "gettext": False,
    "gettext_lazy": False,
    "_": False,
    "ngettext": False,
    "ngettext_lazy": False,
    "pgettext": True,
    "pgettext_lazy": True,
    "npgettext": True,
    "npgettext_lazy": True,
}
TRANSLATE = re.compile(r"""{%-? translate (["'])(.+?)\1(?P<rest>[^%]*)%}""")
BLOCK = re.compile(
    r"{% blocktranslate(?P<options>[^%]*)%}(?P<text>.*?){% endblocktranslate %}", re.S
)
CONTEXT = re.compile(r"""context (["'])(.+?)\1""")
PLURAL = re.compile(r"{% plural %}")
VARIABLE = re.compile(r"{{ ?(\w+) ?}}")


def code() -> list[Path]:
    found = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in found if "migrations" not in path.parts)


def templates() -> list[Path]:
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.html"))


def said_in_code(path: Path):
    for node in ast.walk(ast.parse(path.read_text())):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name not in CALLS:
            continue
        words = [arg.value for arg in node.args if is_text(arg)]
        if len(words) > CALLS[name]:
            yield (words[0], words[1]) if CALLS[name] else (None, words[0])


def is_text(node) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def said_in_template(path: Path):
    text = path.read_text()
    for match in TRANSLATE.finditer(text):
        yield context(match["rest"]), match[2].replace(" %", " %%")
    for match in BLOCK.finditer(text):
        yield context(match["options"]), message(match)


def context(options: str) -> str | None:
    found = CONTEXT.search(options)
    return found[2] if found else None


def message(match) -> str:
    words = PLURAL.split(match["text"])[0].replace("%", "%%")
    words = VARIABLE.sub(r"%(\1)s", words)
    trimmed = re.search(r"\btrimmed\b", match["options"])
    return (
        " ".join(line.strip() for line in words.splitlines() if line.strip()) if trimmed else words
    )


@pytest.fixture(scope="module")
def thai() -> set[tuple[str | None, str]]:
    """Return what has a Thai translation: context and English."""
    parts = (settings.PORTAL / "locale" / "parts").glob("*.po")
    catalogues = [read_po(io.BytesIO(part.read_bytes())) for part in parts if not is_script(part)]
    return {
        (one.context, one.id if isinstance(one.id, str) else one.id[0])
        for catalogue in catalogues
        for one in catalogue
    }


def is_script(part: Path) -> bool:
    return part.stem.endswith("_js")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_string_of_the_code_has_its_thai(thai, folder):
    said = {
        (*words, str(path.relative_to(ROOT)))
        for path in code()
        if path.is_relative_to(ROOT / folder)
        for words in said_in_code(path)
    }

    assert sorted(map(str, (one for one in said if one[:2] not in thai))) == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_string_of_the_templates_has_its_thai(thai, folder):
    said = {
        (*words, str(path.relative_to(ROOT)))
        for path in templates()
        if path.is_relative_to(ROOT / folder)
        for words in said_in_template(path)
    }

    assert sorted(map(str, (one for one in said if one[:2] not in thai))) == []


def test_the_account_page_asks_for_no_language_and_no_clock(office, client):
    client.force_login(office.owner)

    words = client.get("/admin/account/").content.decode()

    assert "preferred_language" not in words
    assert "current_time_zone" not in words
