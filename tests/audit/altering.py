"""Somebody who owns the database changes what is covered, or only what is no content."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page, Revision

from documents.models import StoredFile
from pages.models import OfficialPage
from pages.publishing import fixity
from pages.publishing.content import relations
from pages.publishing.models import ContentFixity, PublicationRecord, RequestFile


class Altering:
    """Changes live pages, their frozen versions and their evidence, one thing at a time."""

    def __init__(self, seed: int, pages: list[Page]) -> None:
        self.dice = random.Random(seed)
        self.pages = pages

    def page(self, fits: Callable[[Page], Any] = bool) -> Page:
        return self.dice.choice([page for page in self.pages if fits(page)])

    def fixity(self, page: Page) -> ContentFixity:
        records = PublicationRecord.objects.filter(page_id=page.pk).order_by("-pk")
        return fixity.of_record(records.first())

    def covered(self, page: Page) -> str:
        """Return the name of something that was approved."""
        row = self.fixity(page)
        return self.dice.choice(sorted(row.covered | row.classification))

    def value(self) -> str:
        """Change one covered value of a live page or of one of its rows."""
        page = self.page()
        name = self.covered(page)
        relation, _, column = name.rpartition(".")
        row = self.dice.choice(rows(page, relation) or [None]) if relation else page
        if row is None:
            return self.insert(page)
        field = row._meta.get_field(column)
        there = type(row)._base_manager.filter(pk=row.pk)
        raw = there.values_list(field.attname, flat=True).get()
        there.update(**{field.attname: self.other(field, raw)})
        return f"value {row._meta.model_name}.{column}"

    def insert(self, page: Page | None = None) -> str:
        """Add a row that nobody approved."""
        page = page or self.page(lambda one: relations(type(one)))
        relation = self.dice.choice(relations(type(page)))
        name = relation.get_accessor_name()
        like = rows(page, name)
        row = like[0] if like else relation.related_model(page=page)
        row.pk, row.sort_order = None, self.dice.choice([-1, 1000])
        type(row)._base_manager.bulk_create([row])
        return f"insert {name}"

    def delete(self) -> str:
        """Take a row away."""
        page, name = self.with_rows()
        self.dice.choice(rows(page, name)).delete()
        return f"delete {name}"

    def swap(self) -> str:
        """Let two rows change places."""
        page, name = self.with_rows()
        found = rows(page, name)
        first, second = self.dice.sample(range(len(found)), 2)
        found[first], found[second] = found[second], found[first]
        for place, row in enumerate(found):
            type(row)._base_manager.filter(pk=row.pk).update(sort_order=place)
        return f"swap {name}"

    def with_rows(self) -> tuple[Page, str]:
        page = self.page(lambda one: relations(type(one)))
        return page, self.dice.choice(relations(type(page))).get_accessor_name()

    def version(self) -> str:
        """Change one covered value in the frozen version."""
        page = self.page()
        revision = self.fixity(page).holder.revision
        said = dict(revision.content)
        relation, _, column = self.covered(page).rpartition(".")
        if relation and said[relation]:
            row = self.dice.choice(said[relation])
            row[column] = f"{row[column]}ก"
        else:
            name = relation or column
            said[name] = [{"sort_order": 0, "pk": 1}] if relation else f"{said[name]}ก"
        Revision.objects.filter(pk=revision.pk).update(content=said)
        return "version"

    def evidence(self) -> str:
        """Change what is on record about one value."""
        row = self.fixity(self.page())
        name = self.dice.choice(sorted(row.covered))
        without = {key: said for key, said in row.covered.items() if key != name}
        covered = self.dice.choice([without, row.covered | {name: "0" * 64}])
        ContentFixity.objects.filter(pk=row.pk).update(covered=covered)
        return "evidence"

    def file(self) -> str:
        """Say of a file that it has other bytes."""
        file = self.dice.choice(list(RequestFile.objects.order_by("pk"))).file_id
        # Its own manager refuses; the database does not.
        there = models.QuerySet(StoredFile).filter(pk=file)
        there.update(sha256=f"{self.dice.getrandbits(256):064x}")
        return "file"

    def other(self, field: Any, value: Any) -> Any:
        """Return another value for a column."""
        if field.remote_field:
            keys = field.related_model._base_manager.exclude(pk=value).values_list("pk", flat=True)
            return self.dice.choice([*keys, None] if value else list(keys))
        if isinstance(field, StreamField):
            return self.other_stream(field.to_python(value).raw_data)
        if isinstance(field, models.JSONField):
            return [*value, "OTHER:1"] if isinstance(value, list) else value | {"rows": []}
        if isinstance(field, models.BooleanField):
            return not value
        if isinstance(field, models.CharField | models.TextField):
            return self.other_text(value)
        return self.moved(field, value)

    def moved(self, field: Any, value: Any) -> Any:
        """Return another number, day or time."""
        if isinstance(field, models.TimeField):
            return "11:11" if value is None or value.minute != 11 else "12:12"
        if isinstance(field, models.DateTimeField):
            return (value or timezone.now()) + timedelta(seconds=self.dice.randint(1, 10**6))
        if isinstance(field, models.DateField):
            return (value or date(2026, 1, 1)) + timedelta(days=self.dice.randint(1, 99))
        step = Decimal("0.01") if isinstance(field, models.DecimalField) else 1
        return (value or 0) + step * self.dice.randint(1, 9)

    def other_text(self, value: str) -> str:
        """Return a text with one letter changed, dropped or a blank put behind it."""
        if not value:
            return "ก"
        place = self.dice.randrange(len(value))
        letter = "ข" if value[place] == "ก" else "ก"
        changed = value[:place] + letter + value[place + 1 :]
        return self.dice.choice([changed, value[:place] + value[place + 1 :]])

    def other_stream(self, blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return running text with a block changed, dropped or moved to the end."""
        if not blocks:
            return [{"type": "heading", "value": "ก", "id": "a"}]
        number = self.dice.randrange(len(blocks))
        changed = dict(blocks[number], value=self.other_text(blocks[number]["value"]))
        before, after = list(blocks[:number]), list(blocks[number + 1 :])
        return self.dice.choice(
            [[*before, changed, *after], [*before, *after], [*before, *after, changed]]
        )


def rows(page: Page, relation: str) -> list[Any]:
    """Return the rows below a page as the database has them, in their order."""
    model = page._meta.get_field(relation).related_model
    return list(model._base_manager.filter(page_id=page.pk).order_by("sort_order", "pk"))


def renumbered(page: Page) -> None:
    """Give the rows below a page other places in the same order, as a form does."""
    for relation in relations(type(page)):
        name = relation.get_accessor_name()
        for place, row in enumerate(rows(page, name)):
            type(row)._base_manager.filter(pk=row.pk).update(sort_order=3 + 10 * place)


def edited_elsewhere(page: Page) -> None:
    """Change what says how a page stands and is edited."""
    now = timezone.now()
    Page.objects.filter(pk=page.pk).update(
        locked=True,
        locked_at=now,
        expired=True,
        has_unpublished_changes=True,
        latest_revision_created_at=now,
        last_published_at=now,
        draft_title="ร่างอื่น",
        search_description=page.search_description,
    )
    OfficialPage.objects.filter(pk=page.pk).update(listed_at=now, listed_kind="other")


def stored_anew(page: Page) -> None:
    """Store documents of JSON with their keys in another order, and zeros behind amounts."""
    for field in page._meta.concrete_fields:
        there = field.model._base_manager.filter(pk=page.pk)
        if isinstance(field, StreamField):
            blocks = field.value_from_object(page).raw_data
            there.update(**{field.name: [dict(reversed(one.items())) for one in blocks]})
        elif isinstance(field, models.JSONField) and isinstance(getattr(page, field.name), dict):
            there.update(**{field.name: dict(reversed(getattr(page, field.name).items()))})
    revision = page.live_revision
    said = dict(reversed(revision.content.items()))
    for field in page._meta.concrete_fields:
        if isinstance(field, models.DecimalField) and said[field.name] is not None:
            said[field.name] = str(Decimal(said[field.name]).quantize(Decimal("0.00000001")))
    Revision.objects.filter(pk=revision.pk).update(content=said)


HARMLESS = (renumbered, edited_elsewhere, stored_anew)
