"""Text into tokens: the same code for every engine, when indexing and when asking.

Raise ``VERSION`` with any change of a rule or word list: old entries then count as outdated
and a system check asks for ``rebuild_search``.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from thai.text import canonical
from thai.words import cut

VERSION: Final = 2
LONGEST_TOKEN: Final = 60

_PART: Final = "[เแโใไ]?[ก-ฮ]{1,4}[ิีึืุู]?"
_TOKEN: Final = re.compile(
    # พ.ร.บ. ป.ป.ช. รพ.สต. and, the last dot forgotten, ป.ป.ช
    f"(?P<dotted>(?<![ก-๎])(?:{_PART}\\.)+(?:{_PART}\\.|[ก-ฮ]{{1,2}}(?![ก-๎.])))"
    "|(?P<run>[ก-ฺเ-๎]+)"
    # wi-fi, 77/1, 2.5, covid-19, www.example.go.th
    "|(?P<chain>[^\\W_ก-๎]+(?:[-./'’][^\\W_ก-๎]+)*)"
)
_JOINTS: Final = re.compile("[-./'’]")
_NUMBER: Final = re.compile(r"\d+(?:[./]\d+)*")
_CHAIN_PARTS: Final = re.compile(r"\d+(?:[./]\d+)+|\d+|[^\W\d]+")
# Tone marks, silencers and short-vowel marks are what people forget first.
_SKELETON: Final = str.maketrans("", "", "่้๊๋์็ ")


class Token(NamedTuple):
    """A word as it is indexed, with the smaller words it also answers to."""

    text: str
    parts: tuple[str, ...] = ()


class Analysed(NamedTuple):
    """A text as an engine stores it: its words in order, and the words inside words, once."""

    main: list[str]
    extra: list[str]


def analyse(text: str) -> Analysed:
    """Return the words of a text for the index."""
    found = tokens(text)
    main = [token.text for token in found]
    own = set(main)
    parts = dict.fromkeys(part for token in found for part in token.parts if part not in own)
    return Analysed(main, list(parts))


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text in order.

    Words inside a Thai run are the parts of the run's first token: what matters is that
    the page holds them, not where.
    """
    return [
        Token(token.text[:LONGEST_TOKEN], token.parts)
        for found in _TOKEN.finditer(canonical(text))
        for token in _READERS[found.lastgroup or "run"](found[0])
    ]


def skeleton(words: list[str]) -> str:
    """Return words run together without the marks people forget: what trigrams are cut from."""
    return "".join(words).translate(_SKELETON)


def trigrams(text: str) -> list[str]:
    """Return the different three-letter pieces of a skeleton, in order."""
    return list(dict.fromkeys(text[place : place + 3] for place in range(len(text) - 2)))


def _run(run: str) -> Iterator[Token]:
    """Yield the words of a run of Thai letters."""
    chosen, inner = cut(run)
    for place, word in enumerate(chosen):
        yield Token(word, tuple(inner) if place == 0 else ())


def _dotted(abbreviation: str) -> Iterator[Token]:
    """Yield พรบ for พ.ร.บ.; longer parts, such as รพ in รพ.สต., answer too."""
    parts = [part for part in abbreviation.split(".") if part]
    yield Token("".join(parts), tuple(part for part in parts if len(part) > 1))


def _chain(chain: str) -> Iterator[Token]:
    """Yield wifi for wi-fi, 77/1 and 2.5 whole, 2564 and 2566 for 2564-2566."""
    for piece in chain.split("-") if re.fullmatch(r"[\d./-]+", chain) else [chain]:
        joined = _JOINTS.sub("", piece)
        whole = piece if _NUMBER.fullmatch(piece) else joined
        parts = {joined, *_CHAIN_PARTS.findall(piece), *_JOINTS.split(piece), *_singular(whole)}
        parts.update(re.findall(r"\d+", piece))
        yield Token(whole, tuple(sorted(parts - {whole, ""})))


def _singular(word: str) -> tuple[str, ...]:
    """Return certificate for certificates: the one English ending worth knowing here."""
    return (word[:-1],) if len(word) > 3 and word.isascii() and word.endswith("s") else ()


_READERS: Final = {"dotted": _dotted, "run": _run, "chain": _chain}
