"""Every format knows its own files, refuses the others', and reads Thai out of them."""

import shutil

import pytest

from documents import formats
from documents.formats.base import BadFile, Fault
from factories import compound, packages, papers

SAMPLES = papers.samples()
BY_NAME = {known.name: known for known in formats.FORMATS}


def kept(folder, name: str, content: bytes):
    """Return the path of a file with this content."""
    path = folder / name
    path.write_bytes(content)
    return path


def sample_of(kind, folder):
    return kept(folder, f"notice{kind.suffixes[0]}", SAMPLES[kind.name])


def fault_in(folder, name: str, content: bytes) -> Fault:
    """Return what a file is refused for."""
    path = kept(folder, name, content)
    with pytest.raises(BadFile) as refused:
        formats.verify(path, formats.by_suffix(path.suffix))
    return refused.value.fault


each_format = pytest.mark.parametrize("kind", formats.FORMATS, ids=lambda kind: kind.name)
reading = [kind for kind in formats.FORMATS if kind.has_text]


def test_every_format_has_a_sample():
    assert set(SAMPLES) == set(BY_NAME)


@each_format
def test_accepts_its_own_sample(kind, tmp_path):
    formats.verify(sample_of(kind, tmp_path), kind)


@each_format
def test_is_recognised_by_content(kind, tmp_path):
    assert formats.recognise(sample_of(kind, tmp_path)) is kind


@each_format
def test_is_found_by_each_of_its_endings(kind):
    assert {formats.by_suffix(suffix) for suffix in kind.suffixes} == {kind}


@pytest.mark.parametrize("kind", reading, ids=lambda kind: kind.name)
def test_reads_thai_from_its_own_sample(kind, tmp_path):
    assert "ประกาศ" in "".join(kind.read(sample_of(kind, tmp_path)))


@pytest.mark.parametrize("kind", formats.FORMATS, ids=lambda kind: kind.name)
def test_refuses_a_program_under_its_name(kind, tmp_path):
    assert fault_in(tmp_path, f"x{kind.suffixes[0]}", b"<?php system($_GET['c']); ?>\n" * 9)


@pytest.mark.parametrize("kind", formats.FORMATS, ids=lambda kind: kind.name)
def test_refuses_an_empty_file(kind, tmp_path):
    assert fault_in(tmp_path, f"x{kind.suffixes[0]}", b"") == Fault.EMPTY


@pytest.mark.parametrize("kind", formats.FORMATS, ids=lambda kind: kind.name)
def test_refuses_a_file_of_nothing_but_zeros(kind, tmp_path):
    assert fault_in(tmp_path, f"x{kind.suffixes[0]}", b"\0" * 512) == Fault.EMPTY


@pytest.mark.parametrize("name", ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "png", "jpg"])
def test_refuses_a_copy_that_broke_off(name, tmp_path):
    content = papers.truncated(SAMPLES[name])

    assert fault_in(tmp_path, f"x.{name}", content) == Fault.TRUNCATED


@pytest.mark.parametrize("name", ["doc", "xls", "ppt"])
def test_refuses_a_torn_compound_file(name, tmp_path):
    torn = papers.truncated(SAMPLES[name])

    assert fault_in(tmp_path, f"x.{name}", torn) in {Fault.TRUNCATED, Fault.DAMAGED}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        *(("pdf", "docx"), ("docx", "pdf"), ("docx", "xlsx"), ("xlsx", "odt"), ("odt", "ods")),
        *(("png", "jpg"), ("jpg", "png"), ("doc", "xls"), ("xls", "html"), ("html", "pdf")),
        *(("docx", "doc"), ("pptx", "png"), ("csv", "xlsx"), ("txt", "pdf")),
    ],
)
def test_refuses_another_format_under_its_name(name, other, tmp_path):
    fault = fault_in(tmp_path, f"x.{name}", SAMPLES[other])

    assert fault in {Fault.RENAMED, Fault.DAMAGED}


@pytest.mark.parametrize("name", ["docx", "xlsx", "pptx", "odt"])
def test_tells_that_an_office_file_has_a_password(name, tmp_path):
    assert fault_in(tmp_path, f"x.{name}", compound.locked_office()) == Fault.ENCRYPTED


def test_tells_that_an_old_office_file_has_a_password(tmp_path):
    locked = compound.compound({"WordDocument": b"\xec\xa5", "EncryptedPackage": b"\0"})

    assert fault_in(tmp_path, "x.doc", locked) == Fault.ENCRYPTED


def test_tells_that_an_open_document_has_a_password(tmp_path):
    manifest = "<manifest><encryption-data/></manifest>"
    locked = packages.open_document("text", "", **{"META-INF/manifest.xml": manifest})

    assert fault_in(tmp_path, "x.odt", locked) == Fault.ENCRYPTED


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("docx", "word/vbaProject.bin"),
        ("xlsx", "xl/vbaProject.bin"),
        ("pptx", "ppt/vbaProject.bin"),
    ],
)
def test_refuses_macros_in_a_file_that_promises_none(name, part, tmp_path):
    folder = part.split("/")[0]
    content = packages.packed(
        {"[Content_Types].xml": packages.CONTENT_TYPES, f"{folder}/x.xml": "<x/>", part: b"\0"}
    )

    assert fault_in(tmp_path, f"x.{name}", content) == Fault.MACROS


def test_refuses_macros_in_an_open_document(tmp_path):
    content = packages.open_document("text", "", **{"Basic/Standard/Module1.xml": "<x/>"})

    assert fault_in(tmp_path, "x.odt", content) == Fault.MACROS


def test_takes_an_empty_list_of_macros_for_none(tmp_path):
    content = packages.open_document("text", "", **{"Basic/script-lc.xml": "<x/>"})

    formats.verify(kept(tmp_path, "x.odt", content), BY_NAME["odt"])


def test_refuses_a_package_without_its_list_of_types(tmp_path):
    content = packages.packed({"word/document.xml": packages.word_part("")})

    assert fault_in(tmp_path, "x.docx", content) == Fault.RENAMED


def test_refuses_a_pdf_without_its_sign(tmp_path):
    assert fault_in(tmp_path, "x.pdf", b"%!PS-Adobe\n" + b"x" * 99) == Fault.RENAMED


def test_accepts_a_pdf_with_some_bytes_before_its_sign(tmp_path):
    content = b"\xef\xbb\xbf\n" + papers.pdf()

    formats.verify(kept(tmp_path, "x.pdf", content), BY_NAME["pdf"])


def test_accepts_a_pdf_with_mail_footers_after_its_end(tmp_path):
    content = papers.pdf() + b"\n-- scanned by gateway --\n" * 20

    formats.verify(kept(tmp_path, "x.pdf", content), BY_NAME["pdf"])


def test_refuses_a_picture_that_claims_a_billion_pixels(tmp_path):
    content = bytearray(SAMPLES["png"])
    content[16:24] = (60_000).to_bytes(4, "big") * 2

    assert fault_in(tmp_path, "x.png", bytes(content)) == Fault.BOMB


def test_accepts_a_photograph_with_notes_after_its_end(tmp_path):
    content = SAMPLES["jpg"] + b"\0" * 1000

    formats.verify(kept(tmp_path, "x.jpg", content), BY_NAME["jpg"])


def test_knows_files_by_content_and_not_by_ending(tmp_path):
    path = kept(tmp_path, "x.docx", SAMPLES["pdf"])

    assert formats.recognise(path) is BY_NAME["pdf"]


def test_an_ending_we_do_not_publish_has_no_format():
    assert formats.by_suffix(".exe") is None


def test_a_format_can_be_fetched_by_name():
    assert formats.by_name("pdf") is BY_NAME["pdf"]


def test_reading_leaves_the_file_as_it_was(tmp_path):
    path = kept(tmp_path, "x.docx", SAMPLES["docx"])
    copy = tmp_path / "copy"
    shutil.copy(path, copy)

    "".join(BY_NAME["docx"].read(path))

    assert path.read_bytes() == copy.read_bytes()
