"""Word documents, new and old: everything a reader sees, once, on its page."""

import struct
from contextlib import suppress

import pytest

from documents.formats.base import PAGE_BREAK, BadFile, Fault
from documents.formats.docx import Docx
from documents.formats.office97 import Doc
from factories import compound, packages

BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:txbxContent>{said}'
    "</w:txbxContent></mc:Choice><mc:Fallback><w:pict>{said}</w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)


@pytest.fixture
def text_of(tmp_path):
    """Return a function that reads a Word document out of bytes."""

    def read(content: bytes, kind=None, suffix: str = ".docx") -> str:
        path = tmp_path / f"paper{suffix}"
        path.write_bytes(content)
        return "".join((kind or Docx()).read(path))

    return read


def old(text_of, content: bytes) -> str:
    return text_of(content, Doc(), ".doc")


def test_each_paragraph_is_a_line(text_of):
    assert text_of(packages.docx("หนึ่ง", "สอง")) == f"หนึ่ง\nสอง\n{PAGE_BREAK}"


def test_a_header_comes_first(text_of):
    header = packages.word_part(packages.paragraph("ลับ"), "hdr")

    assert text_of(packages.docx("เนื้อความ", header1=header)).startswith("ลับ\nเนื้อความ")


def test_a_footer_comes_last(text_of):
    footer = packages.word_part(packages.paragraph("ท้ายกระดาษ"), "ftr")

    assert text_of(packages.docx("เนื้อความ", footer1=footer)).split() == ["เนื้อความ", "ท้ายกระดาษ"]


def test_footnotes_and_endnotes_are_read(text_of):
    notes = packages.word_part(packages.paragraph("เชิงอรรถ"), "footnotes")

    assert "เชิงอรรถ" in text_of(packages.docx("เนื้อความ", footnotes=notes))


def test_a_text_box_is_read_once_although_it_is_stored_twice(text_of):
    body = BOX.format(said=packages.paragraph("ในกรอบ"))

    assert text_of(packages.docx(body=body)).count("ในกรอบ") == 1


def test_a_table_inside_a_table_is_read(text_of):
    inner = f"<w:tbl><w:tr><w:tc>{packages.paragraph('ใน')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{packages.paragraph('นอก')}{inner}</w:tc></w:tr></w:tbl>"

    assert text_of(packages.docx(body=body)).split() == ["นอก", "ใน"]


def test_cells_of_a_row_are_kept_apart(text_of):
    cells = "".join(f"<w:tc>{packages.paragraph(said)}</w:tc>" for said in ("ก", "ข"))

    assert text_of(packages.docx(body=f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")).split() == ["ก", "ข"]


def test_deleted_text_and_field_instructions_are_not_read(text_of):
    body = (
        "<w:p><w:del><w:r><w:delText>ลบแล้ว</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>อยู่</w:t></w:r></w:p>"
    )

    assert text_of(packages.docx(body=body)).split() == ["อยู่"]


def test_a_typed_break_begins_a_page(text_of):
    body = (
        f"{packages.paragraph('หน้าแรก')}<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
        f"{packages.paragraph('หน้าสอง')}"
    )

    assert [page.strip() for page in text_of(packages.docx(body=body)).split(PAGE_BREAK)][:2] == [
        "หน้าแรก",
        "หน้าสอง",
    ]


def test_a_break_that_word_wrote_down_twice_is_one(text_of):
    twice = '<w:br w:type="page"/><w:lastRenderedPageBreak/>'
    body = f"{packages.paragraph('ก')}<w:p><w:r>{twice}<w:t>ข</w:t></w:r></w:p>"

    assert text_of(packages.docx(body=body)).count(PAGE_BREAK) == 2


def test_tabs_and_line_breaks_part_words(text_of):
    body = "<w:p><w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:br/><w:t>ค</w:t></w:r></w:p>"

    assert text_of(packages.docx(body=body)) == f"ก\tข\nค\n{PAGE_BREAK}"


def test_an_old_document_is_read_in_order(text_of):
    assert old(text_of, compound.word97("ประกาศ\rเรื่อง")).startswith("ประกาศ\nเรื่อง")


def test_an_old_documents_fields_show_their_result(text_of):
    assert "หน้า ๑" in old(text_of, compound.word97("หน้า \x13 PAGE \x14๑\x15"))


def test_an_old_document_with_a_password_says_so(text_of):
    with pytest.raises(BadFile) as refused:
        old(text_of, compound.word97("ลับ", flags=0x0100))

    assert refused.value.fault == Fault.ENCRYPTED


def test_an_old_document_without_its_table_is_damaged(text_of):
    main = bytearray(0x400)
    struct.pack_into("<H", main, 0, 0xA5EC)

    with pytest.raises(BadFile) as refused:
        old(text_of, compound.compound({"WordDocument": bytes(main)}))

    assert refused.value.fault == Fault.DAMAGED


def test_a_stream_that_is_not_words_is_damaged(text_of):
    with pytest.raises(BadFile):
        old(text_of, compound.compound({"WordDocument": b"\0" * 900}))


def test_a_chain_of_sectors_that_bites_its_tail_is_damaged(text_of):
    content = bytearray(compound.word97("ประกาศ"))
    fat = (int.from_bytes(content[76:80], "little") + 1) * 512
    content[fat : fat + 8] = struct.pack("<II", 1, 0)

    with pytest.raises(BadFile):
        old(text_of, bytes(content))


@pytest.mark.parametrize("cut", [8, 100, 511, 513, 2000])
def test_an_old_document_cut_anywhere_is_damaged_and_nothing_worse(text_of, cut):
    with pytest.raises(BadFile):
        old(text_of, compound.word97("ประกาศ")[:cut])


@pytest.mark.parametrize("place", range(24, 512, 4))
def test_an_old_document_with_a_broken_header_never_crashes(text_of, place):
    content = bytearray(compound.word97("ประกาศ"))
    content[place : place + 4] = b"\xfe\xff\xff\x7f"

    with suppress(BadFile):
        old(text_of, bytes(content))
