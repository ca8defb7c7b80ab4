"""What an item may answer, for the box of the item form (setting REQUIREMENT_CHOICES)."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import get_language

from pages.models import SectionKey
from pages.navigation import SHORT_NAMES
from pages.staff.codes import Choice
from portal.compliance.models import Requirement
from portal.compliance.words import Kind, Status


def choices() -> Iterator[Choice]:
    """Yield every requirement but the fields of the form, section by section: one query."""
    title = "title_en" if get_language() == "en" else "title_th"
    found = Requirement.objects.filter(is_retired=False).exclude(kind=Kind.FORM_FIELD)
    columns = found.order_by("framework", "position").values_list(
        "full_code", title, "section", "framework__status"
    )
    place = {key: number for number, key in enumerate(SectionKey.values)}
    # Within a section, drafts come last.
    for code, wording, section, _ in sorted(
        columns, key=lambda row: (place[row[2]], row[3] == Status.DRAFT)
    ):
        yield Choice(code, wording, str(SHORT_NAMES[SectionKey(section)]))
