"""Playing one recorded step of the demonstration through the action that real use calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from wagtail.models import Page

from documents.actions import excuse, receive
from documents.models import StoredFile
from documents.reading import read
from pages.models import DocumentPage, HomePage, NewsPage, OfficialPage, SectionPage
from pages.models.numbers import register_number
from pages.publishing import actions, readiness
from pages.publishing.actions import Answer
from pages.publishing.checklist import POINTS
from pages.publishing.models import PublicationRequest, Reason, VerbalApproval
from pages.publishing.models.evidence import Channel
from pages.publishing.verbal import Spoken
from portal.accounts.models import User
from portal.demo import prose, shape, translating
from portal.demo.item import Item, Paper
from portal.demo.press import Press
from portal.demo.steps import Step

# The office's words for how it was said.
CHANNELS = {
    "โทรศัพท์": Channel.TELEPHONE,
    "ต่อหน้า": Channel.IN_PERSON,
    "ข้อความ": Channel.MESSAGE,
}


@dataclass
class Player:
    """What has been played so far: the page and the open request of each item."""

    home: HomePage
    people: dict[str, User]
    press: Press
    pages: dict[str, OfficialPage] = field(default_factory=dict)
    requests: dict[str, PublicationRequest] = field(default_factory=dict)

    def play(self, item: Item, step: Step) -> None:
        """Carry out one step at its own time."""
        acts: dict[str, Callable[[Item, Step], None]] = {
            "draft": self._draft,
            "translate": self._translate,
            "revise": self._revise,
            "submit": self._submit,
            "withdraw": self._withdraw,
            "approve": self._approve,
            "send_back": self._send_back,
            "reject": self._reject,
            "record_verbal_approval": self._record_verbal,
            "confirm": self._confirm,
            "publish": self._publish,
            "take_down": self._take_down,
            "expire": self._expire,
        }
        acts[step.act](item, step)

    def _page(self, item: Item) -> OfficialPage:
        """Return the page as it is in the database now."""
        page = self.pages[item.key]
        return type(page).objects.get(pk=page.pk)

    def _draft(self, item: Item, step: Step) -> None:
        section = SectionPage.objects.child_of(self.home).get(key=item.section)
        author = self.people[step.by]
        page = shape.TYPES[item.type](owner=author, live=False, locale=section.locale)
        page.slug = _slug(page, step)
        self._fill(page, item, step)
        section.add_child(instance=page)
        page.save_revision(user=author)
        self.pages[item.key] = page

    def _translate(self, item: Item, step: Step) -> None:
        original = self.pages[item.translates]
        self.pages[item.key] = translating.begin(original, item, self.people[step.by])

    def _revise(self, item: Item, step: Step) -> None:
        page = self._page(item)
        self._fill(page, item.next_version or item, step)
        page.save_revision(user=self.people[step.by])

    def _fill(self, page: OfficialPage, item: Item, step: Step) -> None:
        model = shape.TYPES[item.type]
        values = prose.fields_of(item) | prose.own_fields(item, model)
        if item.paper is not None:
            values[shape.main_file(model, item.paper)] = item.paper
        if item.paper is not None and isinstance(page, NewsPage):
            values.setdefault("picture_text", item.summary[:300])
        self._set(page, item, values, step)
        for name, rows in item.rows.items():
            part = getattr(model, name).rel.related_model
            made = [part(sort_order=place) for place in range(len(rows))]
            for row, written in zip(made, rows, strict=True):
                self._set(row, item, prose.row_fields(written, part), step)
                row.clean()
            setattr(page, name, made)

    def _set(self, holder: Model, item: Item, values: dict[str, Any], step: Step) -> None:
        """Give a page or a row its values; papers become files, keys of items become pages."""
        for name, value in values.items():
            if isinstance(value, Paper):
                setattr(holder, name, self._file(item, value, step))
            elif holder._meta.get_field(name).related_model is Page:
                setattr(holder, f"{name}_id", self.pages[value].pk)
            else:
                setattr(holder, name, value)

    def _file(self, item: Item, paper: Paper, step: Step) -> StoredFile:
        ready = self.press.take(item, paper)
        upload = SimpleUploadedFile(ready.name, ready.content)
        stored = receive(upload, by=self.people[step.by], now=step.at, read_later=False)
        file = read(stored, contents=ready.contents)
        if item.excuse is not None:
            for finding in file.open_findings():
                excuse(finding, by=self.people[item.excuse.by], reason=item.excuse.reason)
        return file

    def _submit(self, item: Item, step: Step) -> None:
        self.requests[item.key] = actions.submit(
            self._page(item), by=self.people[step.by], now=step.at
        )

    def _withdraw(self, item: Item, step: Step) -> None:
        actions.withdraw(self.requests[item.key], **self._signed(step))

    def _approve(self, item: Item, step: Step) -> None:
        request = self.requests[item.key]
        confirmed = [finding.pk for finding in readiness.findings_to_confirm(request)]
        actions.approve(request, confirmed=confirmed, **self._signed(step))

    def _send_back(self, item: Item, step: Step) -> None:
        actions.send_back(self.requests[item.key], answer=_answer(step), **self._signed(step))

    def _reject(self, item: Item, step: Step) -> None:
        actions.reject(self.requests[item.key], answer=_answer(step), **self._signed(step))

    def _record_verbal(self, item: Item, step: Step) -> None:
        said = step.verbal
        if said is None:
            raise ValueError(item.key)
        spoken = Spoken(
            by=self.people[said.given_by],
            at=said.given_at,
            channel=CHANNELS[said.channel],
            witness=said.witness,
            words=said.words,
            why_urgent=said.why_urgent,
        )
        actions.record_verbal_approval(self.requests[item.key], spoken=spoken, **self._signed(step))

    def _confirm(self, item: Item, step: Step) -> None:
        verbal = VerbalApproval.objects.get(decision__request=self.requests[item.key])
        actions.confirm_verbal_approval(verbal, **self._signed(step))

    def _publish(self, item: Item, step: Step) -> None:
        actions.publish(self.requests[item.key], checked=POINTS, **self._signed(step))

    def _take_down(self, item: Item, step: Step) -> None:
        actions.take_down(self._page(item), answer=_answer(step), **self._signed(step))

    def _expire(self, item: Item, step: Step) -> None:
        actions.expire(self._page(item), now=step.at)

    def _signed(self, step: Step) -> dict[str, Any]:
        return {"by": self.people[step.by], "now": step.at}


def _slug(page: OfficialPage, step: Step) -> str:
    """Return the address the page would have been given on that day."""
    if isinstance(page, DocumentPage):
        page.number = register_number("document", step.at)
        return f"{page.slug_prefix}-{page.number}"
    return f"{page.slug_prefix}-{register_number(page.slug_prefix, step.at)}"


def _answer(step: Step) -> Answer:
    return Answer(Reason.objects.get(code=step.reason), step.note)
