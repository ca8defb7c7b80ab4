"""Workbooks, presentations and OpenDocument: sheets by name, slides in order."""

import io
import zipfile

import pytest

from documents.formats.base import PAGE_BREAK, BadFile, Fault
from documents.formats.opendocument import Odp, Ods, Odt
from documents.formats.pptx import Pptx
from documents.formats.xlsx import Xlsx
from factories import packages


@pytest.fixture
def pages_of(tmp_path):
    """Return a function that reads the pages of a file of one kind out of bytes."""

    def read(kind, content: bytes) -> list[str]:
        path = tmp_path / f"paper{kind.suffixes[0]}"
        path.write_bytes(content)
        return "".join(kind.read(path)).removesuffix(PAGE_BREAK).split(PAGE_BREAK)

    return read


def test_each_sheet_is_a_page_that_begins_with_its_name(pages_of):
    book = packages.xlsx({"งบ 2569": packages.row("รายรับ"), "งบ 2570": packages.row("รายจ่าย")})

    assert [page.splitlines()[0] for page in pages_of(Xlsx(), book)] == ["งบ 2569", "งบ 2570"]


def test_cells_point_to_shared_texts_by_number(pages_of):
    rows = '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>'
    book = packages.xlsx({"ก": rows}, shared=("หนึ่ง", "สอง"))

    assert pages_of(Xlsx(), book)[0].split() == ["ก", "สอง", "หนึ่ง"]


def test_a_cell_that_points_past_the_texts_is_empty(pages_of):
    book = packages.xlsx({"ก": '<row><c t="s"><v>7</v></c></row>'}, shared=("หนึ่ง",))

    assert pages_of(Xlsx(), book)[0].split() == ["ก"]


def test_numbers_are_read_as_they_are_kept(pages_of):
    book = packages.xlsx({"ก": "<row><c><v>1500000</v></c></row>"})

    assert "1500000" in pages_of(Xlsx(), book)[0]


def test_a_cell_in_the_last_corner_of_a_sheet_costs_no_more_than_any(pages_of):
    book = packages.xlsx({"ก": '<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'})

    assert pages_of(Xlsx(), book)[0].split() == ["ก", "9"]


def test_reading_aids_above_a_text_are_left_out(pages_of):
    rows = '<row><c t="s"><v>0</v></c></row>'
    book = packages.xlsx({"ก": rows}, shared=("คำ",))
    book = packages.packed(
        {
            **{
                name: content
                for name, content in unpacked(book).items()
                if name != "xl/sharedStrings.xml"
            },
            "xl/sharedStrings.xml": (
                f'<sst xmlns="{packages.SHEET}"><si><t>คำ</t><rPh><t>อ่าน</t></rPh></si></sst>'
            ),
        }
    )

    assert "อ่าน" not in pages_of(Xlsx(), book)[0]


def test_a_book_without_its_list_of_sheets_is_damaged(pages_of):
    book = packages.packed({"[Content_Types].xml": packages.CONTENT_TYPES, "xl/x.xml": "<x/>"})

    with pytest.raises(BadFile) as refused:
        pages_of(Xlsx(), book)

    assert refused.value.fault == Fault.DAMAGED


def test_slides_come_in_the_order_they_are_shown(pages_of):
    show = packages.pptx(packages.slide("แรก"), packages.slide("กลาง"), packages.slide("ท้าย"))

    assert [page.strip() for page in pages_of(Pptx(), show)] == ["แรก", "กลาง", "ท้าย"]


def test_notes_stand_on_their_slides_page(pages_of):
    show = packages.pptx(packages.slide("แรก"), packages.slide("ท้าย"), notes="คำบรรยาย")

    assert pages_of(Pptx(), show)[0].split() == ["แรก", "คำบรรยาย"]


def test_a_show_without_its_list_of_slides_is_damaged(pages_of):
    show = packages.packed({"[Content_Types].xml": packages.CONTENT_TYPES, "ppt/x.xml": "<x/>"})

    with pytest.raises(BadFile):
        pages_of(Pptx(), show)


def test_sheets_of_an_open_document_are_pages_with_names(pages_of):
    book = packages.ods({"งบ": (("ก", "ข"), ("ค", "ง")), "คน": (("จ",),)})

    pages = pages_of(Ods(), book)

    assert [page.split() for page in pages] == [["งบ", "ก", "ข", "ค", "ง"], ["คน", "จ"]]


def test_a_table_in_a_text_document_is_no_page(pages_of):
    table = (
        "<table:table table:name='T'><table:table-row><table:table-cell><text:p>ใน</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )
    paper = packages.open_document("text", f"<text:p>ก่อน</text:p>{table}<text:p>หลัง</text:p>")

    assert [page.split() for page in pages_of(Odt(), paper)] == [["ก่อน", "ใน", "หลัง"]]


def test_slides_of_an_open_document_are_pages(pages_of):
    assert [page.strip() for page in pages_of(Odp(), packages.odp("แรก", "ท้าย"))] == ["แรก", "ท้าย"]


def test_soft_page_breaks_of_an_open_document_begin_pages(pages_of):
    body = "<text:p>แรก</text:p><text:soft-page-break/><text:p>ท้าย</text:p>"

    assert len(pages_of(Odt(), packages.open_document("text", body))) == 2


def test_headers_and_footers_of_an_open_document_are_read(pages_of):
    styles = "<style:header><text:p>ลับ</text:p></style:header><text:p>ไม่ใช่</text:p>"

    assert pages_of(Odt(), packages.odt("เนื้อความ", styles=styles))[0].split() == ["ลับ", "เนื้อความ"]


def test_remarks_and_deleted_text_of_an_open_document_are_not_read(pages_of):
    body = (
        "<text:tracked-changes><text:p>ลบ</text:p></text:tracked-changes>"
        "<text:p>อยู่<office:annotation><text:p>ความเห็น</text:p></office:annotation></text:p>"
    )

    assert pages_of(Odt(), packages.open_document("text", body))[0].split() == ["อยู่"]


def test_spaces_written_as_elements_are_spaces(pages_of):
    body = "<text:p>ก<text:s text:c='3'/>ข<text:tab/>ค<text:line-break/>ง</text:p>"

    assert pages_of(Odt(), packages.open_document("text", body))[0] == "ก   ข\tค\nง\n"


def test_a_billion_spaces_are_a_hundred(pages_of):
    body = "<text:p>ก<text:s text:c='1000000000'/>ข</text:p>"

    assert len(pages_of(Odt(), packages.open_document("text", body))[0]) == 103


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}
