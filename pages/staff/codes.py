"""The box of requirement codes: titles to tick, codes to type, and no code that nobody knows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from thai.numerals import to_arabic

# How many codes a refusal names, and how much of each.
NAMED = 3
LONGEST = 30


@dataclass(frozen=True, slots=True)
class Choice:
    """A requirement that an item may answer; `group` is what its list is called."""

    code: str
    title: str
    group: str


def offered() -> tuple[Choice, ...]:
    """Return every requirement, as the layer above keeps them (setting REQUIREMENT_CHOICES)."""
    choices: Callable[[], Iterable[Choice]] = import_string(settings.REQUIREMENT_CHOICES)
    return tuple(choices())


class CodesInput(forms.Widget):
    """Checkboxes with titles under their sections, a search box, and a line for typed codes."""

    template_name = "pages/staff/form/codes.html"
    use_fieldset = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        """Return what was ticked and typed as JSON, the way the field stores it."""
        lines = data.getlist(name) if hasattr(data, "getlist") else [data.get(name)]
        parts = (code.strip() for line in lines for code in str(line or "").split(","))
        return json.dumps(list(dict.fromkeys(code for code in parts if code)), ensure_ascii=False)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Return no: unticked boxes are never sent."""
        return False

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """Return none: the box is a group of fields."""
        return ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Hand the requirements to the template; codes that are in no list stay ticked on top."""
        chosen = _codes(value)
        choices = offered()
        known = {choice.code for choice in choices}
        groups: dict[str, list[Choice]] = {}
        for choice in choices:
            groups.setdefault(choice.group, []).append(choice)
        return super().get_context(name, value, attrs) | {
            "chosen": chosen,
            "shown": [choice for choice in choices if choice.code in chosen],
            "strange": [code for code in chosen if code not in known],
            "groups": [
                {
                    "name": group,
                    "choices": found,
                    "count": sum(choice.code in chosen for choice in found),
                }
                for group, found in groups.items()
            ],
        }


def _codes(value: Any) -> list[str]:
    try:
        codes = json.loads(value) if isinstance(value, str) and value else value
    except ValueError:
        return []
    return [str(code) for code in codes] if isinstance(codes, list) else []


def known_codes(codes: Iterable[str], kept: Iterable[str] = ()) -> list[str]:
    """Return the codes as the frameworks write them; those an item had already may stay.

    Raises ValidationError that names the codes of no framework.
    """
    known = {choice.code for choice in offered()}
    allowed = known | set(kept)
    found = [_spelt(code, allowed) for code in codes]
    strange = [code[:LONGEST] for code in found if code not in allowed]
    if strange:
        raise ValidationError(
            _("No framework has the code %(codes)s. Write codes such as MOIT 5, or tick them.")
            % {"codes": ", ".join(f"“{code}”" for code in strange[:NAMED])}
        )
    return list(dict.fromkeys(found))


def _spelt(code: str, known: Iterable[str]) -> str:
    """Return a code as offices write it, MOIT 5 or ม.9(3), in the spelling of the frameworks."""
    plain = to_arabic(" ".join(code.split()))
    section = plain.removeprefix("มาตรา").removeprefix("ม.").strip()
    tries = (code, plain, plain.replace(" ", ":", 1), f"OIA9:{section}", f"OIA7:{section}")
    return next((spelling for spelling in tries if spelling in known), code)
