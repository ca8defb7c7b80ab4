"""Putting an office's own drawings and colours on its site, as an administrator would."""

from __future__ import annotations

from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile

from documents.actions import receive
from documents.models import StoredFile
from documents.reading import read
from pages.models import HomePage
from pages.restyling import restyle
from portal.accounts.models import User
from portal.demo.office import Looks
from portal.demo.papers import drawing


def dress(home: HomePage, looks: Looks, *, by: User, now: datetime) -> None:
    """Give a site its logo, its map, the picture where a portrait is missing, its colours.

    Raises ValidationError for colours that people cannot read.
    """

    def picture(name: str) -> StoredFile:
        upload = SimpleUploadedFile(f"{name}.png", drawing.draw(name))
        return read(receive(upload, by=by, now=now, read_later=False))

    changes = {
        "logo": picture(looks.logo),
        "portrait": picture(looks.portrait),
        "map_picture": picture(looks.map_picture),
        "map_text": looks.map_text,
        **looks.colours,
    }
    restyle(home, by=by, changes=changes)
