"""Script: send an item of the journey's office, which has a second approver from now on."""

import django

django.setup()

from factories.items import waiting  # noqa: E402 - models exist only after setup()
from factories.people import person  # noqa: E402
from pages.models import HomePage, SectionPage  # noqa: E402
from portal.accounts.models import Role, User  # noqa: E402

home = HomePage.objects.get(slug="sso-test")
names = {"title": "นาง", "first_name": "สุดา", "last_name": "แก้วใส"}
person(home, Role.APPROVER, username="approver2", **names)
waiting(SectionPage.objects.child_of(home).get(key="news"), User.objects.get(username="owner"))
