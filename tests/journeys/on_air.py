"""Script: publish an item of the journey's office, named on the command line (see ITEMS)."""

import sys

import django

django.setup()

from factories.items import draft, monthly  # noqa: E402 - models exist only after setup()
from factories.people_pages import executives_page  # noqa: E402
from pages.models import HomePage, SectionPage  # noqa: E402
from pages.publishing import actions  # noqa: E402
from pages.publishing.checklist import POINTS  # noqa: E402
from pages.upkeep.periods import month_of  # noqa: E402
from portal.accounts.models import User  # noqa: E402
from thai import calendar  # noqa: E402

ITEMS = {
    "notice": lambda owner: draft(section("news"), owner),
    "executives": lambda owner: executives_page(section("about"), owner),
    # The monthly summary (สขร.1) of the month before last: that of last month is missing.
    "month": lambda owner: monthly(
        section("news"), owner, month_of(calendar.today()).after(-2).first
    ),
}


def section(key):
    home = HomePage.objects.get(slug="sso-test")
    return SectionPage.objects.child_of(home).get(key=key)


people = {user.username: user for user in User.objects.all()}
request = actions.submit(ITEMS[sys.argv[1]](people["owner"]), by=people["owner"])
actions.approve(request, by=people["approver"])
actions.publish(request, by=people["webmaster"], checked=POINTS)
