"""Looks through a page's text for what must not be published by accident.

Pure rules: a number with a valid checksum and a secrecy mark standing alone hold back a
publication; telephone and account numbers are only pointed out.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from documents.states import FindingKind
from thai import national_id
from thai.numerals import to_arabic

# A list of names with a thousand numbers needs no thousand findings.
MAX_PER_KIND: Final = 30

# A mark is a line of its own, perhaps bracketed or beside the urgency; never inside a
# sentence or a word such as ความลับ, ลับมีด or ปกปิดเป็นความลับ.
_MARK: Final = re.compile(
    r"^[\s\W_]*(?:(?:ชั้น)?ความลับ[ \t]*[:：]?[ \t]*)?"
    r"(?:(?:ด่วนที่สุด|ด่วนมาก|ด่วน)[ \t]+)?"
    r"(ลับที่สุด|ลับมาก|ลับ|TOP SECRET|SECRET|CONFIDENTIAL)"
    r"(?:[ \t]+(?:ด่วนที่สุด|ด่วนมาก|ด่วน))?[^\w\n]*$",
    re.MULTILINE,
)
# Mobile numbers belong to people; an office's numbers begin with 02–07.
_MOBILE: Final = re.compile(r"(?<![\d-])0[689]\d[- ]?\d{3}[- ]?\d{4}(?![\d-])")
_ACCOUNT: Final = re.compile(
    r"(?:เลขที่บัญชี|บัญชีเลขที่|เลขบัญชี|เลขที่บัญชีเงินฝาก)[^\d\n]{0,40}(\d[\d -]{8,16}\d)"
)
_DIGIT: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Something seen on a page; ``excerpt`` never repeats the whole number."""

    kind: FindingKind
    page: int
    excerpt: str
    is_blocking: bool


def screen(pages: Iterable[tuple[int, str]]) -> list[Suspicion]:
    """Return what was seen on (page number, text) pairs, in page order."""
    read = list(pages)
    found: list[Suspicion] = []
    for kind, (rule, is_blocking) in RULES.items():
        seen = (
            Suspicion(kind, page, excerpt, is_blocking)
            for page, text in read
            for excerpt in dict.fromkeys(rule(text))
        )
        found += islice(seen, MAX_PER_KIND)
    return sorted(found, key=lambda suspicion: suspicion.page)


def masked(number: str) -> str:
    """Hide all digits but the last three: enough to find the place, not to use it."""
    hidden = len(_DIGIT.findall(number)) - 3
    return _DIGIT.sub("x", number, count=max(hidden, 0))


def _national_ids(text: str) -> Iterator[str]:
    for number in national_id.find(text):
        yield number.masked


def _secrecy_marks(text: str) -> Iterator[str]:
    for mark in _MARK.finditer(text):
        yield mark[1]


def _mobile_numbers(text: str) -> Iterator[str]:
    for number in _MOBILE.finditer(to_arabic(text)):
        yield masked(number[0])


def _accounts(text: str) -> Iterator[str]:
    for number in _ACCOUNT.finditer(to_arabic(text)):
        yield masked(number[1])


Rule = Callable[[str], Iterator[str]]
RULES: Final[dict[FindingKind, tuple[Rule, bool]]] = {
    FindingKind.NATIONAL_ID: (_national_ids, True),
    FindingKind.SECRECY_MARK: (_secrecy_marks, True),
    FindingKind.PHONE: (_mobile_numbers, False),
    FindingKind.BANK_ACCOUNT: (_accounts, False),
}
