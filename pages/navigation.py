"""The frame around every public page: whose site this is, its menu, and the other language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, pgettext_lazy
from wagtail.models import Site

from pages.models import HomePage, OfficialPage, SectionKey
from pages.models.look import Look, look_of
from pages.models.places import Place, address
from pages.models.standing import FAQ, standing
from pages.models.translations import language_of
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

# Addresses that are no page of their own in each language: what the tree does not know, results.
NO_PAGE: Final = frozenset({"wagtail_serve", "search"})


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

    @cached_property
    def look(self) -> Look:
        """Return the agency's own colours and pictures."""
        return look_of(self.home) if self.home else Look()

    @property
    def places(self) -> tuple[Place, ...]:
        """Return the public sections of the agency."""
        return self.home.places if self.home else ()

    @cached_property
    def standing(self) -> Mapping[str, str]:
        """Return the addresses of the public policies and of the frequent questions, by kind."""
        return standing(self.home, timezone.now()) if self.home else {}

    @property
    def policies(self) -> Mapping[str, str]:
        """Return the addresses of the public policies, in their order."""
        return {kind: url for kind, url in self.standing.items() if kind != FAQ}

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
        asked = self.request.META.get("QUERY_STRING", "")
        translated = self.translations.get(self.other_language)
        if translated:
            return f"{translated}?{asked}" if asked else translated
        return self._swapped(self.request.get_full_path(), self.other_language)

    def _swapped(self, path: str, language: str) -> str:
        prefix = f"/{self.language}/"
        rest = path.removeprefix(prefix) if path.startswith(prefix) else ""
        return f"/{language}/{rest}"

    @property
    def page(self) -> OfficialPage | None:
        """Return the page of the tree that is shown; None for search, site map and the like."""
        return vars(self.request).get("shown_page")

    @cached_property
    def translations(self) -> Mapping[str, str]:
        """Return where the public translations of the page are: language → address."""
        return self.page.public_translations if self.page else {}

    @cached_property
    def home_language(self) -> str:
        """Return the language in which the home speaks; the office may not have all of them."""
        return (language_of(self.home) if self.home else None) or self.language

    @cached_property
    def content_language(self) -> str:
        """Return the language of what is shown; it may differ from the screen's."""
        return (language_of(self.page) if self.page else None) or self.home_language

    @property
    def is_foreign(self) -> bool:
        """Return whether the content is in another language than the screen."""
        return self.content_language != self.language

    @property
    def lang(self) -> SafeString:
        """Return the attribute that marks content of another language, or nothing."""
        return lang_attribute(self.content_language)

    @property
    def home_lang(self) -> SafeString:
        """Return the attribute that marks the words of the home, or nothing."""
        return lang_attribute(self.home_language)

    @property
    def canonical(self) -> str:
        """Return the one address under which search engines should know this page."""
        path = self.request.path
        if self.is_foreign:
            path = self._swapped(path, self.content_language)
        return self.request.build_absolute_uri(path)

    @cached_property
    def alternates(self) -> tuple[tuple[str, str], ...]:
        """Return the addresses of this page by language for search engines; none for errors.

        What is not translated has one language only, though the screen around it has two.
        """
        found = self._addresses()
        if settings.LANGUAGE_CODE in found:
            found["x-default"] = found[settings.LANGUAGE_CODE]
        return tuple(
            (language, self.request.build_absolute_uri(path)) for language, path in found.items()
        )

    def _addresses(self) -> dict[str, str]:
        path = self.request.path
        if self.page is not None:
            here = {self.content_language: self._swapped(path, self.content_language)}
            known = here | dict(self.translations)
            return {code: known[code] for code, _ in settings.LANGUAGES if code in known}
        match = self.request.resolver_match
        prefixed = path.startswith(f"/{self.language}/")
        if match is None or match.url_name in NO_PAGE or not prefixed:
            return {}
        return {code: self._swapped(path, code) for code, _ in settings.LANGUAGES}


def lang_attribute(language: str) -> SafeString:
    """Return the attribute that marks words of another language than the screen's, or nothing."""
    attribute = f' lang="{language}"' if language != get_language() else ""
    return mark_safe(attribute)  # noqa: S308  # a code from settings, no user's text


def frame_of(request: HttpRequest) -> Frame:
    """Return the frame of a request, the same one however often it is asked for."""
    kept: Frame = vars(request).setdefault("frame", Frame(request))
    return kept


def homes_of_site(request: HttpRequest) -> list[HomePage]:
    """Return the public homes of the agency a request speaks to, that of its site first."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    tree = HomePage.objects.filter(translation_key=site.root_page.translation_key)
    homes = list(visible(tree.select_related("locale")))
    return sorted(homes, key=lambda home: home.pk != site.root_page_id)


def _home_of_site(request: HttpRequest, language: str) -> HomePage | None:
    homes = homes_of_site(request)
    return next(
        (home for home in homes if home.locale.language_code == language),
        next(iter(homes), None),
    )
