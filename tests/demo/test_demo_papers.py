"""The files of the demonstration open, say what they should, and come out the same every time."""

import csv
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import pytest
from PIL import Image

from portal.demo import papers
from portal.demo.content import load
from portal.demo.errors import UnknownPaper
from portal.demo.papers import plain, tables
from thai import national_id

ITEMS = {item.key: item for item in load().items}
WITH_PAPER = {
    key + suffix: version
    for key, item in ITEMS.items()
    for suffix, version in (("", item), ("-next", item.next_version))
    if version is not None and version.paper is not None
}
ZIPPED = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
MADE: dict[str, tuple[str, bytes]] = {}

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")


def made(key):
    if key not in MADE:
        MADE[key] = papers.make(WITH_PAPER[key])
    return MADE[key][1]


def keys(*formats):
    return [key for key, item in WITH_PAPER.items() if item.paper.format in formats]


def pdf_text(content):
    done = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True
    )
    return done.stdout.decode()


def test_there_are_files_enough_in_formats_enough():
    assert len(WITH_PAPER) >= 60
    assert len({item.paper.format for item in WITH_PAPER.values()}) >= 7
    assert len(keys("pdf")) > len(WITH_PAPER) / 3


def test_files_of_two_items_never_share_a_name():
    names = [item.paper.file_name for item in ITEMS.values() if item.paper]

    assert len(names) == len(set(names))


@pytest.mark.slow
def test_the_same_item_gives_the_same_bytes():
    assert [key for key, item in WITH_PAPER.items() if papers.make(item)[1] != made(key)] == []


@pytest.mark.parametrize("key", keys(*ZIPPED))
def test_every_part_of_an_office_file_is_well_formed(key):
    with ZipFile(BytesIO(made(key))) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name != "mimetype":
                ET.fromstring(archive.read(name))


@pytest.mark.parametrize("key", keys("docx", "xlsx", "pptx"))
def test_every_relation_of_an_ooxml_file_leads_to_a_part(key):
    with ZipFile(BytesIO(made(key))) as archive:
        names = set(archive.namelist())
        for name in names:
            if not name.endswith(".rels"):
                continue
            folder = name.rsplit("_rels/", 1)[0]
            for relation in ET.fromstring(archive.read(name)):
                assert _resolved(folder, relation.get("Target")) in names


@pytest.mark.parametrize("key", keys("docx", "xlsx", "pptx"))
def test_every_named_content_type_belongs_to_a_part(key):
    with ZipFile(BytesIO(made(key))) as archive:
        types = ET.fromstring(archive.read("[Content_Types].xml"))
        named = {part.get("PartName").lstrip("/") for part in types if part.get("PartName")}

        assert named <= set(archive.namelist())


@pytest.mark.parametrize("key", keys("odt", "ods", "odp"))
def test_an_opendocument_file_begins_with_its_type(key):
    with ZipFile(BytesIO(made(key))) as archive:
        first = archive.infolist()[0]

        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert archive.read("mimetype").startswith(b"application/vnd.oasis.opendocument.")


@pytest.mark.parametrize("key", keys(*ZIPPED))
def test_an_office_file_holds_the_first_words_of_its_text(key):
    item = WITH_PAPER[key]
    words = item.paper.blocks[-1]
    wanted = words.rows[0][0] if hasattr(words, "rows") else words.text

    with ZipFile(BytesIO(made(key))) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist()).decode()

    assert wanted in whole


@needs_poppler
@pytest.mark.parametrize(
    ("key", "phrase"),
    [
        ("action-plan-2570", "1,846,500"),
        ("dengue-report-2569-10", "ดัชนีลูกน้ำยุงลาย"),
        ("publishing-rules-2570", "๑ ตุลาคม พ.ศ. ๒๕๖๙"),
        ("publishing-memo-2570", "วธ ๐๒๓๓/๑๑๘๗"),
        ("purchases-2569-10", "174,220"),
        ("complaint-manual-2570", "เลขติดตามเรื่อง"),
        ("privacy-policy", "dpo@thungsakngam.example.go.th"),
    ],
)
def test_a_pdf_says_what_its_text_says(key, phrase):
    assert phrase in pdf_text(made(key))


@needs_poppler
@pytest.mark.parametrize("key", keys("pdf"))
def test_every_pdf_has_text_title_and_tags(key):
    facts = subprocess.run(
        ["pdfinfo", "-"], input=made(key), capture_output=True, check=True
    ).stdout.decode()

    assert WITH_PAPER[key].title in facts
    assert "Tagged:          yes" in facts
    assert len(pdf_text(made(key))) > 300


@needs_poppler
@pytest.mark.parametrize("key", keys("scan"))
def test_a_scan_has_pages_and_no_text(key):
    assert made(key).startswith(b"%PDF")
    assert pdf_text(made(key)).strip() == ""


@needs_poppler
@pytest.mark.parametrize(
    ("key", "count"), [("volunteer-guide-2570", 1), ("job-driver-list-2569-11", 2)]
)
def test_an_invented_identity_number_is_there_for_the_screening(key, count):
    assert len(list(national_id.find(pdf_text(made(key))))) == count


def test_no_other_paper_carries_an_identity_number():
    with_number = {key for key, item in ITEMS.items() if list(national_id.find(repr(item.blocks)))}

    assert with_number == {"volunteer-guide-2570", "job-driver-list-2569-11"}


@pytest.mark.parametrize("key", keys("png"))
def test_a_poster_is_as_wide_as_a_screen_and_drawn_on(key):
    with Image.open(BytesIO(made(key))) as image:
        assert image.width == 1080
        assert 800 < image.height < 2500
        assert len(image.convert("RGB").getcolors(4096)) > 8


@pytest.mark.parametrize("key", keys("csv"))
def test_a_csv_opens_in_excel_and_holds_bare_figures(key):
    content = made(key).decode("utf-8")
    rows = list(csv.reader(StringIO(content.removeprefix(plain.BYTE_ORDER_MARK))))

    assert content.startswith(plain.BYTE_ORDER_MARK)
    assert len({len(row) for row in rows}) == 1
    assert not any("รวม" in row[0] for row in rows)
    assert not any("," in cell and cell.replace(",", "").isdigit() for row in rows for cell in row)


@pytest.mark.parametrize("key", keys("html"))
def test_a_web_page_names_its_language_and_runs_nothing(key):
    page = made(key).decode()

    assert '<html lang="th">' in page
    assert "<script" not in page
    assert "style" not in page


def test_markup_in_a_text_is_only_text():
    key = keys("html")[0]
    item = WITH_PAPER[key]
    risky = replace(item, paper=replace(item.paper, subject="<script>alert(1)</script>"))

    assert b"<script>" not in papers.make(risky)[1]


def test_an_item_without_paper_is_refused():
    with pytest.raises(UnknownPaper):
        papers.make(ITEMS["booking-open-2569-11"])


def test_a_format_without_maker_is_refused():
    item = WITH_PAPER["structure-2570"]

    with pytest.raises(UnknownPaper, match="djvu"):
        papers.make(replace(item, paper=replace(item.paper, format="djvu")))


def test_sheets_of_one_name_are_told_apart():
    blocks = WITH_PAPER["dengue-report-2569-10"].blocks
    doubled = [name for name, _table in tables.named([*blocks, *blocks])]

    assert len(doubled) == len(set(doubled))
    assert max(map(len, doubled)) <= tables.SHEET_NAME


def _resolved(folder, target):
    parts = []
    for part in f"{folder}{target}".split("/"):
        if part == "..":
            parts.pop()
        elif part:
            parts.append(part)
    return "/".join(parts)
