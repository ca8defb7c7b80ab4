"""One thing the office publishes or wants to publish, and the papers that belong to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from portal.demo.blocks import Block
from portal.demo.steps import Step

DOCUMENT = "document"
FRAMEWORKS = ("MOPH2561", "OIA7", "OIA9", "MOIT", "OIT", "GWS2")
FORMATS = (
    "pdf",
    "scan",
    "docx",
    "xlsx",
    "pptx",
    "odt",
    "ods",
    "odp",
    "csv",
    "txt",
    "html",
    "png",
    "drawing",
)
# "paper" carries the emblem and a signature, "memo" is form 29, "report" has a title block and
# page numbers, "register" is a wide table on its side.
LAYOUTS = ("paper", "memo", "report", "register")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above and below every paper of the office."""

    agency: str
    place: str
    address: str
    telephone: str
    email: str
    signer: str
    signer_position: str
    chief: str
    chief_position: str


@dataclass(frozen=True, slots=True)
class Paper:
    """The file of an item: its name, how it is set, and the text on it.

    `subject` is the title as printed, `addressee` the person a memo is written to; the layout of
    a drawing is the name of its picture.
    """

    format: str
    layout: str
    file_name: str
    subject: str
    addressee: str
    thai_digits: bool
    head: Letterhead
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Excuse:
    """Why a screening finding in the file may stay, and who answers for it."""

    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Item:
    """One item of any page type with its facts, its text and its recorded steps.

    Years are Gregorian (the year a fiscal year ends), moments aware, `dated` is the date
    written on the paper. `own` holds the values of the type's own fields, `rows` those of its
    child rows by relation; a value may be a Paper, a Table or blocks of running text.
    `next_version` is the text that revised a published item, `translates` the key of the item of
    which this is the English version: only its words are here, the rest comes from that item.
    """

    key: str
    section: str
    type: str
    kind: str
    title: str
    summary: str
    official_number: str
    dated: date
    fiscal_year: int
    source: str
    data_from: date | None
    data_until: date | None
    publish_from: datetime | None
    publish_until: datetime | None
    codes: tuple[str, ...]
    legal_basis: str
    retention_class: str
    external_link: str
    remarks: str
    urgency_reason: str
    state: str
    steps: tuple[Step, ...]
    blocks: tuple[Block, ...]
    paper: Paper | None = None
    excuse: Excuse | None = None
    own: dict[str, object] = field(default_factory=dict)
    rows: dict[str, tuple[dict[str, object], ...]] = field(default_factory=dict)
    next_version: "Item | None" = None
    translates: str = ""

    @property
    def is_urgent(self) -> bool:
        """Tell whether the request was marked urgent."""
        return bool(self.urgency_reason)

    @property
    def author(self) -> str:
        """Return the account that wrote the first draft."""
        return self.steps[0].by

    @property
    def papers(self) -> Iterator[Paper]:
        """Yield every file of this version, the main one first."""
        if self.paper is not None:
            yield self.paper
        holders = [self.own, *(row for rows in self.rows.values() for row in rows)]
        for holder in holders:
            yield from (value for value in holder.values() if isinstance(value, Paper))

    def step(self, act: str) -> Step | None:
        """Return the last step of this act, None when it never happened."""
        return next((step for step in reversed(self.steps) if step.act == act), None)
