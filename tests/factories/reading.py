"""Reading a screen as a person does: its texts, its links, its forms, and the English in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from bs4 import BeautifulSoup, NavigableString, Tag
from django.http import HttpResponse

WORD = re.compile(r"[A-Za-z]{3,}")
# Names, formats and codes that are Latin in Thai offices too.
KNOWN = re.compile(
    r"PDF(/UA)?|Word|Excel|PowerPoint|OpenDocument|JPE?G|PNG|WebP|SVG|TXT|CSV|XLSX|DOCX|SHA(-256)?"
    r"|MOIT|MOPH2561|ITA|OIT|GWS2?|OIA\d?|CIO|LINE|Facebook|YouTube|e-GP|e-bidding|e-market"
    r"|e-Service|RSS|Atom|iCalendar|WCAG|English|(https?://|www\.)\S*"
    r"|/(doc|item)/[\w-]+/?|[\w.+-]*@[\w.-]+|\w*\.(txt|pdf|html|exe|zip|png)"
    r"|[0-9a-f]{8,}|[0-9a-f]{4,}…[0-9a-f]{4,}|CC BY(-NC)?|#[0-9a-f]{6}"
)
ATTRIBUTES = ("aria-label", "placeholder", "title", "alt", "data-confirm", "aria-description")
SILENT = {"script", "style", "template", "noscript", "code"}
ACT = re.compile(r"[a-z-]+")
BUTTONS = {"submit", "button"}


@dataclass(frozen=True, slots=True)
class Form:
    """What a form would send when nobody wrote anything: where to, and one answer per button."""

    address: str
    fields: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> tuple[Any, ...]:
        """Return what forms that do the same have in common: place, fields and chosen acts."""
        acts = ((name, value if ACT.fullmatch(value) else "") for name, value in self.fields)
        return (*shape(self.address), *sorted(acts))


def html_of(answer: HttpResponse) -> str:
    """Return the page of an answer, or the part of a page that a script asked for as JSON."""
    kind = answer.get("Content-Type", "")
    if kind.startswith("application/json"):
        return str(json.loads(answer.content).get("html", ""))
    return answer.content.decode() if kind.startswith("text/html") else ""


def texts(html: str) -> Iterator[str]:
    """Yield every text a person or a screen reader meets on a page, the sidebar's too."""
    page = BeautifulSoup(html, "html.parser")
    for props in page.find_all("script", type="application/json"):
        yield from labels(json.loads(props.string or "null"))
    for element in page.find_all(True):
        if element.name in SILENT or element.find_parent(SILENT):
            continue
        yield from (str(element[name]) for name in ATTRIBUTES if element.has_attr(name))
        if element.name == "input" and element.get("type") in BUTTONS:
            yield str(element.get("value", ""))
        for child in element.children:
            if type(child) is NavigableString and not element.get("hidden"):
                yield str(child)


def labels(value: object) -> Iterator[str]:
    """Yield the labels inside the data of a script, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in {"label", "title", "placeholder"} and isinstance(inner, str):
                yield inner
            yield from labels(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from labels(inner)


def english(html: str, names: tuple[str, ...] = ()) -> set[str]:
    """Return the texts of a page that have English words, beside names that are known."""
    return latin(texts(html), names)


def latin(said: Iterable[str], names: tuple[str, ...] = ()) -> set[str]:
    """Return those of some texts that have English words, beside names that are known."""
    found = set()
    for text in {" ".join(text.split()) for text in said}:
        rest = text
        for name in names:
            rest = rest.replace(name, "")
        if WORD.search(KNOWN.sub("", rest)):
            found.add(text[:90])
    return found


def links(html: str, here: str) -> Iterator[str]:
    """Yield every address of the admin that a page links to."""
    for anchor in BeautifulSoup(html, "html.parser").find_all("a", href=True):
        address = urlsplit(urljoin(here, str(anchor["href"])))
        if address.path.startswith("/admin/") and not address.netloc:
            yield f"{address.path}?{address.query}".rstrip("?")


def shape(address: str) -> tuple[Any, ...]:
    """Return what an address has in common with its like: no numbers, no values of a query."""
    parts = urlsplit(address)
    asked = tuple(sorted({name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}))
    return re.sub(r"\d+", "0", parts.path), asked


def forms(html: str, here: str) -> Iterator[Form]:
    """Yield the forms of a page once per button, each with nothing written in it."""
    page = BeautifulSoup(html, "html.parser")
    # A script counts the blocks of a text; nobody wrote any.
    streams = tuple(
        (f"{one['id']}-count", "0") for one in page.find_all(attrs={"data-block": True})
    )
    for form in page.find_all("form"):
        # A script sends some forms, to an address of its own; nobody can press them.
        if str(form.get("method", "get")).lower() != "post" or form.get("data-w-swap-src-value"):
            continue
        address = urljoin(here, str(form.get("action") or here))
        fields = (*_unwritten(form), *streams)
        for name in {_button(button) for button in form.find_all("button")} or {None}:
            yield Form(address, (*fields, name) if name else fields)


def _unwritten(form: Tag) -> Iterator[tuple[str, str]]:
    for field in form.find_all(["input", "textarea", "select"]):
        name, kind = str(field.get("name", "")), field.get("type")
        if not name or name == "csrfmiddlewaretoken" or kind in {"submit", "checkbox", "radio"}:
            continue
        if kind != "file":
            yield name, str(field.get("value", "")) if kind == "hidden" else ""


def _button(button: Tag) -> tuple[str, str] | None:
    name = str(button.get("name", ""))
    return (name, str(button.get("value", ""))) if name else None
