"""Write the zip packages that office files are, byte for byte the same every time."""

from collections.abc import Iterable, Mapping
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MEDIA = "application/vnd.openxmlformats-officedocument"
CORE = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
)
# The oldest moment a zip entry can carry; a real one would change the bytes at every making.
EPOCH = (1980, 1, 1, 0, 0, 0)

Relation = tuple[str, str]


def package(parts: Mapping[str, str], *, first: tuple[str, str] | None = None) -> bytes:
    """Return a zip of text parts; `first` (name, text) leads, uncompressed, as ODF demands."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        if first is not None:
            archive.writestr(_entry(first[0], ZIP_STORED), first[1])
        for name, text in parts.items():
            archive.writestr(_entry(name, ZIP_DEFLATED), text)
    return out.getvalue()


def content_types(parts: Mapping[str, str]) -> str:
    """Return the list of content types of an OOXML package, part name to media type."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{media}"/>' for name, media in parts.items()
    )
    return (
        f'{XML}<Types xmlns="{CONTENT_TYPES}">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )


def relations(targets: Iterable[Relation]) -> str:
    """Return a relationship part; each target is (type, path), numbered rId1, rId2, …"""
    rows = "".join(
        f'<Relationship Id="rId{place}" Type="{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets, start=1)
    )
    return f'{XML}<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'


def core_properties(title: str, author: str, stamp: str) -> str:
    """Return title, author and date of an OOXML file."""
    return (
        f"{XML}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        "<dc:language>th-TH</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def _entry(name: str, method: int) -> ZipInfo:
    entry = ZipInfo(name, EPOCH)
    entry.compress_type = method
    entry.external_attr = 0o644 << 16
    return entry
