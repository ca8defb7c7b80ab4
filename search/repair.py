"""A query typed with the keyboard in the wrong language, read as it was meant."""

import re
from typing import Final

from search.analysis import tokens
from search.engines.base import Engine
from search.keyboard import as_latin, as_thai
from thai.words import is_word

# So much of the query must be words, as typed or as meant, to decide for that reading.
KNOWN_ENOUGH: Final = 0.6
_THAI: Final = re.compile("[ก-๎]")
_LATIN: Final = re.compile("[A-Za-z]")


def typed_as_meant(text: str, engine: Engine) -> str | None:
    """Return the query as the other keyboard layout gives it, or None if it is well as it is."""
    if bool(_THAI.search(text)) == bool(_LATIN.search(text)) and not _is_keys(text):
        return None
    if _known_share(text, engine) >= KNOWN_ENOUGH:
        return None
    other = as_latin(text) if _THAI.search(text) else as_thai(text)
    return other if _known_share(other, engine) >= KNOWN_ENOUGH else None


def _is_keys(text: str) -> bool:
    """Tell whether a text without letters may still be keys: 4k8 is ภาค, but 2569 is a year."""
    return text.isascii() and not re.fullmatch(r"[\d\s.,/:()-]*", text)


def _known_share(text: str, engine: Engine) -> float:
    """Return the share of letters that belong to words of the index or the dictionary."""
    words = [token.text for token in tokens(text)]
    unlisted = [word for word in words if not is_word(word)]
    counts = engine.frequencies(unlisted).of_word if unlisted else {}
    known = sum(len(word) for word in words if len(word) > 1 and counts.get(word, 1))
    return known / max(sum(map(len, words)), 1)
