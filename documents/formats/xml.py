"""XML read as a stream: no DTD, no entities of its own, no depth without end."""

from collections.abc import Iterable, Iterator
from typing import Final
from xml.parsers import expat

from documents.formats.base import MAX_CHARACTERS, BadFile, Cut, Fault

MAX_DEPTH: Final = 250
NAMESPACE_MARK: Final = "|"

Attributes = dict[str, str]


class Walker:
    """Calls ``start``/``end``/``text`` of a subclass with local names, within limits.

    Parsers have no business with a document type in an office file: it is how entity bombs
    and outside references come in, so one ends the reading.
    """

    def __init__(self) -> None:
        self.out: list[str] = []
        self.characters = 0
        self._depth = 0

    def walk(self, chunks: Iterable[bytes]) -> Iterator[str]:
        """Parse the chunks and yield what the subclass wrote. Raises BadFile or Cut."""
        parser = expat.ParserCreate(namespace_separator=NAMESPACE_MARK)
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self.text
        try:
            for chunk in chunks:
                parser.Parse(chunk, False)
                yield from self._written()
            parser.Parse(b"", True)
        except expat.ExpatError as broken:
            raise BadFile(Fault.DAMAGED) from broken
        yield from self._written()

    def write(self, text: str) -> None:
        """Add text to the page. Raises Cut past the limit of one file."""
        self.characters += len(text)
        if self.characters > MAX_CHARACTERS:
            raise Cut
        self.out.append(text)

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Characters inside the current element."""

    def _start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise BadFile(Fault.BOMB)
        self.start(local(name), {attribute(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self.end(local(name))

    def _written(self) -> Iterator[str]:
        if self.out:
            yield "".join(self.out)
            self.out.clear()


class Rows(Walker):
    """Collects the attributes of every element of one name: relations, sheets, slides."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.wanted = wanted
        self.found: list[Attributes] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Keep the attributes of a wanted element."""
        if name == self.wanted:
            self.characters += 1 + sum(map(len, attributes.values()))
            if self.characters > MAX_CHARACTERS:
                raise Cut
            self.found.append(attributes)


def rows(chunks: Iterable[bytes], wanted: str) -> list[Attributes]:
    """Return the attributes of every element called ``wanted``."""
    collector = Rows(wanted)
    for _ in collector.walk(chunks):
        pass
    return collector.found


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(NAMESPACE_MARK)[2]


def attribute(name: str) -> str:
    """Return an attribute's local name, as ``r:id`` where it names a relation."""
    namespace, _, own = name.rpartition(NAMESPACE_MARK)
    return f"r:{own}" if namespace.endswith("/relationships") else own


def _refuse(*_declaration: object) -> None:
    raise BadFile(Fault.DAMAGED)
