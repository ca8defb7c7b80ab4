"""Samples of every format, made on the spot: each says it is an announcement."""

from __future__ import annotations

import io
import zlib
from functools import cache
from pathlib import Path

import fontpkg_sarabun
import pypdf
import typst
from PIL import Image

from factories import compound, packages

FONTS = str(Path(fontpkg_sarabun.__file__).parent / "files")
HEADING = "ประกาศสำนักงานสาธารณสุขอำเภอ"
NOTICE = "เรื่อง มาตรการป้องกันโรคไข้เลือดออก ประจำปีงบประมาณ พ.ศ. 2570"
PAGES = (f"{HEADING}\n{NOTICE}", "หน้าที่สองของประกาศฉบับนี้ว่าด้วยหน้าที่ของเจ้าหน้าที่สาธารณสุข")


@cache
def pdf(*pages: str, title: str = "") -> bytes:
    """Return a tagged PDF with these pages of text."""
    said = "\n#pagebreak()\n".join(page.replace("\n", "\n\n") for page in pages or PAGES)
    source = f'#set document(title: "{title}")\n#set text(font: "Sarabun", lang: "th")\n{said}\n'
    return bytes(typst.compile(source.encode(), font_paths=[FONTS], ignore_system_fonts=True))


def locked_pdf(password: str = "secret", owner_only: bool = False) -> bytes:
    """Return a PDF that opens with a password, or one that only forbids changes."""
    writer = pypdf.PdfWriter(io.BytesIO(pdf()))
    writer.encrypt("" if owner_only else password, owner_password="owner", algorithm="RC4-128")
    whole = io.BytesIO()
    writer.write(whole)
    return whole.getvalue()


def pdf_of(stream: bytes, filters: str = "") -> bytes:
    """Return a one-page PDF around a raw content stream, however it is packed."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), filters.encode(), stream),
    ]
    whole = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj%s endobj\n" % (number, content)
    at = len(whole)
    whole += b"xref\n0 5\n0000000000 65535 f \n"
    whole += b"".join(b"%010d 00000 n \n" % place for place in places)
    whole += b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % at
    return bytes(whole)


def pdf_bomb(megabytes: int = 200) -> bytes:
    """Return a small PDF whose one stream unpacks to hundreds of megabytes."""
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(b" " * 1024 * 1024) for _ in range(megabytes))
    return pdf_of(packed + packer.flush(), "/Filter/FlateDecode")


def picture(kind: str = "png", size: tuple[int, int] = (60, 40)) -> bytes:
    """Return a picture of one colour."""
    whole = io.BytesIO()
    Image.new("RGB", size, (20, 90, 140)).save(whole, "JPEG" if kind == "jpg" else kind.upper())
    return whole.getvalue()


def web_page(body: str = f"<h1>{HEADING}</h1><p>{NOTICE}</p>") -> bytes:
    """Return a saved web page."""
    return f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>".encode()


def samples() -> dict[str, bytes]:
    """Return one sound file of every format, by the format's name."""
    return {
        "pdf": pdf(),
        "docx": packages.docx(HEADING, NOTICE),
        "xlsx": packages.xlsx({"ตาราง": packages.row(HEADING, NOTICE)}),
        "pptx": packages.pptx(packages.slide(HEADING), packages.slide(NOTICE)),
        "odt": packages.odt(HEADING, NOTICE),
        "ods": packages.ods({"ตาราง": ((HEADING, NOTICE),)}),
        "odp": packages.odp(HEADING, NOTICE),
        "doc": compound.word97(f"{HEADING}\r{NOTICE}\r"),
        "xls": compound.excel97(),
        "ppt": compound.powerpoint97(),
        "png": picture("png"),
        "jpg": picture("jpg"),
        "html": web_page(),
        "csv": f"ลำดับ,เรื่อง\n1,{HEADING}\n2,{NOTICE}\n".encode("utf-8-sig"),
        "txt": f"{HEADING}\n{NOTICE}\n".encode(),
    }


def truncated(content: bytes) -> bytes:
    """Return the first two thirds of a file: a copy that broke off."""
    return content[: len(content) * 2 // 3]
