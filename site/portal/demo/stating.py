"""What the office says of requirements it does not meet: why not, or who brings it by when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from pages.models import HomePage
from portal.accounts.models import User
from portal.compliance import actions
from portal.compliance.models import Requirement
from portal.compliance.words import Status
from portal.demo.fields import Fields
from portal.demo.office import Statement
from portal.demo.reading import CODE


def statement(fields: Fields) -> Statement:
    """Return one `[[statements]]` table. Raises ContentError naming what is wrong."""
    said = Statement(
        code=fields.text("code"),
        reason=fields.text("reason", ""),
        responsible=fields.text("responsible", ""),
        due_on=fields.day("due"),
        note=fields.text("note", ""),
    )
    if not CODE.fullmatch(said.code):
        fields.refuse("code", _("“%(value)s” is not FRAMEWORK:code") % {"value": said.code})
    if bool(said.reason) == bool(said.responsible):
        fields.refuse("reason", _("say either why it does not apply, or who brings it"))
    fields.finish()
    return said


def state(
    home: HomePage, statements: tuple[Statement, ...], people: Mapping[str, User], now: datetime
) -> None:
    """Record every statement as a web master would."""
    in_use = Requirement.objects.filter(framework__status=Status.IN_USE)
    for said in statements:
        actions.state(
            in_use.get(full_code=said.code),
            home,
            actions.Statement(
                not_applicable=bool(said.reason),
                reason=said.reason,
                responsible=people.get(said.responsible),
                due_on=said.due_on,
                note=said.note,
            ),
            by=people["webmaster"],
            now=now,
        )
