"""What a web master looks at before putting something online (clause 2.2.2): five points."""

from __future__ import annotations

from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.publishing.errors import ChecklistOpen


class Point(models.TextChoices):
    """One point of the checklist (รายการตรวจก่อนนำขึ้นเผยแพร่)."""

    SECTION = "section", _("Right section")
    FORMAT = "format", _("Format and readability")
    METADATA = "metadata", _("Facts shown beside it")
    PERSONAL_DATA = "personal_data", _("No personal data")
    SPELLING = "spelling", _("Spelling")


POINTS: tuple[str, ...] = tuple(Point.values)


def require_all(checked: Collection[str]) -> list[str]:
    """Return the ticks in the order of the list. Raises ChecklistOpen that names what is open."""
    left = [str(point.label) for point in Point if point.value not in checked]
    if left:
        raise ChecklistOpen.naming(left)
    return list(POINTS)
