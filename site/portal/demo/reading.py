"""Turn one `[[item]]` table of the demonstration files into an Item."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from pages.models import ItemPage
from portal.demo import blocks, course, shape, steps
from portal.demo.fields import Fields
from portal.demo.item import (
    DOCUMENT,
    FORMATS,
    FRAMEWORKS,
    LAYOUTS,
    Excuse,
    Item,
    Letterhead,
    Paper,
)
from portal.demo.office import Agency, Person
from portal.demo.steps import Step, Verbal
from thai.calendar import BUDDHIST_OFFSET, fiscal_year

CODE = re.compile(rf"({'|'.join(FRAMEWORKS)}):\S.*")
SUFFIXES = {"scan": "pdf", "drawing": "png"}
SIGNED_LAYOUTS = frozenset({"paper", "memo"})


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the items of one section for one office."""

    section: str
    agency: Agency
    people: Mapping[str, Person]

    def item(self, fields: Fields) -> Item:
        """Return the item, its state not yet compared with its steps; raises ContentError."""
        now = fields.without("revised")
        item = self._version(now, _steps(now))
        overlay = fields.table("revised")
        if overlay is None:
            return item
        revise = item.step("revise")
        if revise is None:
            fields.refuse("revised", _("a revised text needs a step “revise”"))
        merged = fields.without("revised", "steps", "started", "by").merged(overlay)
        later = self._version(merged, (Step("draft", revise.by, revise.at),))
        return replace(item, next_version=replace(later, state=steps.DRAFT))

    def _version(self, fields: Fields, taken: tuple[Step, ...]) -> Item:
        name = fields.choice("type", shape.TYPES, DOCUMENT)
        model = shape.TYPES[name]
        if model.sections and self.section not in model.sections:
            fields.refuse("type", _("such an item does not stand in this section"))
        body = body_of(fields, is_needed=name == DOCUMENT)
        dated = fields.day("dated") or (taken[0].at.date() if fields.has("started") else None)
        if dated is None:
            fields.refuse("dated", _("this key is missing"))
        data_until = fields.day("data_until")
        item = Item(
            key=fields.text("key"),
            section=self.section,
            type=name,
            kind=fields.choice("kind", shape.kinds(model)) if model.kind_field else "",
            title=fields.text("title"),
            summary=fields.text("summary"),
            official_number=fields.text("number", ""),
            dated=dated,
            fiscal_year=_year(fields, data_until or dated),
            source=fields.text("source"),
            data_from=fields.day("data_from"),
            data_until=data_until,
            publish_from=fields.moment("publish_from"),
            publish_until=fields.moment("publish_until"),
            codes=_codes(fields),
            legal_basis=fields.text("legal", ""),
            retention_class=fields.text("retention", ""),
            external_link=fields.text("link", ""),
            remarks=fields.text("remarks", ""),
            urgency_reason=fields.text("urgent", ""),
            state=fields.choice("state", steps.STATES),
            steps=taken,
            blocks=body,
            paper=self._main_paper(fields, body),
            excuse=_excuse(fields),
        )
        return self._with_content(item, fields, model)

    def _with_content(self, item: Item, fields: Fields, model: type[ItemPage]) -> Item:
        def paper(table: Fields, name: str) -> Paper:
            if table.is_text(name):
                return self._drawing(table.text(name), item.title)
            described = table.table(name)
            if described is None:
                table.refuse(name, _("this key is missing"))
            return self._paper(described, item.title, item.blocks)

        own = shape.own(fields.table("fields"), model, paper)
        rows = shape.rows(fields.table("rows"), model, paper)
        fields.finish()
        return replace(item, own=own, rows=rows)

    def _main_paper(self, fields: Fields, body: tuple[blocks.Block, ...]) -> Paper | None:
        table = fields.table("paper")
        return None if table is None else self._paper(table, fields.text("title"), body)

    def _paper(self, table: Fields, title: str, body: tuple[blocks.Block, ...]) -> Paper:
        paper_format = table.choice("format", FORMATS)
        name = table.text("name")
        if not name.endswith(f".{SUFFIXES.get(paper_format, paper_format)}"):
            table.refuse("name", _("the ending does not fit the format"))
        layout = table.choice("layout", LAYOUTS, "report")
        paper = Paper(
            format=paper_format,
            layout=layout,
            file_name=name,
            subject=table.text("subject", title),
            addressee=table.text("to", self.agency.head.position),
            thai_digits=table.choice("digits", ("thai", "arabic"), "arabic") == "thai",
            head=self._letterhead(table, layout),
            blocks=body_of(table) if table.has("body") else body,
        )
        table.finish()
        return paper

    def _drawing(self, text: str, title: str) -> Paper:
        """Return a drawing from its name and, after a blank, the name of its file."""
        picture, _blank, name = text.partition(" ")
        head = self._letterhead(Fields({}, file="", key=""), "report")
        file_name = f"{name or title}.png"
        return Paper("drawing", picture, file_name, name or title, "", False, head, ())

    def _letterhead(self, table: Fields, layout: str) -> Letterhead:
        agency = self.agency
        signers = {"none": None, "head": agency.head, **self.people}
        usual = "head" if layout in SIGNED_LAYOUTS else "none"
        signer = signers[table.choice("signer", signers, usual)]
        return Letterhead(
            agency=agency.name,
            place=f"จังหวัด{agency.province}",
            address=agency.address,
            telephone=agency.telephone,
            email=agency.email,
            signer=signer.full_name if signer else "",
            signer_position=signer.position if signer else "",
            chief=agency.head.full_name,
            chief_position=agency.head.position,
        )


def _year(fields: Fields, day: date) -> int:
    """Return the year as written, or that of the data."""
    if fields.has("fiscal_year"):
        return fields.integer("fiscal_year") - BUDDHIST_OFFSET
    return fiscal_year(day)


def body_of(fields: Fields, *, is_needed: bool = True) -> tuple[blocks.Block, ...]:
    """Return the text of an item in blocks. Raises ContentError when it does not hold together."""
    text = fields.text("body", None if is_needed else "")
    try:
        return blocks.parse(text)
    except ValueError as problem:
        fields.refuse("body", str(problem))


def _codes(fields: Fields) -> tuple[str, ...]:
    codes = fields.texts("codes")
    for code in codes:
        if not CODE.fullmatch(code):
            fields.refuse("codes", _("“%(value)s” is not FRAMEWORK:code") % {"value": code})
    return codes


def _excuse(fields: Fields) -> Excuse | None:
    table = fields.table("excuse")
    if table is None:
        return None
    excuse = Excuse(by=table.choice("by", steps.OWNERS), reason=table.text("reason"))
    table.finish()
    return excuse


def _steps(fields: Fields) -> tuple[Step, ...]:
    """Return the steps told one by one, or the usual ones from the day the item was started."""
    started = fields.moment("started")
    if started is None:
        return tuple(map(_step, fields.tables("steps", label="act")))
    state = fields.choice("state", course.ACTS)
    until = fields.moment("publish_until")
    return course.usual(state, fields.choice("by", steps.OWNERS, "owner"), started, until)


def _step(fields: Fields) -> Step:
    at = fields.moment("at")
    if at is None:
        fields.refuse("at", _("this key is missing"))
    step = Step(
        act=fields.choice("act", steps.MAY),
        by=fields.text("by"),
        at=at,
        reason=fields.choice("reason", {"", *steps.REASONS}, ""),
        note=fields.text("note", ""),
        verbal=_verbal(fields),
    )
    fields.finish()
    return step


def _verbal(fields: Fields) -> Verbal | None:
    table = fields.table("verbal")
    if table is None:
        return None
    given_at = table.moment("given_at")
    if given_at is None:
        table.refuse("given_at", _("this key is missing"))
    verbal = Verbal(
        given_by=table.choice("given_by", steps.APPROVERS),
        given_at=given_at,
        channel=table.text("channel"),
        words=table.text("words"),
        why_urgent=table.text("why_urgent"),
        witness=table.text("witness"),
    )
    table.finish()
    return verbal
