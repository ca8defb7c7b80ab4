"""Thai text of an office in any amount, the same on every machine."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

DICTIONARY = Path(__file__).parents[2] / "site" / "thai" / "words_th.txt"
# The commonest words first: how often a word comes falls with its place in this list.
OFFICE = Path(__file__).with_name("office_words.txt")
KINDS = ("ประกาศ", "คำสั่ง", "แผน", "รายงาน", "คู่มือ", "แบบฟอร์ม", "สถิติ", "หนังสือเวียน", "ระเบียบ")
SUBJECTS = (
    "การป้องกันและควบคุมโรคไข้เลือดออก",
    "การจัดซื้อวัสดุวิทยาศาสตร์การแพทย์",
    "การดำเนินงานอาสาสมัครสาธารณสุขประจำหมู่บ้าน",
    "การคัดกรองโรคเบาหวานและความดันโลหิตสูง",
    "การตรวจสุขาภิบาลอาหารในตลาดนัด",
    "การให้บริการวัคซีนป้องกันไข้หวัดใหญ่",
    "การเฝ้าระวังคุณภาพน้ำบริโภค",
    "การดูแลผู้สูงอายุที่มีภาวะพึ่งพิง",
    "การฝากครรภ์และอนามัยแม่และเด็ก",
    "การเยี่ยมบ้านผู้ป่วยติดเตียง",
    "การใช้จ่ายเงินบำรุงของโรงพยาบาลส่งเสริมสุขภาพตำบล",
    "การป้องกันการทุจริตและประพฤติมิชอบ",
    "การรับเรื่องร้องเรียนของประชาชน",
    "การจัดการขยะมูลฝอยติดเชื้อ",
    "การออกใบอนุญาตประกอบกิจการสถานพยาบาล",
    "การเตรียมความพร้อมรับอุทกภัย",
)
SCATTERED = 4000
# Texts are made of so many phrases; whoever cuts them into words may remember each.
PHRASES = 6000
PHRASE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Writing:
    """What one item says: a title, two lines of summary, and the pages of its file."""

    title: str
    summary: str
    pages: tuple[str, ...]


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """Return words with their weights, summed: Zipf's law over office and dictionary words."""
    listed = DICTIONARY.read_text(encoding="utf-8").split()
    others = random.Random(2569).sample([word for word in listed if len(word) > 3], SCATTERED)
    found = [*OFFICE.read_text(encoding="utf-8").split(), *others]
    return found, list(accumulate(1 / (place + 3) for place in range(len(found))))


@cache
def phrases() -> list[str]:
    """Return phrases of several words, written without spaces as Thai is."""
    chosen, weights = vocabulary()
    dice = random.Random(2540)
    return [
        "".join(dice.choices(chosen, cum_weights=weights, k=PHRASE_WORDS)) for _ in range(PHRASES)
    ]


def prose(dice: random.Random, words: int) -> str:
    """Return running text of about so many words."""
    return " ".join(dice.choices(phrases(), k=max(1, words // PHRASE_WORDS)))


def writing(number: int, *, words: int = 120) -> Writing:
    """Return the text of item `number`, two pages long; the same number gives the same text."""
    dice = random.Random(number)
    place = f"ตำบล{dice.choice(vocabulary()[0])}"
    title = f"{dice.choice(KINDS)}{dice.choice(SUBJECTS)} {place} ครั้งที่ {number}"
    body = tuple(f"{title}\nเลขที่ {number}/{page}\n{prose(dice, words)}" for page in (1, 2))
    return Writing(title, prose(dice, 30), body)
