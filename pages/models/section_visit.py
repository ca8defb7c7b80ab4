"""One look at a section, as the parts above its list need it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from pages.models.home import HomePage
from pages.models.places import Place
from pages.models.section_list import Asked


@dataclass(frozen=True, slots=True)
class Visit:
    """Where, when, and how the visitor narrowed the list."""

    home: HomePage
    place: Place
    asked: Asked
    now: datetime
    request: HttpRequest

    @property
    def is_first_view(self) -> bool:
        """Return whether this is the section as its address shows it, nothing narrowed."""
        return self.asked == Asked()
