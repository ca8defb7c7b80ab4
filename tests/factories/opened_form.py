"""The form of a page as a member of staff opens, fills in and sends it, without a browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import strategies as st
from wagtail.blocks.base import BlockField
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html

from factories.typed import Posted, candidates, in_editor, stream, typed
from pages.publishing import readiness
from pages.publishing.content import Role, columns
from pages.publishing.models import PublicationRequest, Status

Draw = Callable[[st.SearchStrategy[Any]], Any]
MOST_REFUSALS = 12


@dataclass(frozen=True)
class Box:
    """One field of the form, or of a row below it, under the name that it is posted by."""

    name: str
    field: Any
    column: Any
    # What is posted while nobody touches it.
    stands: Posted

    def holds(self, posted: str) -> bool:
        """Return whether a posted name belongs to this field."""
        return posted in names_of(self.field, self.name) or (
            isinstance(self.field, BlockField) and posted.startswith(f"{self.name}-")
        )


def names_of(field: Any, name: str) -> list[str]:
    """Return under which names the boxes of a field are posted."""
    if isinstance(field.widget, forms.MultiWidget):
        return [name + box for box in field.widget.widgets_names]
    return [name]


def offered(form: Any) -> set[str]:
    """Return the columns of content and classification that the form of a page asks for."""
    rows = {
        f"{relation}.{name}"
        for relation, formset in form.formsets.items()
        for name in _asked(formset.empty_form)
    }
    return set(_asked(form)) | rows


def _asked(form: Any) -> Iterator[str]:
    kept = {one.name for one in columns(form._meta.model, Role.CONTENT, Role.CLASSIFICATION)}
    return (name for name in form.fields if name in kept)


def read(html: str) -> Posted:
    """Return what a browser would post of a form if nobody touched it, less what scripts draw."""
    start = html.rindex("<form", 0, html.index('id="page-edit-form"'))
    form = html[start : html.index("</form>", start) + len("</form>")]
    boxes = re.findall(r'<input type="checkbox" name="([^"]+)"([^>]*)>', form)
    plain = {name for name, more in boxes if "value=" not in more}
    # Browsers drop the first line break of a text box, and post "on" for a box without a value.
    return {
        name: ["on"] if name in plain else [value.removeprefix("\n") for value in values]
        for name, values in querydict_from_html(form).lists()
        if "__prefix__" not in name
    }


class Opened:
    """The opened form: what stands in it, what was typed since, and the way it is sent."""

    def __init__(self, client: Client, page: Page) -> None:
        self.client = client
        self.page = page
        self.address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        answer = client.get(self.address)
        self.form = answer.context["form"]
        self.stands = read(answer.content.decode()) | self._streams()
        if self.stands["details"] == [""]:
            # The set-up of an agency asks for none, every request does.
            self.stands["details"] = ["ตามเอกสารแนบ"]
        self.posted = dict(self.stands)
        self.boxes: dict[str, Box] = {}

    def _streams(self) -> Posted:
        """Return the running text, which a script would post."""
        found: Posted = {}
        for name, field in self.form.fields.items():
            if isinstance(field, BlockField):
                raw = self.form.initial[name].raw_data
                found |= stream(name, [in_editor(one["type"], one["value"]) for one in raw])
        return found

    def fill_in(self, draw: Draw) -> None:
        """Type something into every box, or leave it; add, remove and reorder rows."""
        for box in self._all_boxes(draw(st.integers(0, 2))):
            self._put(box, draw(typed(box.field, box.column, box.name) | st.just(box.stands)))
        for relation in self.form.formsets:
            count = int(self.posted[f"{relation}-TOTAL_FORMS"][0])
            places = draw(st.permutations(range(1, count + 1)))
            left = draw(st.integers(min(1, count), count))
            self._arrange(relation, places, {*range(left, count)})

    def fill_in_everything(self) -> None:
        """Type something else into every box, the plainest there is, and add a row."""
        for box in self._all_boxes(1):
            others = candidates(box.field, box.column, box.name)
            self._put(box, next(one for one in others if one != box.stands))

    def _all_boxes(self, added: int) -> list[Box]:
        """Return every box, those of new rows as well."""
        found = [self._box(self.form, name, name, name) for name in _asked(self.form)]
        for relation, formset in self.form.formsets.items():
            there = len(formset.initial_forms)
            count = there + added if there else 0
            self._arrange(relation, range(1, count + 1), set())
            found += [
                self._box(
                    formset.empty_form,
                    name,
                    f"{relation}-{number}-{name}",
                    f"{relation}-{min(number, there - 1)}-{name}",
                )
                for number in range(count)
                for name in _asked(formset.empty_form)
            ]
        return found

    def _arrange(self, relation: str, places: Sequence[int], gone: set[int]) -> None:
        """Put the rows into another order and take some of them away."""
        self.posted[f"{relation}-TOTAL_FORMS"] = [str(len(places))]
        for number, place in enumerate(places):
            self.posted[f"{relation}-{number}-ORDER"] = [str(place)]
            self.posted[f"{relation}-{number}-DELETE"] = ["1" if number in gone else ""]

    def _box(self, form: Any, name: str, posted: str, like: str) -> Box:
        """Return the box of a column; in a new row stands what stands in the row it is like."""
        field, column = form.fields[name], form._meta.model._meta.get_field(name)
        here = Box(like, field, column, {})
        stands = {
            posted + key.removeprefix(like): values
            for key, values in self.stands.items()
            if here.holds(key)
        }
        self.boxes[posted] = Box(posted, field, column, stands)
        return self.boxes[posted]

    def _put(self, box: Box, values: Posted) -> None:
        kept = {name: said for name, said in self.posted.items() if not box.holds(name)}
        self.posted = kept | values

    def send(self) -> PublicationRequest:
        """Send it; what the form refuses gives way to what stood there before."""
        for _ in range(MOST_REFUSALS):
            with transaction.atomic():
                answer = self.client.post(self.address, self.posted | {"action-submit": ["1"]})
                waiting = PublicationRequest.objects.filter(page=self.page, status=Status.SUBMITTED)
                if waiting.exists():
                    return waiting.get()
                refused = self._refused(answer)
                transaction.set_rollback(True)
            self._give_way(refused)
        raise AssertionError(f"the form took not even what stood in it: {refused}")

    def _refused(self, answer: Any) -> dict[str, Any]:
        """Return what was refused, and why: posted name of a field, or relation → reason."""
        if answer.status_code != 200:
            # The page remembers the revision that it had when the form was opened.
            stored = type(self.page).objects.get(pk=self.page.pk)
            draft = stored.get_latest_revision().as_object()
            return readiness.missing(draft, timezone.now())
        form = answer.context["form"]
        every = [form, *(row for formset in form.formsets.values() for row in formset.forms)]
        found = {
            one.add_prefix(name): reason for one in every for name, reason in one.errors.items()
        }
        unruly = {
            name: formset.non_form_errors()
            for name, formset in form.formsets.items()
            if formset.non_form_errors()
        }
        return found | unruly

    def _give_way(self, refused: Iterable[str]) -> None:
        """Put back what was refused; if that is not the reason the choices, and at last all."""
        before = self.posted
        for name in refused:
            self._put_back(name)
        if self.posted == before:
            for box in self.boxes.values():
                if isinstance(box.field.widget, forms.widgets.ChoiceWidget):
                    self._put(box, box.stands)
        if self.posted == before:
            self.posted = dict(self.stands)

    def _put_back(self, name: str) -> None:
        if name in self.boxes:
            self._put(self.boxes[name], self.boxes[name].stands)
        elif name in self.form.formsets:
            mine = f"{name}-"
            kept = {key: said for key, said in self.posted.items() if not key.startswith(mine)}
            stood = {key: said for key, said in self.stands.items() if key.startswith(mine)}
            self.posted = kept | stood
