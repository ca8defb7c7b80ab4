"""The only module that knows how Thai words are found.

One lattice of dictionary words over a run of Thai letters gives both answers search needs:
the fewest words that cover the run, and every word hidden inside it. Lengths are looked up
by the first three letters, so the 61,000 words cost 15 MB and not a tree of nodes.
"""

import re
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Final, NamedTuple

from thai.text import clusters

WORD_LISTS: Final = ("words_th.txt", "words_office.txt")
KEPT_WORDS: Final = "words_kept.txt"
_THAI_RUN: Final = re.compile("[ก-ฺเ-๎]+")
_HEAD: Final = 3
_NO_SIZES: Final = ()
_TOO_DEAR: Final = float("inf")
# A cluster of no word costs 1.8 words: an unknown name wins over two stray short words.
_UNKNOWN_EXTRA: Final = 0.8


class Cut(NamedTuple):
    """A run of Thai letters, cut: its words in order, and the words hidden inside it."""

    words: list[str]
    inner: list[str]


class Lexicon(NamedTuple):
    """The word list, and which lengths exist for each beginning of three letters."""

    words: frozenset[str]
    lengths: dict[str, tuple[int, ...]]


@cache
def lexicon() -> Lexicon:
    """Read the word lists, once per process and only when first needed."""
    words = _listed(*WORD_LISTS)
    lengths: dict[str, set[int]] = {}
    for word in words:
        # Words of two letters are looked up by themselves: hidden, they would say nothing.
        if len(word) >= _HEAD:
            lengths.setdefault(word[:_HEAD], set()).add(len(word))
    return Lexicon(words, {head: tuple(sorted(sizes)) for head, sizes in lengths.items()})


def _listed(*names: str) -> frozenset[str]:
    texts = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in names)
    lines = (line for text in texts for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _kept() -> frozenset[str]:
    return _listed(KEPT_WORDS)


def words(text: str) -> list[str]:
    """Return the words of a canonical text in order, without spaces and punctuation.

    Thai runs are cut by the dictionary; other letters and digits stay whole.
    """
    return [piece for piece in pieces(text) if any(char.isalnum() for char in piece)]


def pieces(text: str) -> list[str]:
    """Return the whole text in pieces, spaces and punctuation too: joined, they are the text."""
    found: list[str] = []
    for piece in re.findall(r"[ก-ฺเ-๎]+|[^\W_ก-๎]+|\s+|.", text, re.DOTALL):
        if _THAI_RUN.fullmatch(piece):
            found += cut(piece).words
        else:
            found.append(piece)
    return found


def inner_words(run: str) -> list[str]:
    """Return every dictionary word of three letters or more inside a run, whole run excepted.

    A word counts when it begins and ends where a cluster does: สุขภาพ in
    โรงพยาบาลส่งเสริมสุขภาพตำบล.
    """
    return cut(run).inner


def is_word(word: str) -> bool:
    """Tell whether the dictionary has the word."""
    return word in lexicon().words


def browsers_keep(word: str) -> bool:
    """Tell whether a browser's own dictionary keeps a compound on one line without our help."""
    return word in _kept()


def cut(run: str) -> Cut:
    """Cut a run of Thai letters, in time that grows with its length only."""
    listed, lengths = lexicon()
    ends = set(accumulate(map(len, clusters(run))))
    cost = [0.0] + [_TOO_DEAR] * len(run)
    back = [0] * (len(run) + 1)
    known = [False] * (len(run) + 1)
    inner: list[str] = []
    start = 0
    for next_start in sorted(ends):
        dearer = cost[start] + 1
        # Shortest first, and only a cheaper way wins: of two ways, the longer last word stays.
        for size in lengths.get(run[start : start + _HEAD], _NO_SIZES):
            end = start + size
            if end not in ends or (word := run[start:end]) not in listed:
                continue
            inner.append(word)
            if dearer < cost[end]:
                cost[end], back[end], known[end] = dearer, start, True
        if start + 2 in ends and dearer < cost[start + 2] and run[start : start + 2] in listed:
            cost[start + 2], back[start + 2], known[start + 2] = dearer, start, True
        if dearer + _UNKNOWN_EXTRA < cost[next_start]:
            cost[next_start], back[next_start] = dearer + _UNKNOWN_EXTRA, start
            known[next_start] = False
        start = next_start
    chosen = _path(run, back, known)
    own = set(chosen)
    return Cut(chosen, [word for word in inner if word not in own])


def _path(run: str, back: list[int], known: list[bool]) -> list[str]:
    """Follow the cheapest way back; neighbouring unknown clusters become one word."""
    found: list[str] = []
    end, unknown = len(run), False
    while end:
        start = back[end]
        if unknown and not known[end]:
            found[-1] = run[start:end] + found[-1]
        else:
            found.append(run[start:end])
        end, unknown = start, not known[end]
    return found[::-1]
