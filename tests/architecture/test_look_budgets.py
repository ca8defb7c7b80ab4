"""Templates and stylesheets: short, without inline style or script, colours only from tokens."""

import re
from collections.abc import Iterator
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, ParseError, QualifiedRule
from tinycss2.color4 import parse_color

from architecture.source import files, short

TOKENS = "tokens.css"
# Words that are colours by name but not by value: they take what is there already.
NEUTRAL = {"currentcolor", "transparent", "inherit"}
INLINE = re.compile(
    r"<style[\s>]|\sstyle=|<script(?![^>]*\bsrc=)(?![^>]*type=\"application/)|\son\w+=\""
)


def ours(suffix: str) -> list[Path]:
    """Return our files of a kind; what another project made and we ship is left out."""
    return [path for path in files(suffix) if not {"vendor", "samples", "papers"} & set(path.parts)]


def test_templates_have_at_most_80_lines():
    long = [short(path) for path in ours(".html") if path.read_text().count("\n") > 80]

    assert long == []


def test_templates_carry_no_style_and_no_script_of_their_own():
    found = [short(path) for path in ours(".html") if INLINE.search(path.read_text())]

    assert found == []


def test_stylesheets_have_at_most_120_lines():
    assert [short(path) for path in ours(".css") if path.read_text().count("\n") > 120] == []


def test_stylesheets_can_be_read_without_an_error():
    found = [
        f"{short(path)}:{node.source_line} {node.message}"
        for path in ours(".css")
        for node, _ in walk(rules(path))
        if isinstance(node, ParseError)
    ]

    assert found == []


def test_colours_come_only_from_the_tokens():
    found = [
        f"{short(path)}:{node.source_line}"
        for path in ours(".css")
        if path.name != TOKENS
        for node, _ in walk(rules(path))
        if isinstance(node, Declaration) and any(is_colour(part) for part in inner(node.value))
    ]

    assert found == []


def test_nothing_is_forced_except_in_print():
    found = [
        f"{short(path)}:{node.source_line}"
        for path in ours(".css")
        for node, medium in walk(rules(path))
        if isinstance(node, Declaration) and node.important and "print" not in medium
    ]

    assert found == []


def rules(path: Path) -> list[Node]:
    """Return the parsed rules of a stylesheet."""
    return tinycss2.parse_stylesheet(path.read_text(), skip_comments=True, skip_whitespace=True)


def walk(nodes: list[Node], medium: str = "") -> Iterator[tuple[Node, str]]:
    """Yield every rule, declaration and error with the medium around it."""
    for node in nodes:
        yield node, medium
        if not isinstance(node, AtRule | QualifiedRule) or node.content is None:
            continue
        here = tinycss2.serialize(node.prelude) if isinstance(node, AtRule) else ""
        content = tinycss2.parse_blocks_contents(
            node.content, skip_comments=True, skip_whitespace=True
        )
        yield from walk(content, f"{medium} {here}")


def inner(parts: list[Node]) -> Iterator[Node]:
    """Yield the parts of a value, those inside functions too."""
    for part in parts:
        yield part
        yield from inner(getattr(part, "arguments", []))


def is_colour(part: Node) -> bool:
    """Tell whether a part of a value is a colour written out."""
    if part.type == "ident" and part.lower_value in NEUTRAL:
        return False
    return part.type in {"hash", "ident", "function"} and parse_color(part) is not None
