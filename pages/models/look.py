"""What an agency's look adds to every public page: addresses of its sheet and its pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.core.cache import cache
from django.urls import reverse
from wagtail.models import Page

from documents.models import StoredFile
from pages.models.appearance import DIGEST, Appearance

# Processes do not tell one another of a change; a visitor may meet the old look this long.
SECONDS: Final = 10


@dataclass(frozen=True, slots=True)
class Look:
    """Addresses, each empty where the portal's own look stays."""

    stylesheet: str = ""
    logo: str = ""
    portrait: str = ""
    map_picture: str = ""
    garuda: str = ""
    map_text: str = ""


def look_of(home: Page) -> Look:
    """Return the look of the agency of a home page of any language."""
    name = _name(home)
    kept: Look | None = cache.get(name)
    if kept is None:
        found = appearance_of(home)
        kept = _look(found) if found else Look()
        cache.set(name, kept, SECONDS)
    return kept


def forget(home: Page) -> None:
    """Let the next page of this process show a changed look."""
    cache.delete(_name(home))


def appearance_of(home: Page) -> Appearance | None:
    """Return the looks an agency has set, whichever language its home is in."""
    set_for = Appearance.objects.filter(home__translation_key=home.translation_key)
    return set_for.select_related(*Appearance.PICTURES).first()


def sheet_address(appearance: Appearance) -> str:
    """Return where the stylesheet is; another one after each change, so that it may be kept."""
    if not appearance.colours:
        return ""
    return reverse("appearance_sheet", args=[appearance.pk, appearance.digest])


def picture_address(appearance: Appearance, part: str) -> str:
    """Return where one of the pictures is; nothing while there is none that may be shown."""
    file: StoredFile | None = getattr(appearance, part)
    if file is None or not file.is_safe:
        return ""
    return reverse("appearance_picture", args=[appearance.pk, part, file.sha256[:DIGEST]])


def _look(appearance: Appearance) -> Look:
    pictures = {part: picture_address(appearance, part) for part in Appearance.PICTURES}
    return Look(sheet_address(appearance), map_text=appearance.map_text, **pictures)


def _name(home: Page) -> str:
    return f"look:{home.translation_key}"
