"""Script: publish the monthly summary of the month before last in the journey's office."""

import django

django.setup()

from factories.items import monthly  # noqa: E402
from pages.models import HomePage, SectionPage  # noqa: E402
from pages.publishing import actions  # noqa: E402
from pages.upkeep.periods import month_of  # noqa: E402
from portal.accounts.models import User  # noqa: E402 - models exist only after setup()
from thai import calendar  # noqa: E402

home = HomePage.objects.get(slug="sso-test")
news = SectionPage.objects.child_of(home).get(key="news")
people = {user.username: user for user in User.objects.all()}
before_last = month_of(calendar.today()).after(-2).first

page = monthly(news, people["owner"], before_last)
request = actions.submit(page, by=people["owner"])
actions.approve(request, by=people["approver"])
actions.publish(request, by=people["webmaster"])
