"""A founded agency with its roles."""

from __future__ import annotations

from pages.founding import English, Founding, found
from pages.models import HomePage, SectionPage
from portal.accounts.roles import synchronise

ENGLISH = English("Test District Health Office")


def agency(slug: str = "sso-test", **fields) -> HomePage:
    """Return the home page of a founded agency; of several the first has its English tree.

    Half of what founding costs is that tree, and few tests ask it of a second agency: they, and
    every office that stands alone, give ``english=ENGLISH``.
    """
    is_first = slug == "sso-test"
    fields.setdefault("hostname", "testserver" if is_first else f"{slug}.test")
    fields.setdefault("english", ENGLISH if is_first else None)
    home = found(Founding("สำนักงานสาธารณสุขอำเภอทดสอบ", slug, **fields))
    synchronise(home)
    return home


def section(home: HomePage, key: str = "news") -> SectionPage:
    """Return one of the ten sections of an agency."""
    return SectionPage.objects.child_of(home).get(key=key)
