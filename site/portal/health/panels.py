"""The home panel that shows what is not as it was recorded; hidden while all is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.publishing.content import relations
from pages.staff.home_panel import HomePanel
from pages.staff.roles import StaffRole, agencies
from portal.health.models import IntegrityCheck, Subject

SHOWN = 5
WHAT_TO_DO: Mapping[str, str | Promise] = {
    Subject.PUBLIC: _(
        "The database was changed past the portal. Look at the history, then take the item down "
        "or publish a corrected version."
    ),
    Subject.AUDIT: _(
        "The evidence was changed past the portal. Keep the machine as it is, and compare with "
        "the last backup."
    ),
    Subject.FILES: _("Put the file back from the last backup."),
    Subject.SEARCH: _("Run manage.py rebuild_search on the machine."),
}
# What a comparison says besides the names of columns.
SAYINGS: Mapping[str, str | Promise] = {
    "changed": _("was changed"),
    "missing": _("is missing"),
    "stray": _("should not be there"),
    "untracked": _("belongs to nothing"),
    "no trigger": _("its protection in the database is gone"),
    "no publication record": _("nobody published it"),
    "no fixity": _("was altered before it could be secured"),
    "unreadable": _("cannot be read"),
    "content_sha256": _("the fingerprint of the whole"),
}


class Integrity(HomePanel):
    """What differs from what was approved, received or logged."""

    template_name = "health/integrity.html"
    order = 3
    roles = frozenset({StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})

    def rows(self) -> dict[str, Any]:
        """Return the results with findings; of items, only those of the person's own offices."""
        results = [self._result(one) for one in IntegrityCheck.objects.filter(count__gt=0)]
        return {"hidden": not results, "results": results}

    def _result(self, check: IntegrityCheck) -> dict[str, Any]:
        own = self._own({one["page"] for one in check.findings if one["page"]})
        shown = [
            {"what": one["what"], "page": own.get(one["page"]), "values": labels(one, own)}
            for one in check.findings
            if one["page"] is None or one["page"] in own
        ]
        return {
            "subject": check.get_subject_display(),
            "to_do": WHAT_TO_DO[check.subject],
            "ran_at": check.ran_at,
            "shown": shown[:SHOWN],
            "others": check.count - len(shown[:SHOWN]),
        }

    def _own(self, keys: set[int]) -> dict[int, Page]:
        below = Q(pk__in=[])
        for agency in agencies(self.user):
            below |= Q(path__startswith=agency.path)
        return {page.pk: page for page in Page.objects.filter(below, pk__in=keys)}


def labels(finding: Mapping[str, Any], pages: Mapping[int, Page]) -> list[str]:
    """Return the values of a finding as the forms call them."""
    page = pages.get(finding["page"])
    return [str(SAYINGS.get(name) or label(page, name)) for name in finding["values"]]


def label(page: Page | None, name: str) -> str:
    """Return what the form calls a column of a page, or of its rows ("relation.column")."""
    model = page.specific_class if page else None
    relation, _, column = name.rpartition(".")
    rows = {one.get_accessor_name(): one for one in relations(model)} if model else {}
    holder = rows[relation].related_model if relation in rows else model
    known = {one.name: one for one in holder._meta.concrete_fields} if holder else {}
    said = str(known[column].verbose_name) if column in known else name
    return capfirst(said)
