"""The form of an agency's looks: four colours, three pictures, each with a way back."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Final

from django import forms
from django.contrib.admin.utils import label_for_field
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pages.models import Appearance, contrast
from pages.models.appearance import COLOUR
from pages.models.look import picture_address

SUFFIXES: Final = (".png", ".jpg", ".jpeg")
# Every page loads the logo; a first view must stay below 150 kilobytes in all.
KILOBYTES: Final = {"logo": 40, "portrait": 40, "map_picture": 200, "garuda": 200}


class PictureField(forms.FileField):
    """A raster picture small enough to stand on every page."""

    def __init__(self, part: str) -> None:
        self.most = KILOBYTES[part]
        label = str(label_for_field(part, Appearance))
        chooser = forms.FileInput({"accept": ",".join(SUFFIXES)})
        super().__init__(label=label, required=False, widget=chooser)
        self.help_text = gettext_lazy("PNG or JPG, at most %(most)s KB") % {"most": self.most}

    def clean(self, data: Any, initial: Any = None) -> UploadedFile[bytes] | None:
        """Refuse other kinds of file and files that would make every page slow."""
        upload: UploadedFile[bytes] | None = super().clean(data, initial)
        if not upload:
            return None
        if PurePath(upload.name or "").suffix.lower() not in SUFFIXES:
            raise ValidationError(_("Choose a picture of the type PNG or JPG."))
        if (upload.size or 0) > self.most * 1024:
            words = _("The picture has %(size)s KB; make it smaller than %(most)s KB.")
            size = -(-(upload.size or 0) // 1024)
            raise ValidationError(words % {"size": size, "most": self.most})
        return upload


class AppearanceForm(forms.Form):
    """What an administrator may change; a colour that equals the portal's is stored as none."""

    map_text = forms.CharField(
        label=gettext_lazy("What the map shows"), max_length=300, required=False
    )

    def __init__(self, data: Any = None, files: Any = None, *, appearance: Appearance) -> None:
        self.appearance = appearance
        initial = contrast.DEFAULTS | appearance.colours | {"map_text": appearance.map_text}
        super().__init__(data, files, initial=initial)
        for name in Appearance.COLOURS:
            self.fields[name] = forms.RegexField(
                COLOUR,
                label=contrast.NAMES[name],
                widget=forms.TextInput({"type": "color"}),
            )
        for part in Appearance.PICTURES:
            self.fields[part] = PictureField(part)
            self.fields[f"remove_{part}"] = forms.BooleanField(
                label=gettext_lazy("Remove this picture"), required=False
            )

    def clean(self) -> dict[str, Any]:
        """Refuse colours that cannot be read, and a map without words."""
        cleaned = super().clean() or {}
        for name, fault in contrast.faults(self.colours(cleaned)).items():
            self.add_error(name, fault.message)
        keeps_map = self.appearance.map_picture_id and not cleaned.get("remove_map_picture")
        if (cleaned.get("map_picture") or keeps_map) and not cleaned.get("map_text", "").strip():
            self.add_error("map_text", _("Say what the map shows, for people who cannot see it."))
        return cleaned

    def colours(self, cleaned: dict[str, Any]) -> dict[str, str]:
        """Return the colours of the form, empty for those that are the portal's own."""
        chosen = {name: str(cleaned.get(name, "")).lower() for name in Appearance.COLOURS}
        return {
            name: "" if chosen[name] == contrast.DEFAULTS[name] else chosen[name] for name in chosen
        }

    def rows(self) -> list[dict[str, Any]]:
        """Return for each picture: its box, the way to remove it, what is there, where it shows."""
        return [
            {
                "field": self[part],
                "remove": self[f"remove_{part}"],
                "file": getattr(self.appearance, part),
                "shown": picture_address(self.appearance, part),
            }
            for part in Appearance.PICTURES
        ]

    def swatches(self) -> list[forms.BoundField]:
        """Return the colours for the template."""
        return [self[name] for name in Appearance.COLOURS]
