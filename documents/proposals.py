"""Proposes title, kind and fiscal year from what a document says, for staff to confirm."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from thai import calendar
from thai.dates import parse_date
from thai.errors import ThaiDateError
from thai.months import BUDDHIST_OFFSET, MONTHS, SHORT_MONTHS
from thai.numerals import to_arabic

HEAD: Final = 3_000
TITLE_LETTERS: Final = 180
TITLE_LINES: Final = 4
# First match wins, so the longer or rarer word stands before the word inside it.
KINDS: Final[tuple[tuple[str, str], ...]] = (
    ("แบบฟอร์ม", "form"),
    ("แบบคำขอ", "form"),
    ("อินโฟกราฟิก", "infographic"),
    ("บันทึกข้อความ", "memo"),
    ("พระราชบัญญัติ", "law"),
    ("พระราชกฤษฎีกา", "law"),
    ("กฎกระทรวง", "law"),
    ("ระเบียบ", "law"),
    ("ข้อบังคับ", "law"),
    ("ข้อกำหนด", "law"),
    ("คู่มือ", "manual"),
    ("รายงาน", "report"),
    ("สถิติ", "statistics"),
    ("คำสั่ง", "order"),
    ("ประกาศ", "announcement"),
    ("แผน", "plan"),
    ("หนังสือ", "letter"),
)
_FISCAL_YEAR: Final = re.compile(r"ปีงบประมาณ\s*(?:พ\.?\s?ศ\.?)?\s*(2[45]\d\d)")
_NAMED_YEAR: Final = re.compile(r"(?<!\d)(25\d\d)(?!\d)")
_WRITTEN_DATE: Final = re.compile(
    r"\d{1,2}\s*(?:เดือน\s*)?(?:"
    + "|".join(re.escape(name) for name in (*MONTHS, *SHORT_MONTHS))
    + r")\s*(?:พ\.?\s?ศ\.?\s*)?(?:25)?\d\d"
)
# Page furniture and salutations, never a title.
_NO_TITLE: Final = re.compile(
    r"^(?:[\W\d_]+|หน้า\s*\d+|เล่ม\s.*|ราชกิจจานุเบกษา|ที่\s.*|เรียน\s.*|วันที่\s.*|โทร.*|ส่วนราชการ\s.*)$"
)
_SUBJECT: Final = re.compile(r"^เรื่อง\s+(.+)$", re.MULTILINE)
# Titles that programs invent: "Microsoft Word - 1.doc", "untitled", bare file names.
_MACHINE_TITLE: Final = re.compile(
    r"^(?:Microsoft \w+ - .*|untitled.*|\S+\.\w{2,4}|(?:<[0-9A-F]+>))$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the form may be filled with; empty or None where nothing was found."""

    title: str
    kind: str
    fiscal_year: int | None


def propose(name: str, text: str, embedded_title: str = "") -> Proposal:
    """Propose from a file's name, the text of its first pages and the title inside it.

    ``fiscal_year`` is the Gregorian year in which the fiscal year ends.
    """
    head = text[:HEAD]
    spoken = spoken_name(name)
    title = _title_in(head) or embedded_title or spoken
    return Proposal(
        title=title,
        kind=_kind_in(f"{title}\n{spoken}\n{head[:400]}"),
        fiscal_year=_year_in(f"{spoken}\n{head}"),
    )


def spoken_name(name: str) -> str:
    """Return a file name as words: no suffix, no underscores, no running numbers in front."""
    stem = re.sub(r"[_+]+|%20", " ", PurePath(name).stem)
    return re.sub(r"\s+", " ", re.sub(r"^[\d.\-\s]+(?=\D{3})", "", stem)).strip() or stem


def legible(title: str) -> str:
    """Return the title inside a PDF if a person wrote it, else nothing."""
    plain = " ".join(title.split())
    is_broken = any("\x80" <= char <= "ÿ" or char in "\ufffd\x00" or char >= "豈" for char in plain)
    return "" if is_broken or _MACHINE_TITLE.match(plain) else plain[:255]


def _title_in(head: str) -> str:
    """Return the heading: the document's first line, with the subject that follows it."""
    lines = [line for raw in head.splitlines() if (line := " ".join(raw.split()))]
    headings = [line for line in lines[:12] if not _NO_TITLE.match(line) and len(line) > 3]
    subject = _SUBJECT.search("\n".join(lines[:20]))
    if subject:
        before = [line for line in headings if not line.startswith("เรื่อง")][:1]
        is_heading = before and any(before[0].startswith(word) for word, _ in KINDS)
        return _short(f"{before[0]} เรื่อง {subject[1]}" if is_heading else subject[1])
    return _short(headings[0]) if headings else ""


def _short(title: str) -> str:
    """Cut a long heading at its last space, so that no word is torn."""
    if len(title) <= TITLE_LETTERS:
        return title
    return title[:TITLE_LETTERS].rsplit(" ", 1)[0]


def _kind_in(words: str) -> str:
    """Return the kind whose word comes first in the title, then in the text."""
    for line in words.splitlines():
        found = [(line.find(word), kind) for word, kind in KINDS if word in line]
        if found:
            return min(found)[1]
    return ""


def _year_in(text: str) -> int | None:
    """Return the fiscal year named, else that of the first date, else of a bare year."""
    plain = to_arabic(text)
    if named := _FISCAL_YEAR.search(plain):
        return int(named[1]) - BUDDHIST_OFFSET
    for written in _WRITTEN_DATE.finditer(plain):
        try:
            return calendar.fiscal_year(parse_date(written[0]))
        except ThaiDateError:
            continue
    bare = _NAMED_YEAR.search(plain)
    return int(bare[1]) - BUDDHIST_OFFSET if bare else None
