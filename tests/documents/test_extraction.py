"""Extraction: a state for every ending, pages with their quality, pictures and facts."""

import io

import pytest
from PIL import Image

from documents import extraction, formats, sandbox
from documents.states import Reading, TextState
from factories import packages, papers

PDF = formats.by_name("pdf")


@pytest.fixture
def keep(tmp_path):
    """Return a function that writes a file and returns its path."""

    def write(name: str, content: bytes):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


@pytest.fixture
def without_poppler(monkeypatch):
    """A machine on which poppler is not installed."""
    found = sandbox.program
    monkeypatch.setattr(
        sandbox, "program", lambda name: None if name == extraction.POPPLER else found(name)
    )


def extract(path, **options):
    return extraction.extract(path, formats.by_suffix(path.suffix), **options)


@pytest.mark.parametrize("kind", formats.FORMATS, ids=lambda kind: kind.name)
def test_every_format_is_extracted_in_the_sandbox(kind, keep):
    result = extract(keep(f"x{kind.suffixes[0]}", papers.samples()[kind.name]))

    assert (result.state == TextState.OK) is kind.has_text


def test_pages_of_a_pdf_have_their_numbers(keep):
    result = extract(keep("x.pdf", papers.pdf()))

    assert [page.page for page in result.pages] == [1, 2]


def test_text_of_a_sound_pdf_scores_high(keep):
    assert extract(keep("x.pdf", papers.pdf())).quality > 0.95


def test_thai_of_a_pdf_is_read_in_one_spelling(keep):
    said = "การดำเนินงานน้ำดื่มสะอาดทุกตำบลในอำเภอนี้ให้เป็นไปตามประกาศ"

    assert said in extract(keep("x.pdf", papers.pdf(said))).pages[0].text


def test_a_pdf_without_words_is_empty(keep):
    assert extract(keep("x.pdf", papers.pdf_of(b""))).state == TextState.EMPTY


def test_a_pdf_with_a_password_says_so(keep):
    assert extract(keep("x.pdf", papers.locked_pdf())).state == TextState.ENCRYPTED


def test_a_pdf_that_only_forbids_changes_is_read(keep):
    assert extract(keep("x.pdf", papers.locked_pdf(owner_only=True))).state == TextState.OK


def test_a_pdf_that_is_none_fails(keep):
    assert extract(keep("x.pdf", b"%PDF-1.4\n%%EOF")).state == TextState.FAILED


def test_a_picture_is_empty_and_not_unsupported(keep):
    assert extract(keep("x.png", papers.picture())).state == TextState.EMPTY


def test_an_old_workbook_is_unsupported(keep):
    assert extract(keep("x.xls", papers.samples()["xls"])).state == TextState.UNSUPPORTED


def test_latin_nonsense_over_a_scan_is_suspect(keep):
    nonsense = "1!~Lfll1{1m1: U1~f111~ 'lf11fltl fl11~tl1U~~flt1 " * 12
    page = papers.pdf(nonsense.translate({ord(sign): None for sign in "~{}#$'"}))

    assert extract(keep("x.pdf", page)).state in (TextState.SUSPECT, TextState.OK)


def test_glyph_numbers_instead_of_letters_are_suspect(keep):
    line = b"(%0%2 11> B#%1O02NN2% 2*/%=+<) ' "
    drawn = b"BT /F1 5 Tf 6 TL 5 190 Td " + line * 20 + b" ET"
    font = b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    content = papers.pdf_of(drawn).replace(b"/Contents 4 0 R", b"/Contents 4 0 R" + font)

    assert extract(keep("x.pdf", content)).state == TextState.SUSPECT


def test_a_document_that_is_mostly_pictures_is_suspect(keep):
    pages = papers.pdf(papers.PAGES[0], "#v(1pt)", "#v(1pt)", "#v(1pt)")

    assert extract(keep("x.pdf", pages)).state == TextState.SUSPECT


def test_a_reading_that_takes_too_long_is_ended(keep):
    body = packages.paragraph("ประกาศ " * 1000) * 1000
    path = keep("x.docx", packages.docx(body=body))

    assert extract(path, seconds=0.01).state == TextState.TIMEOUT


def test_without_poppler_libraries_read_and_say_so(keep, without_poppler):
    result = extract(keep("x.pdf", papers.pdf(papers.NOTICE * 2)))

    assert (result.state, result.note) == (TextState.OK, "degraded")


def test_without_poppler_a_password_is_still_noticed(keep, without_poppler):
    assert extract(keep("x.pdf", papers.locked_pdf())).state == TextState.ENCRYPTED


def test_a_torn_text_layer_gets_a_second_reading(keep):
    torn = "คณะกรรมกำรส่งเสริมกำรจัดสวัสดิกำรสังคมแห่งชำติ ว่ำด้วยมำตรฐำนกำรจัดสวัสดิกำรสังคม"

    pages = extract(keep("x.pdf", papers.pdf(torn))).pages

    assert [(page.reading, page.is_best) for page in pages] == [
        (Reading.LAYER, False),
        (Reading.REPAIRED, True),
    ]


def test_a_second_reading_is_given_to_pdf_only(keep):
    torn = "คณะกรรมกำรส่งเสริมกำรจัดสวัสดิกำรสังคมแห่งชำติ ว่ำด้วยมำตรฐำนกำรจัดสวัสดิกำรสังคม"

    assert len(extract(keep("x.txt", torn.encode())).pages) == 1


def test_each_page_has_one_best_reading(keep):
    pages = extract(keep("x.pdf", papers.pdf())).pages

    assert [page.page for page in pages if page.is_best] == [1, 2]


def test_a_pdf_tells_pages_title_and_language(keep):
    facts = extraction.look(keep("x.pdf", papers.pdf(title="แผนงาน")), PDF).facts

    assert (facts["pages"], facts["title"], facts["language"]) == (2, "แผนงาน", "th")


def test_a_pdf_tells_that_it_is_tagged(keep):
    assert extraction.look(keep("x.pdf", papers.pdf()), PDF).facts["is_tagged"]


def test_a_pdf_without_tags_tells_that_too(keep):
    assert not extraction.look(keep("x.pdf", papers.pdf_of(b"")), PDF).facts["is_tagged"]


@pytest.mark.parametrize("name", ["pdf", "png", "jpg"])
def test_the_first_page_becomes_a_picture(name, keep):
    looks = extraction.look(keep(f"x.{name}", papers.samples()[name]), formats.by_name(name))

    assert Image.open(io.BytesIO(looks.preview)).format == "WEBP"


def test_the_picture_is_no_longer_than_a_thousand_dots(keep):
    path = keep("x.png", papers.picture("png", (3000, 200)))

    preview = extraction.look(path, formats.by_name("png")).preview

    assert max(Image.open(io.BytesIO(preview)).size) == 1000


def test_a_photograph_taken_sideways_stands_upright(keep):
    whole = io.BytesIO()
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.new("RGB", (60, 40)).save(whole, "JPEG", exif=turned)

    preview = extraction.look(keep("x.jpg", whole.getvalue()), formats.by_name("jpg")).preview

    assert Image.open(io.BytesIO(preview)).size == (40, 60)


def test_formats_without_a_first_page_have_no_picture(keep):
    path = keep("x.docx", papers.samples()["docx"])

    assert extraction.look(path, formats.by_name("docx")) == extraction.Appearance({})


def test_a_pdf_that_cannot_be_drawn_has_no_picture(keep):
    assert extraction.look(keep("x.pdf", b"%PDF-1.4\n%%EOF"), PDF).preview == b""


def test_old_thai_text_files_are_read(keep):
    result = extract(keep("x.txt", papers.NOTICE.encode("cp874")))

    assert papers.NOTICE in result.pages[0].text


def test_text_files_in_sixteen_bits_are_read(keep):
    result = extract(keep("x.csv", papers.NOTICE.encode("utf-16")))

    assert papers.NOTICE in result.pages[0].text


def test_scripts_and_styles_of_a_web_page_are_not_read(keep):
    page = papers.web_page("<style>p{}</style><script>let a=1</script><p>ประกาศ&nbsp;ด่วน</p>")

    assert "let" not in extract(keep("x.html", page)).pages[0].text
