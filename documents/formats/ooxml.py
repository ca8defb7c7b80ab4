"""What Word, Excel and PowerPoint packages have in common: parts, relations, checks."""

import posixpath
from pathlib import Path
from typing import Final

from documents.formats import archive
from documents.formats.base import BadFile, Fault
from documents.formats.xml import rows

CONTENT_TYPES: Final = "[Content_Types].xml"
MACRO_PARTS: Final = ("vbaproject.bin", "vbadata.xml")


def recognises(head: bytes, path: Path, folder: str) -> bool:
    """Tell whether a package keeps its parts in ``folder`` (word/, xl/ or ppt/)."""
    if not archive.is_zip(head):
        return False
    listed = archive.names(path)
    return CONTENT_TYPES in listed and any(name.startswith(folder) for name in listed)


def check(path: Path, folder: str) -> None:
    """Check the package; a file saved without macros must hold none. Raises BadFile."""
    listed = archive.members(path)
    if CONTENT_TYPES not in listed or not any(name.startswith(folder) for name in listed):
        raise BadFile(Fault.DAMAGED)
    if any(name.lower().endswith(MACRO_PARTS) for name in listed):
        raise BadFile(Fault.MACROS)


def parts(package: archive.Package, folder: str, stem: str) -> list[str]:
    """Return the parts ``folder/stem*.xml`` in the order of their numbers."""
    found = [
        name
        for name in package.names
        if name.startswith(folder + stem) and name.endswith(".xml") and "/_rels/" not in name
    ]
    return sorted(found, key=lambda name: (len(name), name))


def relations(package: archive.Package, part: str) -> dict[str, str]:
    """Return relation id → part name for one part; nothing when it has no relations."""
    folder, name = posixpath.split(part)
    listed = f"{folder}/_rels/{name}.rels"
    if listed not in package.names:
        return {}
    return {
        row.get("Id", ""): posixpath.normpath(posixpath.join(folder, row.get("Target", "")))
        if not row.get("Target", "").startswith("/")
        else row["Target"][1:]
        for row in rows(package.chunks(listed), "Relationship")
    }
