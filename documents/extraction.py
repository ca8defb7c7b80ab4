"""Gets the text out of a file: one child process, an honest state, every reading kept."""

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from documents import quality, sandbox
from documents.formats import exits
from documents.formats.base import MAX_CHARACTERS, PAGE_BREAK, Format
from documents.readings.decoding import decoded
from documents.readings.doubling import undoubled
from documents.readings.repair import repaired
from documents.sandbox import End, Limits, Outcome
from documents.states import Reading, TextState
from thai.text import respelt

POPPLER: Final = "pdftotext"
# poppler wants little; a PDF that needs more is a bomb.
POPPLER_MEMORY: Final = 512 * sandbox.MEGABYTE
TEXT_SECONDS: Final = 12.0
LOOK_SECONDS: Final = 6.0
LOOKED_AT: Final = frozenset({"pdf", "png", "jpg"})
# More bad pages than this and a search would miss too much to say nothing.
BAD_SHARE: Final = 0.2
EMPTY_SHARE: Final = 0.5
# Less readable than this and there are no words left to repair.
REPAIRABLE: Final = 0.5
# A repair must earn its place: it can also change a rare name.
BETTER_BY: Final = 0.025
EXIT_STATES: Final = {
    exits.OK: TextState.OK,
    exits.CUT: TextState.TRUNCATED,
    exits.ENCRYPTED: TextState.ENCRYPTED,
}
END_STATES: Final = {End.TIMEOUT: TextState.TIMEOUT, End.CUT: TextState.TRUNCATED}


@dataclass(frozen=True, slots=True)
class PageText:
    """One reading of one page; ``quality`` is None when there is too little to judge."""

    page: int
    reading: Reading
    text: str
    quality: float | None
    is_best: bool = True


@dataclass(frozen=True, slots=True)
class Extraction:
    """What reading a file gave: a state, the pages, and how well they read on the whole."""

    state: TextState
    pages: tuple[PageText, ...] = ()
    quality: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Appearance:
    """What a file looks like: facts, and its first page as WebP (empty when there is none)."""

    facts: exits.Look
    preview: bytes = b""


def extract(path: Path, kind: Format, *, seconds: float = TEXT_SECONDS) -> Extraction:
    """Read the text of a file within ``seconds``. Never raises for what is in the file."""
    if not kind.has_text:
        is_picture = kind.name in LOOKED_AT
        return Extraction(TextState.EMPTY if is_picture else TextState.UNSUPPORTED)
    started = time.monotonic()
    state, raw = read_pages(path, kind, seconds=seconds)
    if state not in (TextState.OK, TextState.TRUNCATED):
        return Extraction(state)
    pages = tuple(_judged(raw, kind, started + seconds))
    note = "" if kind.name != "pdf" or sandbox.program(POPPLER) else "degraded"
    overall = quality.mean([(page.quality, len(page.text)) for page in pages if page.is_best])
    return Extraction(_state_of(pages, state, kind), pages, overall, note)


def read_pages(path: Path, kind: Format, *, seconds: float) -> tuple[TextState, list[str]]:
    """Return how reading ended and the pages exactly as the reader gave them."""
    with sandbox.folder() as inside:
        outcome = sandbox.run(
            _command(path, kind),
            limits=Limits(seconds=seconds, memory=_memory(kind)),
            inside=inside,
        )
    text = outcome.output.decode("utf-8", "replace")
    state = _ended(outcome)
    if len(text) > MAX_CHARACTERS and state == TextState.OK:
        text, state = text[:MAX_CHARACTERS], TextState.TRUNCATED
    return state, text.removesuffix(PAGE_BREAK).split(PAGE_BREAK)


def look(path: Path, kind: Format, *, seconds: float = LOOK_SECONDS) -> Appearance:
    """Return facts and first-page picture; empty ones for formats that are not looked at."""
    if kind.name not in LOOKED_AT:
        return Appearance({})
    command = [sys.executable, "-m", "documents.formats.picture", kind.name, str(path)]
    with sandbox.folder() as inside:
        outcome = sandbox.run(command, limits=Limits(seconds=seconds), inside=inside)
        picture = inside / exits.PREVIEW
        preview = picture.read_bytes() if picture.exists() else b""
    if outcome.end != End.EXITED or outcome.code != exits.OK:
        return Appearance({})
    facts: exits.Look = json.loads(outcome.output)
    return Appearance(facts, preview)


def _command(path: Path, kind: Format) -> list[str]:
    if kind.name == "pdf" and (poppler := sandbox.program(POPPLER)):
        # -raw keeps reading order; the default layout tears Thai lines apart.
        return [poppler, "-raw", "-enc", "UTF-8", str(path), "-"]
    return [sys.executable, "-m", "documents.formats.child", kind.name, str(path)]


def _memory(kind: Format) -> int:
    return POPPLER_MEMORY if kind.name == "pdf" and sandbox.program(POPPLER) else Limits().memory


def _ended(outcome: Outcome) -> TextState:
    """Translate the end of a child into a state."""
    if outcome.end != End.EXITED:
        return END_STATES.get(outcome.end, TextState.FAILED)
    if "Incorrect password" in outcome.errors:
        return TextState.ENCRYPTED
    return EXIT_STATES.get(outcome.code, TextState.FAILED)


def _judged(raw: list[str], kind: Format, until: float) -> Iterator[PageText]:
    """Yield the readings of each page; second ones for damaged PDF pages while time lasts."""
    for number, given in enumerate(raw, start=1):
        text = undoubled(given)
        score = quality.score(text)
        layer = PageText(number, Reading.LAYER, respelt(text).strip(), score)
        if kind.name == "pdf" and _is_damaged(text, score) and time.monotonic() < until:
            yield from _with_second(layer, text)
        else:
            yield layer


def _is_damaged(text: str, score: float | None) -> bool:
    return score is not None and (score < quality.FLAWLESS or quality.has_lost_sara_am(text))


def _with_second(layer: PageText, raw: str) -> Iterator[PageText]:
    """Yield a page's layer and, where it says something else, its second reading."""
    before = layer.quality or 0.0
    reading, text = Reading.DECODED, decoded(raw) if before < quality.READABLE else None
    if text is None and before >= REPAIRABLE:
        reading, text = Reading.REPAIRED, repaired(raw)
    second = respelt(text or "").strip()
    if not second or second == layer.text:
        yield layer
        return
    after = quality.score(second)
    is_better = (after or 0.0) - before >= BETTER_BY
    yield replace(layer, is_best=not is_better)
    yield PageText(layer.page, reading, second, after, is_best=is_better)


def _state_of(pages: tuple[PageText, ...], state: TextState, kind: Format) -> TextState:
    """Say whether what was read can be trusted by a search."""
    best = [page for page in pages if page.is_best]
    written = [page for page in best if page.text]
    if not written:
        return TextState.EMPTY
    bad = sum(page.quality is not None and page.quality < quality.READABLE for page in written)
    is_mostly_pictures = kind.name == "pdf" and len(best) - len(written) > EMPTY_SHARE * len(best)
    if bad > BAD_SHARE * len(written) or is_mostly_pictures:
        return TextState.SUSPECT
    return state
