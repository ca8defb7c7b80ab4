"""Message catalogues: parts become one, disagreement and lost placeholders are refused."""

import gettext
from pathlib import Path

import pytest

from portal.processes.catalogues import build
from portal.processes.errors import BadTranslation, CatalogueClash

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def part(tmp_path: Path):
    def write(name: str, body: str) -> None:
        (tmp_path / f"{name}.po").write_text(HEADER + body)

    return write


def compiled(folder: Path) -> gettext.GNUTranslations:
    with (folder / "th" / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def test_parts_become_one_compiled_catalogue(part, tmp_path):
    part("pages", 'msgid "Announcement"\nmsgstr "ประกาศ"\n')
    part("search", 'msgid "Search"\nmsgstr "ค้นหา"\n')

    build(tmp_path, tmp_path / "th")

    said = compiled(tmp_path).gettext
    assert (said("Announcement"), said("Search")) == ("ประกาศ", "ค้นหา")


def test_one_form_serves_every_number(part, tmp_path):
    body = 'msgid "%(n)s file"\nmsgid_plural "%(n)s files"\nmsgstr[0] "%(n)s ไฟล์"\n'
    part("documents", "#, python-format\n" + body)

    build(tmp_path, tmp_path / "th")

    assert compiled(tmp_path).ngettext("%(n)s file", "%(n)s files", 3) == "%(n)s ไฟล์"


def test_the_same_sentence_in_two_contexts_may_differ(part, tmp_path):
    part("one", 'msgctxt "verb"\nmsgid "Order"\nmsgstr "เรียงลำดับ"\n')
    part("two", 'msgctxt "noun"\nmsgid "Order"\nmsgstr "คำสั่ง"\n')

    build(tmp_path, tmp_path / "th")

    assert compiled(tmp_path).pgettext("noun", "Order") == "คำสั่ง"


def test_parts_that_disagree_are_refused_by_name(part, tmp_path):
    part("one", 'msgid "Order"\nmsgstr "เรียงลำดับ"\n')
    part("two", 'msgid "Order"\nmsgstr "คำสั่ง"\n')

    with pytest.raises(CatalogueClash, match=r"one\.po.*two\.po"):
        build(tmp_path, tmp_path / "th")


@pytest.mark.parametrize("translation", ["", "มีไฟล์", "มี %(number)s ไฟล์"])
def test_a_translation_without_its_placeholder_is_refused(part, tmp_path, translation):
    part("one", f'#, python-format\nmsgid "%(n)s files"\nmsgstr "{translation}"\n')

    with pytest.raises(BadTranslation):
        build(tmp_path, tmp_path / "th")


def test_the_catalogue_of_this_project_is_sound(settings, tmp_path):
    parts = Path(settings.LOCALE_PATHS[0]) / "parts"

    assert build(parts, tmp_path) > 0
