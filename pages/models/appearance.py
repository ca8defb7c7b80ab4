"""How an agency looks: its colours, its logo, and the pictures shown where an item has none."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any, ClassVar, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.models import StoredFile
from pages.models import contrast
from pages.models.home import HomePage

DIGEST: Final = 12
COLOUR: Final = re.compile(r"^#[0-9a-fA-F]{6}\Z")
_is_colour: Final = RegexValidator(
    COLOUR.pattern, _("Write a colour as # and six digits, for example #0b5a45.")
)


def _colour(name: str) -> models.CharField[str, str]:
    """Return the field of one colour; empty means the portal's own."""
    return models.CharField(contrast.NAMES[name], max_length=7, blank=True, validators=[_is_colour])


def _picture(name: Any) -> models.ForeignKey[StoredFile | None, StoredFile | None]:
    return models.ForeignKey(
        StoredFile,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=name,
    )


class Appearance(models.Model):
    """The looks of one agency (รูปลักษณ์ของหน่วยงาน), in every language of its site."""

    COLOURS: ClassVar[tuple[str, ...]] = ("leaf", "leaf_deep", "leaf_wash", "band")
    PICTURES: ClassVar[tuple[str, ...]] = ("logo", "portrait", "map_picture", "garuda")

    home = models.OneToOneField(HomePage, on_delete=models.CASCADE, related_name="appearance")
    leaf = _colour("leaf")
    leaf_deep = _colour("leaf_deep")
    leaf_wash = _colour("leaf_wash")
    band = _colour("band")
    logo = _picture(_("logo"))
    portrait = _picture(_("picture where a portrait is missing"))
    map_picture = _picture(_("map"))
    # The Garuda of memos and announcements (ตราครุฑ): supplied by the agency, not ours to draw.
    garuda = _picture(_("Garuda emblem of official papers"))
    map_text = models.CharField(_("what the map shows"), max_length=300, blank=True)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("appearance")
        verbose_name_plural = _("appearances")

    def __str__(self) -> str:
        return str(self.home)

    def clean(self) -> None:
        """Refuse colours that people cannot read, and a map nobody describes."""
        problems = {name: fault.message for name, fault in contrast.faults(self.colours).items()}
        if self.map_picture_id and not self.map_text.strip():
            problems["map_text"] = str(_("Say what the map shows, for people who cannot see it."))
        if problems:
            raise ValidationError(problems)

    @property
    def colours(self) -> dict[str, str]:
        """Return the agency's own colours that can be read as such: name → ``#rrggbb``."""
        chosen = {name: str(getattr(self, name)) for name in self.COLOURS}
        return {name: colour for name, colour in chosen.items() if COLOUR.match(colour)}

    @property
    def stylesheet(self) -> str:
        """Return the few lines that put the colours in place of the portal's, or nothing."""
        own = self.colours.items()
        if not own:
            return ""
        values = ";".join(f"--{name.replace('_', '-')}:{colour.lower()}" for name, colour in own)
        # Stronger than the light theme, weaker than the sheet of print.
        return f':root:not([data-theme="dark"],[data-theme="contrast"]){{{values}}}\n'

    @property
    def digest(self) -> str:
        """Return what is different in the address of the stylesheet after each change."""
        return sha256(self.stylesheet.encode()).hexdigest()[:DIGEST]
