"""After a release that adds a column to Wagtail's pages, to all items and to signatures."""

from __future__ import annotations

from typing import Any

from factories.agency import section
from factories.items import news_draft
from pages.models import HomePage, NewsPage
from pages.publishing import actions
from pages.publishing.models import PublicationRequest, Status
from upgrade import inside

TAMPERING = {
    "an item's own": "UPDATE pages_servicepage SET fee = 'แก้จากคอนโซล'",
    "of every item": "UPDATE pages_officialpage SET details = 'แก้จากคอนโซล'",
    "of Wagtail": "UPDATE wagtailcore_page SET title = title || ' (แก้)'",
    "added": "UPDATE pages_officialpage SET audience = 'ผู้สูงอายุ'",
    "added to Wagtail": "UPDATE wagtailcore_page SET reading_minutes = 90",
}
SIGNATURES = {
    "an old column": "UPDATE publishing_decision SET note = 'แก้'",
    "the new column": "UPDATE publishing_decision SET room = 'แก้'",
    "a row": "DELETE FROM publishing_decision",
}


def main() -> dict[str, Any]:
    """Upgrade, look, act; return what was seen on the way."""
    inside.migrate()
    seen: dict[str, Any] = {"alarms": inside.alarms(), "unarmed": inside.without_triggers()}
    asked = PublicationRequest.objects.filter(status=Status.APPROVED).order_by("pk")
    seen["refusals"] = [inside.publish(one) for one in asked]
    seen["covered"] = covered_by_a_new_request()
    seen["alarms at last"] = inside.alarms()
    seen["tampering"] = {name: inside.named_after(words) for name, words in TAMPERING.items()}
    seen["signatures"] = {name: inside.refused(words) for name, words in SIGNATURES.items()}
    return seen


def covered_by_a_new_request() -> dict[str, list[str]]:
    """Return which columns an approval from before covers, and one from now."""
    people = inside.people()
    news = section(HomePage.objects.get(slug="sso-test"))
    new = actions.submit(news_draft(news, people.owner, title="ข่าวใหม่"), by=people.owner)
    old = PublicationRequest.objects.filter(fixity__page_type=NewsPage._meta.label_lower)
    return {
        "before": sorted(old.order_by("pk")[0].fixity.covered),
        "now": sorted(new.fixity.covered),
    }
