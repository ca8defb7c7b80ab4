"""Joins the part catalogues of the areas into one Thai catalogue and compiles it."""

import re
from collections.abc import Sequence
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation import gettext as _

from portal.processes.errors import BadTranslation, CatalogueClash

# Parts with this ending hold the words of scripts, which Django keeps in a catalogue of its own.
SCRIPTS = "_js"


def build(parts: Path, target: Path) -> int:
    """Write django and djangojs (.po and .mo) into target; return the number of messages.

    Raises CatalogueClash when two parts disagree, BadTranslation when a placeholder is lost.
    """
    target.mkdir(parents=True, exist_ok=True)
    scripts = sorted(parts.glob(f"*{SCRIPTS}.po"))
    texts = sorted(set(parts.glob("*.po")) - set(scripts))
    return write(join(texts), target / "django") + write(join(scripts), target / "djangojs")


def write(whole: Catalog, target: Path) -> int:
    """Write a catalogue as target.po and target.mo; return the number of messages."""
    with target.with_suffix(".po").open("wb") as file:
        write_po(file, whole, width=0, sort_output=True, ignore_obsolete=True)
    # Written aside and moved, so that a running process never reads half a catalogue.
    unfinished = target.with_suffix(".mo.new")
    with unfinished.open("wb") as file:
        write_mo(file, whole)
    unfinished.replace(target.with_suffix(".mo"))
    return len(whole)


def join(parts: list[Path]) -> Catalog:
    """Return one catalogue with every message of the parts."""
    whole = Catalog(locale="th", project="Suksala", fuzzy=False)
    sources: dict[object, Path] = {}
    for part in parts:
        with part.open("rb") as file:
            messages = [message for message in read_po(file, locale="th") if message.id]
        for message in messages:
            require_sound(message, part)
            known = whole.get(message.id, message.context)
            if known and known.string != message.string:
                first = sources[known.id]
                raise CatalogueClash(msgid=message.id, first=first.name, second=part.name)
            sources[message.id] = part
            whole[message.id] = message
    return whole


def require_sound(message: Message, part: Path) -> None:
    """Raise BadTranslation when a translation is missing or has the names of no original form."""
    originals = forms(message.id)
    for translation in forms(message.string or ""):
        if not translation:
            reason = _("it is empty")
        elif names(translation) not in [names(original) for original in originals]:
            reason = _("its placeholders differ")
        else:
            continue
        raise BadTranslation(file=part.name, msgid=originals[0], reason=reason)


def forms(text: str | Sequence[str]) -> Sequence[str]:
    """Return the forms for one and for many; a text without them has a single form."""
    return [text] if isinstance(text, str) else text


def names(text: str) -> set[str]:
    """Return the named placeholders of a text."""
    return set(re.findall(r"%\((\w+)\)[a-z]", text))
