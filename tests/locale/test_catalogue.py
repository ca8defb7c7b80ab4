"""The Thai catalogue is complete, consistent and keeps the rules of TERMS.md."""

import gettext
import io
import re
from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils.translation.trans_real import DjangoTranslation

ROOT = Path(__file__).parents[2]
PARTS = sorted((ROOT / "site/portal/locale/parts").glob("*.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sdr]|\{\w*\}")
TAG = re.compile(r"</?[a-z][^>]*>")

# A part of this name goes to the browser, every other one to Python and the templates.
SCRIPTS = "_js"

# Not said to staff or public, and spellings the Royal Society does not list.
REFUSED = re.compile(
    r"ครับ|ค่ะ|คะ(?![ก-๙])|!"
    r"|(?<!เกียรติ)คุณ(?!ภาพ|สมบัติ|ธรรม|ค่า|ลักษณะ|วุฒิ|ูปการ)"
    r"|เวบ|ไซด์|ลิ้?งค์|อีเมล์|อัพโหลด|อัพเดท|ดาวน์?โหลด์|ดาวโหลด|กราฟฟิ[กค]|คลิ๊ก"
    r"|แอพพลิเคชั่?น|แอปพลิเคชั่น|เบราเซอร์|บราวเซอร์|ดิจิตอล|อิเลคทรอนิ|อิเลกทรอนิ"
    r"|(?<!ลิข)สิทธิ์|ติ๊ก|เบอร์โทร|\S  +\S"
    r"|เวอร์ชั่?น|[ก-๙](?<!ๆ)ๆ|\u0e4d\u0e32"
)


def package(name: str) -> Path:
    """Return the folder of an installed package."""
    return Path(find_spec(name).origin).parent


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, abort_invalid=True)


def entries(path: Path) -> dict[tuple[str | None, str], Message]:
    """Return the messages of a file by context and (singular) English."""
    return {(m.context, singular(m)): m for m in catalogue(path) if m.id}


def singular(message: Message) -> str:
    return message.id[0] if message.pluralizable else message.id


def english(message: Message) -> tuple[str, ...]:
    return message.id if message.pluralizable else (message.id,)


def thai(message: Message) -> str:
    return message.string[0] if message.pluralizable else message.string


def ours(domain: str) -> dict[tuple[str | None, str], Message]:
    """Return every message of our own parts that belong to a gettext domain."""
    found = {}
    for part in PARTS:
        if part.stem.endswith(SCRIPTS) == (domain == "djangojs"):
            found |= entries(part)
    return found


def untranslated(folder: Path, domain: str) -> set[tuple[str | None, str]]:
    """Return what a package has in English but not in its own Thai catalogue."""
    file = f"LC_MESSAGES/{domain}.po"
    upstream = folder / "th" / file
    done = entries(upstream) if upstream.exists() else {}
    return {key for key in entries(folder / "en" / file) if key not in done or not thai(done[key])}


def wagtail_catalogues() -> list[Path]:
    found = package("wagtail").glob("**/locale/en/LC_MESSAGES/*.po")
    return sorted(found, key=str)


def of_wagtail(path: Path) -> str:
    return str(path.relative_to(package("wagtail")).as_posix()).replace("LC_MESSAGES/", "")


def test_there_is_a_part_for_wagtail():
    assert {"wagtail", "wagtail_js"} <= {part.stem for part in PARTS}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_a_part_compiles(part):
    file = io.BytesIO()
    write_mo(file, catalogue(part))
    file.seek(0)

    assert gettext.GNUTranslations(file).info()["language"] == "th"


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_a_part_says_everything_once(part):
    written = re.findall(r"^msgid ", part.read_text(), re.MULTILINE)

    assert len(written) == len(entries(part)) + 1  # the header


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_a_part_is_translated_to_the_last_line(part):
    open_lines = [m.lineno for m in entries(part).values() if not thai(m) or m.fuzzy]

    assert open_lines == []


@pytest.mark.parametrize("scripts", [False, True], ids=["django", "djangojs"])
def test_two_parts_never_say_the_same_thing_differently(scripts):
    said = defaultdict(lambda: defaultdict(list))
    for part in PARTS:
        if part.stem.endswith(SCRIPTS) == scripts:
            for key, message in entries(part).items():
                said[key][thai(message)].append(part.stem)

    assert {key: dict(words) for key, words in said.items() if len(words) > 1} == {}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_placeholders_survive_translation(part):
    changed = {
        thai(m)
        for m in entries(part).values()
        if set(PLACEHOLDER.findall(thai(m)))
        not in [set(PLACEHOLDER.findall(form)) for form in english(m)]
    }

    assert changed == set()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_markup_survives_translation(part):
    changed = {
        thai(m)
        for m in entries(part).values()
        if Counter(TAG.findall(thai(m))) != Counter(TAG.findall(english(m)[-1]))
    }

    assert changed == set()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_spaces_at_the_ends_survive_translation(part):
    changed = {
        thai(m)
        for m in entries(part).values()
        if (thai(m)[:1].isspace(), thai(m)[-1:].isspace())
        != (singular(m)[:1].isspace(), singular(m)[-1:].isspace())
    }

    assert changed == set()


@pytest.mark.parametrize("path", wagtail_catalogues(), ids=of_wagtail)
def test_every_string_of_wagtail_has_our_words(path):
    missing = entries(path).keys() - ours(path.stem).keys()

    assert missing == set()


@pytest.mark.parametrize(
    "folder",
    [
        "django/contrib/auth",
        "django/contrib/contenttypes",
        "django/contrib/humanize",
        "django/contrib/sessions",
        "taggit",
    ],
)
def test_a_django_app_leaves_no_english(folder):
    name, _, inside = folder.partition("/")

    missing = untranslated(package(name) / inside / "locale", "django") - ours("django").keys()

    assert missing == set()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_words_and_spelling_are_those_of_the_office(part):
    refused = {
        thai(m): found.group() for m in entries(part).values() if (found := REFUSED.search(thai(m)))
    }

    assert refused == {}


@pytest.fixture
def thai_of_the_portal(tmp_path, settings):
    """Return Django's Thai with our Wagtail part compiled in front of it."""
    settings.LOCALE_PATHS = [tmp_path]
    folder = tmp_path / "th/LC_MESSAGES"
    folder.mkdir(parents=True)
    for domain, part in (("django", "wagtail"), ("djangojs", "wagtail_js")):
        with (folder / f"{domain}.mo").open("wb") as file:
            write_mo(file, catalogue(ROOT / f"site/portal/locale/parts/{part}.po"))
    return DjangoTranslation


def test_our_words_win_over_those_of_wagtail(thai_of_the_portal):
    translation = thai_of_the_portal("th")

    assert translation.gettext("Publish") == "นำขึ้นเผยแพร่"
    assert translation.gettext("Approve") == "อนุมัติ"


def test_one_and_many_share_the_only_thai_form(thai_of_the_portal):
    translation = thai_of_the_portal("th")

    assert translation.ngettext("Delete 1 page", "Delete %(counter)s pages", 1) == (
        translation.ngettext("Delete 1 page", "Delete %(counter)s pages", 5)
    )


def test_scripts_of_the_admin_speak_thai_too(thai_of_the_portal):
    translation = thai_of_the_portal("th", domain="djangojs")

    assert translation.gettext("Main menu") == "เมนูหลัก"
