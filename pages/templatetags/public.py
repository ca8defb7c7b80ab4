"""Tags of the public templates: the frame, icons, and names of what the database keeps as codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any, Final
from urllib.parse import quote, urlencode

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info, gettext, ngettext, override

from pages.models import SectionKey, kind_names
from pages.models.listing import Overview
from pages.models.places import Place
from pages.navigation import SHORT_NAMES, Frame, frame_of, lang_attribute
from thai.calendar import buddhist
from thai.numerals import to_thai
from thai.templatetags.thai import buddhist_year, file_size, thai_breaks, thai_date
from thai.text import has_thai

register = template.Library()

_KINDS: Final = kind_names()
_TEASER: Final = 110
_PARTS: Final = 3


@register.simple_tag(takes_context=True)
def site_frame(context: dict[str, Any]) -> Frame | None:
    """Return the frame of this request; None where a template is rendered without one."""
    request = context.get("request")
    return frame_of(request) if request is not None else None


@register.simple_tag
def icon(name: str, css: str = "icon") -> SafeString:
    """Draw an icon of the sprite; the words beside it carry the meaning."""
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#{}"/></svg>', css, _sprite(), name
    )


@cache
def _sprite() -> str:
    return static("icons.svg")


@register.simple_tag
def feed_url(section: str) -> str:
    """Return the feed of a section in the language of the screen; the Thai one is the office's."""
    is_own = get_language() == settings.LANGUAGE_CODE
    return reverse("feed" if is_own else "local_feed", args=[section])


@register.simple_tag
def atom_url(section: str) -> str:
    """Return the same feed as Atom."""
    return feed_url(section).removesuffix(".xml") + ".atom"


@register.simple_tag(takes_context=True)
def file_url(context: dict[str, Any], file: int, holder: int | None = None) -> str:
    """Return the address of a file, by its key: public, or the staff's for a draft.

    A draft that is previewed may have no key yet, and its files pass no gate. A section shows
    files of its public items: `holder` is the key of the item.
    """
    shown = context["page"]
    if context.get("record") is None and not shown.is_structure:
        return reverse("documents:content", args=[file])
    return reverse("item_file", args=[holder or shown.pk, file])


@register.filter
def kind_name(code: str | None) -> str:
    """Return what the office calls a kind of document or of news."""
    return str(_KINDS.get(code or "", ""))


@register.filter
def lang(language: str) -> SafeString:
    """Return the attribute for words of this language, nothing where it is the screen's."""
    return lang_attribute(language)


@register.filter
def here(url: str) -> str:
    """Return an address of the site below the language of the screen: readers stay in theirs."""
    prefixes = tuple(f"/{code}/" for code, _ in settings.LANGUAGES)
    return f"/{get_language()}/{url[4:]}" if url.startswith(prefixes) else url


@register.filter
def thai_lang(text: str | None) -> SafeString:
    """Return the attribute for words that may be Thai on an English screen, such as a name."""
    return lang_attribute("th") if has_thai(text or "") else SafeString()


@register.filter
def section_name(key: str) -> str:
    """Return the short name of a section from its key."""
    return str(SHORT_NAMES[SectionKey(key)]) if key in SectionKey.values else key


@register.filter
def format_name(code: str | None) -> str:
    """Return a file format as people write it: PDF, XLSX."""
    return (code or "").upper()


@register.filter
def short_size(size: int | None) -> str:
    """Return a size for a tight column, the same in both languages: 48 B, 386 KB, 1.2 MB."""
    with override("en"):
        return file_size(size).replace("bytes", "B").replace("byte", "B")


@register.filter
def telephone_link(number: str) -> str:
    """Return the tel: address of a number as offices print it: 0 5999 0233 ต่อ 22."""
    digits = re.sub(r"\D", "", re.split(r"ต่อ|ext", number)[0])
    return f"tel:+66{digits[1:]}" if digits.startswith("0") else f"tel:{digits}"


@register.simple_tag
def telephone(number: str) -> SafeString:
    """Return a number as a link; an extension alone is a number nobody can ring from outside."""
    address = telephone_link(number)
    if address == "tel:":
        return format_html("{}", number)
    return format_html('<a href="{}">{}</a>', address, number)


@register.filter
def baht(amount: Any) -> str:
    """Return an amount of money as tables print it: 1,250,000, and satang only when there are."""
    return f"{amount:,.2f}".removesuffix(".00")


@register.filter
def map_link(place: str) -> str:
    """Return the address of a map that shows a place; a link, so nobody is tracked before it."""
    return f"https://www.openstreetmap.org/search?query={quote(' '.join(place.split()))}"


@register.filter
def teaser(text: str) -> str:
    """Return the beginning of a summary, cut where Thai leaves a space, never inside a word."""
    text = " ".join(text.split())
    if len(text) <= _TEASER:
        return text
    return gettext("%(beginning)s …") % {"beginning": text[:_TEASER].rpartition(" ")[0]}


@register.filter
def days_left(until: Any, now: Any) -> int:
    """Return how many whole days remain."""
    return max((until - now).days, 0)


@register.filter
def grouped(number: int) -> str:
    """Return a count with its thousands apart: 1,594."""
    return f"{number:,}"


@register.filter
def era(year: int) -> int:
    """Return the Buddhist year that addresses use in both languages."""
    return buddhist(year)


@register.simple_tag
def place_count(place: Place, counts: Mapping[int, int]) -> str:
    """Say how many items a section has."""
    count = counts.get(place.pk, 0)
    return ngettext("%(count)s item", "%(count)s items", count) % {"count": f"{count:,}"}


@register.filter
def section_digits(position: int) -> str:
    """Return the number of a section as the announcement prints it: ๑ to ๑๐ for Thai readers."""
    return to_thai(position) if get_language() == "th" else str(position)


@register.filter
def chip_name(chip: Any) -> str:
    """Return what a filter in force is called on its chip."""
    named = {"section": section_name, "kind": kind_name, "file_type": format_name}
    return named.get(chip.facet, str)(chip.value)


@register.filter
def facet_name(value: Any, facet: str) -> str:
    """Return what a value of a search facet is called."""
    named: dict[str, Callable[[Any], object]] = {
        "section": section_name,
        "kind": kind_name,
        "file_type": format_name,
        "fiscal_year": buddhist_year,
        "language": lambda code: get_language_info(code)["name_local"],
    }
    return str(named.get(facet, str)(value))


@register.filter
def thai_month(day: date) -> str:
    """Return a month with its year: พฤศจิกายน 2569, or November 2026 in English."""
    return thai_date(day).partition(" ")[2]


@register.filter
def largest(overview: Overview, places: tuple[Place, ...]) -> list[dict[str, Any]]:
    """Return the sections with most items and the rest as one, so that the parts add up."""
    counted = [(overview.counts.get(place.pk, 0), place) for place in places]
    counted.sort(key=lambda pair: (-pair[0], pair[1].position))
    parts = [{"name": section_name(place.key), "count": count} for count, place in counted[:_PARTS]]
    rest = sum(count for count, _ in counted[_PARTS:])
    return [*parts, {"name": gettext("The other sections"), "count": rest}]


@register.filter
def words_only(query: Any) -> str:
    """Return the address of a search without its filters."""
    return "?" + urlencode({"q": query.text})


@register.filter
def phrases(text: str) -> SafeString:
    """Set a large title so that lines end between its phrases."""
    return format_html_join(
        " ", '<span class="ph">{}</span>', ((thai_breaks(phrase),) for phrase in text.split())
    )
