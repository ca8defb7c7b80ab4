"""1,000 random tamperings by somebody who owns the database: every one of them is found."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, models, transaction

from audit.test_checkpoints import rewrite
from pages.publishing.models import Status
from portal.audit import checkpoints, claims, verification
from portal.audit.models import AuditEntry

pytestmark = pytest.mark.slow

ROUNDS = 1_000
NOW = datetime(2026, 11, 21, 17, 15, tzinfo=UTC)


class Intruder:
    """Somebody with the database and without the key of the checkpoints."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.models = [AuditEntry, *claims.tables()]

    def row(self, model):
        return self.dice.choice(list(model._default_manager.order_by("pk")))

    def change(self) -> str:
        """Change one column of one row."""
        row = self.row(self.dice.choice(self.models))
        field = self.dice.choice([one for one in row._meta.concrete_fields if one.name != "id"])
        value = self.other(field, getattr(row, field.attname))
        type(row)._default_manager.filter(pk=row.pk).update(**{field.attname: value})
        return f"change {row._meta.db_table}.{field.column}"

    def other(self, field, value):
        if field.name == "status":
            return self.dice.choice([one for one in Status.values if one != value])
        if isinstance(field, models.JSONField):
            return {"x": self.dice.random()}
        if isinstance(field, models.DateField):
            day = NOW if isinstance(field, models.DateTimeField) else NOW.date()
            return (value or day) + timedelta(days=self.dice.randint(1, 9))
        if isinstance(value, bool):
            return not value
        if isinstance(value, int) or not isinstance(field, models.CharField | models.TextField):
            return (value or 0) + self.dice.randint(1, 50)
        return ("ข" if (value or "")[:1] == "ก" else "ก") + (value or "")[1:]

    def delete(self) -> str:
        """Take one row away."""
        row = self.row(self.dice.choice(self.models))
        type(row)._default_manager.filter(pk=row.pk)._raw_delete("default")
        return f"delete {row._meta.db_table}"

    def insert(self) -> str:
        """Add a row that looks like another."""
        row = self.row(self.dice.choice(self.models))
        free = type(row)._default_manager.order_by("-pk").first().pk + 1
        row.pk = free + self.dice.randint(0, 3)
        if isinstance(row, AuditEntry):
            row.digest = f"{self.dice.getrandbits(256):064x}"
        type(row)._default_manager.bulk_create([row])
        return f"insert {row._meta.db_table}"

    def reorder(self) -> str:
        """Let two entries of the chain change places."""
        first, second = self.dice.sample(list(AuditEntry.objects.all()), 2)
        for one, place in ((first, 10**6), (second, first.pk), (first, second.pk)):
            AuditEntry.objects.filter(digest=one.digest).update(sequence=place)
        return "reorder"

    def truncate(self) -> str:
        """Cut the end of the chain off."""
        kept = self.dice.randrange(AuditEntry.objects.count())
        AuditEntry.objects.filter(sequence__gt=kept)._raw_delete("default")
        return "truncate"

    def anew(self) -> str:
        """Change an entry and compute the chain anew from there on."""
        rewrite(self.row(AuditEntry).sequence)
        return "compute anew"

    def tamper(self) -> str:
        acts = (self.change, self.delete, self.insert, self.reorder, self.truncate, self.anew)
        return self.dice.choices(acts, weights=(50, 15, 10, 10, 10, 5))[0]()


def attempt(intruder: Intruder) -> tuple[str, bool] | None:
    """Return what was done and whether it was found; None if the database refused it anyway."""
    try:
        with transaction.atomic():
            said = intruder.tamper()
            done = (said, verification.first_fault() is not None)
            transaction.set_rollback(True)
    except DatabaseError:
        return None
    return done


def test_every_tampering_is_found(disarmed, data):
    checkpoints.write(data, now=NOW)
    intruder = Intruder(seed=2569)
    done: list[tuple[str, bool]] = []

    while len(done) < ROUNDS:
        if attempted := attempt(intruder):
            done.append(attempted)

    assert Counter(what for what, found in done if not found) == {}
    assert {what.split()[0] for what, _ in done} == {
        "change", "delete", "insert", "reorder", "truncate", "compute",
    }  # fmt: skip
