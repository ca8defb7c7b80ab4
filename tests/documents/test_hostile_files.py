"""Files made to harm: each is refused or read within limits, and nothing leaks."""

import io
import struct
import time
import zipfile

import pytest

from documents import extraction, formats
from documents.formats.archive import MAX_MEMBERS
from documents.formats.base import BadFile, Fault
from documents.formats.xml import MAX_DEPTH
from documents.states import TextState
from factories import packages, papers

MEGABYTE = 1024 * 1024
# What no text of ours may ever hold: the beginning of the machine's list of users.
SECRET = "root:"


@pytest.fixture
def keep(tmp_path):
    """Return a function that writes a file and returns its path."""

    def write(name: str, content: bytes):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


def refused(path) -> Fault:
    with pytest.raises(BadFile) as why:
        formats.verify(path, formats.by_suffix(path.suffix))
    return why.value.fault


def extracted(path):
    return extraction.extract(path, formats.by_suffix(path.suffix), seconds=10)


def with_doctype(declared: str, said: str) -> bytes:
    """Return a Word document whose body declares a document type."""
    body = packages.word_part(f"<w:body>{packages.paragraph('ก').replace('ก', said)}</w:body>")
    return packages.packed(
        {"[Content_Types].xml": packages.CONTENT_TYPES, "word/document.xml": declared + body}
    )


def stuffed(name: str, megabytes: int) -> bytes:
    """Return a package with one part of nothing but spaces."""
    parts = {"[Content_Types].xml": packages.CONTENT_TYPES, name: b" " * megabytes * MEGABYTE}
    return packages.packed(parts)


def claiming(content: bytes, size: int) -> bytes:
    """Return a package each of whose parts claims to unpack to this size."""
    sign = b"PK\x01\x02"
    first, *rest = content.split(sign)
    rows = [row[:20] + struct.pack("<I", size) + row[24:] for row in rest]
    return sign.join([first, *rows])


def test_a_part_that_unpacks_a_thousandfold_is_a_bomb(keep):
    assert refused(keep("x.docx", stuffed("word/document.xml", 40))) == Fault.BOMB


def test_many_parts_that_unpack_to_too_much_together_are_a_bomb(keep):
    parts = {f"xl/media/{n}.bin": "x" for n in range(50)}
    content = packages.packed({"[Content_Types].xml": packages.CONTENT_TYPES} | parts)

    assert refused(keep("x.xlsx", claiming(content, 9 * MEGABYTE))) == Fault.BOMB


def test_more_parts_than_any_document_has_are_a_bomb(keep):
    parts = {f"word/{n}.xml": "" for n in range(MAX_MEMBERS + 1)}
    content = packages.packed({"[Content_Types].xml": packages.CONTENT_TYPES} | parts)

    assert refused(keep("x.docx", content)) == Fault.BOMB


def test_a_directory_of_a_million_entries_is_refused_unread(keep):
    content = bytearray(packages.docx("ก"))
    end = content.rfind(b"PK\x05\x06")
    content[end + 12 : end + 16] = struct.pack("<I", 90 * MEGABYTE)

    assert refused(keep("x.docx", bytes(content))) == Fault.BOMB


def test_a_part_that_lies_about_its_size_is_cut_off(keep):
    content = bytearray(stuffed("word/document.xml", 3))
    for sign, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = content.rfind(sign)
        content[place + at : place + at + 4] = struct.pack("<I", 100)

    assert extracted(keep("x.docx", bytes(content))).state in (TextState.FAILED, TextState.EMPTY)


def test_a_part_packed_in_a_way_no_office_uses_is_refused(keep):
    parts = {"[Content_Types].xml": packages.CONTENT_TYPES, "word/document.xml": "<x/>"}
    content = packages.packed(parts, zipfile.ZIP_LZMA)

    assert refused(keep("x.docx", content)) == Fault.DAMAGED


def test_an_open_document_whose_type_is_packed_strangely_is_refused(keep):
    content = packages.packed({"mimetype": "application/vnd.oasis"}, zipfile.ZIP_LZMA)

    assert refused(keep("x.odt", content))


def test_an_entity_that_points_to_a_file_of_ours_ends_the_reading(keep):
    declared = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'

    result = extracted(keep("x.docx", with_doctype(declared, "&e;")))

    assert (result.state, SECRET in str(result.pages)) == (TextState.FAILED, False)


def test_entities_that_multiply_end_the_reading(keep):
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    declared = f'<!DOCTYPE x [<!ENTITY e0 "ฮาฮา">{entities}]>'

    assert extracted(keep("x.docx", with_doctype(declared, "&e11;"))).state == TextState.FAILED


def test_tables_nested_without_end_end_the_reading(keep):
    body = "<w:tbl>" * (MAX_DEPTH + 5) + "</w:tbl>" * (MAX_DEPTH + 5)

    assert extracted(keep("x.docx", packages.docx(body=body))).state == TextState.FAILED


def test_a_web_page_nested_a_hundred_thousand_deep_is_read(keep):
    page = papers.web_page("<div>" * 100_000 + "ประกาศ")

    assert extracted(keep("x.html", page)).state == TextState.OK


def test_a_document_without_end_is_cut_at_eight_million_letters(keep):
    said = " ".join(str(number * 7919 % 1_000_003) for number in range(1_300_000))
    body = packages.paragraph(said)

    result = extracted(keep("x.docx", packages.docx(body=body)))

    assert result.state == TextState.TRUNCATED


def test_a_pdf_that_unpacks_to_more_than_its_memory_fails_in_time(keep, monkeypatch):
    monkeypatch.setattr(extraction, "POPPLER_MEMORY", 128 * MEGABYTE)
    path = keep("x.pdf", papers.pdf_bomb())
    started = time.monotonic()

    result = extracted(path)

    assert result.state in (TextState.FAILED, TextState.TIMEOUT, TextState.EMPTY)
    assert time.monotonic() - started < 15


def test_a_pdf_that_draws_itself_without_end_is_left_in_time(keep):
    loop = papers.pdf_of(b"/X Do " * 9).replace(
        b"/Contents 4 0 R", b"/Contents 4 0 R/Resources<</XObject<</X 3 0 R>>>>"
    )
    started = time.monotonic()

    extracted(keep("x.pdf", loop))

    assert time.monotonic() - started < 15


def test_a_picture_bomb_leaves_no_preview(keep):
    path = keep("x.jpg", papers.picture("jpg"))
    content = bytearray(path.read_bytes())
    size = content.find(b"\xff\xc0") + 5
    content[size : size + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(content)

    assert extraction.look(path, formats.by_name("jpg")).preview == b""


@pytest.mark.parametrize("kind", formats.FORMATS, ids=lambda kind: kind.name)
def test_a_file_with_any_byte_changed_never_crashes_us(kind, keep):
    sound = papers.samples()[kind.name]
    step = max(1, len(sound) // 60)

    for place in range(0, len(sound), step):
        torn = bytearray(sound)
        torn[place] ^= 0xFF
        path = keep(f"x{kind.suffixes[0]}", bytes(torn))
        try:
            formats.verify(path, kind)
        except BadFile:
            continue
        if kind.name != "pdf":
            drained(kind, path)


def drained(kind, path) -> None:
    """Read a file to its end; only the answers that readers promise may come."""
    try:
        for _ in kind.read(path):
            pass
    except BadFile:
        return


def test_names_that_climb_out_of_the_package_are_never_followed(keep):
    parts = {"word/document.xml": packages.word_part(""), "../../evil.xml": "<x/>"}
    content = packages.packed({"[Content_Types].xml": packages.CONTENT_TYPES} | parts)
    path = keep("x.docx", content)

    extracted(path)

    assert not (path.parent.parent / "evil.xml").exists()


def test_a_zip_inside_a_document_is_not_opened(keep):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("big", b"\0" * MEGABYTE)
    content = packages.packed(
        {
            "[Content_Types].xml": packages.CONTENT_TYPES,
            "word/document.xml": packages.word_part(packages.paragraph("ประกาศ")),
            "word/embeddings/inner.zip": inner.getvalue(),
        }
    )

    assert extracted(keep("x.docx", content)).pages[0].text == "ประกาศ"
