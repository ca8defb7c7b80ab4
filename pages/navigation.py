"""The frame around every public page: whose site this is, its menu, and the other language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, pgettext_lazy
from wagtail.models import Site

from pages.models import HomePage, SectionKey
from pages.models.places import Place, address
from pages.publishing.visibility import visible

# What people look for most, in the order of the menu line; the rest is one click away.
MENU: Final = (
    SectionKey.ABOUT,
    SectionKey.NEWS,
    SectionKey.SERVICE,
    SectionKey.ESERVICE,
    SectionKey.KNOWLEDGE,
    SectionKey.OIA,
)
# The official names are whole sentences; a menu line has room for a few words.
SHORT_NAMES: Final = {
    SectionKey.ABOUT: pgettext_lazy("menu", "About the office"),
    SectionKey.LAW: pgettext_lazy("menu", "Laws and regulations"),
    SectionKey.KNOWLEDGE: pgettext_lazy("menu", "Knowledge"),
    SectionKey.LINKS: pgettext_lazy("menu", "Related offices"),
    SectionKey.OIA: pgettext_lazy("menu", "Official information"),
    SectionKey.MANUAL: pgettext_lazy("menu", "Operating manuals"),
    SectionKey.SERVICE: pgettext_lazy("menu", "Guides for the public"),
    SectionKey.NEWS: pgettext_lazy("menu", "News"),
    SectionKey.ESERVICE: pgettext_lazy("menu", "Online services"),
    SectionKey.STATS: pgettext_lazy("menu", "Statistics and satisfaction"),
}


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One section in a menu, under its short name."""

    key: str
    name: str
    url: str
    is_here: bool


class Frame:
    """What the base template shows; every part is read only when it is asked for."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.language = get_language() or settings.LANGUAGE_CODE

    @cached_property
    def home(self) -> HomePage | None:
        """Return the home of the agency this request speaks to; None before an agency exists."""
        return HomePage.routed(self.request) or _home_of_site(self.request, self.language)

    @property
    def places(self) -> tuple[Place, ...]:
        """Return the public sections of the agency."""
        return self.home.places if self.home else ()

    @property
    def home_url(self) -> str:
        """Return the address of the agency's home in the language of the screen."""
        return address()

    @cached_property
    def sections(self) -> tuple[MenuEntry, ...]:
        """Return all sections under their short names."""
        return tuple(
            MenuEntry(
                place.key,
                str(SHORT_NAMES.get(SectionKey(place.key), place.name)),
                place.url,
                self.request.path.startswith(place.url),
            )
            for place in self.places
        )

    @property
    def menu(self) -> tuple[MenuEntry, ...]:
        """Return the few sections of the menu line."""
        known = {entry.key: entry for entry in self.sections}
        return tuple(known[key] for key in MENU if key in known)

    @property
    def other_language(self) -> str:
        """Return the code of the language a reader can change to."""
        return next(code for code, _ in settings.LANGUAGES if code != self.language)

    @property
    def other_url(self) -> str:
        """Return this page in the other language; its home where an address has no language."""
        prefix = f"/{self.language}/"
        path = self.request.get_full_path()
        rest = path.removeprefix(prefix) if path.startswith(prefix) else ""
        return f"/{self.other_language}/{rest}"

    @cached_property
    def content_language(self) -> str:
        """Return the language in which the agency wrote; it may differ from the screen's."""
        if self.language == settings.LANGUAGE_CODE or self.home is None:
            return self.language
        roots = {root.root_path: root.language_code for root in Site.get_site_root_paths()}
        return roots.get(self.home.url_path, settings.LANGUAGE_CODE)

    @property
    def is_foreign(self) -> bool:
        """Return whether the content is in another language than the screen."""
        return self.content_language != self.language

    @property
    def lang(self) -> SafeString:
        """Return the attribute that marks content of another language, or nothing."""
        attribute = f' lang="{self.content_language}"' if self.is_foreign else ""
        return mark_safe(attribute)  # noqa: S308  # a code from settings, no user's text

    @property
    def canonical(self) -> str:
        """Return the one address under which search engines should know this page."""
        path = self.request.path
        if self.is_foreign:
            path = path.replace(f"/{self.language}/", f"/{self.content_language}/", 1)
        return self.request.build_absolute_uri(path)


def frame_of(request: HttpRequest) -> Frame:
    """Return the frame of a request, the same one however often it is asked for."""
    kept: Frame = vars(request).setdefault("frame", Frame(request))
    return kept


def _home_of_site(request: HttpRequest, language: str) -> HomePage | None:
    site = Site.find_for_request(request)
    if site is None:
        return None
    tree = HomePage.objects.filter(translation_key=site.root_page.translation_key)
    homes = list(visible(tree.select_related("locale")))
    return next(
        (home for home in homes if home.locale.language_code == language),
        next(iter(homes), None),
    )
