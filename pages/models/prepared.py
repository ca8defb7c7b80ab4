"""Texts that a new policy begins with: read from pages/policies, the agency's name filled in."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from pages.models.home import HomePage

FOLDER = Path(__file__).parents[1] / "policies"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text to begin with; `body` holds (name of the block, its value)."""

    title: str
    summary: str
    body: tuple[tuple[str, str], ...]


def prepared(kind: str, language: str, home: HomePage) -> Prepared:
    """Return the prepared text of a policy for an agency. Raises OSError when there is none."""
    text = (FOLDER / f"{kind}.{language}.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    words = {"{agency}": home.title, "{contact}": contact(home)}
    return Prepared(
        title=filled(told["title"], words),
        summary=filled(told["summary"], words),
        body=tuple(block for part in told["parts"] for block in _blocks(part, words)),
    )


def contact(home: HomePage) -> str:
    """Return how to reach an agency: telephone, then e-mail; its name while neither is known."""
    return " · ".join(filter(None, (home.telephone, home.email))) or home.title


def filled(text: str, words: Mapping[str, str]) -> str:
    """Return a text with its placeholders replaced."""
    for placeholder, word in words.items():
        text = text.replace(placeholder, word)
    return text


def _blocks(part: Mapping[str, Any], words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield "heading", part["heading"]
    paragraphs = "".join(f"<p>{escape(filled(one, words))}</p>" for one in part.get("text", ()))
    points = "".join(f"<li>{escape(filled(one, words))}</li>" for one in part.get("list", ()))
    yield "paragraph", paragraphs + (f"<ul>{points}</ul>" if points else "")
