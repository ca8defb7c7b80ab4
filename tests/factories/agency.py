"""A founded agency with its roles."""

from __future__ import annotations

from pages.founding import English, Founding, found
from pages.models import HomePage, SectionPage
from portal.accounts.roles import synchronise


def agency(slug: str = "sso-test", **fields) -> HomePage:
    """Return the home page of a founded agency; the first has its English tree.

    Half of what founding costs is that tree, which no test asks of a second agency.
    """
    is_first = slug == "sso-test"
    fields.setdefault("hostname", "testserver" if is_first else f"{slug}.test")
    fields.setdefault("english", English("Test District Health Office") if is_first else None)
    home = found(Founding("สำนักงานสาธารณสุขอำเภอทดสอบ", slug, **fields))
    synchronise(home)
    return home


def section(home: HomePage, key: str = "news") -> SectionPage:
    """Return one of the ten sections of an agency."""
    return SectionPage.objects.child_of(home).get(key=key)
