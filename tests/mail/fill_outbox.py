"""Script: give the journey's owner an address and write twenty letters to her."""

import django

django.setup()

from django.utils import timezone  # noqa: E402 - models exist only after setup()

from factories.items import draft  # noqa: E402
from pages.models import HomePage, SectionPage  # noqa: E402
from pages.publishing import actions  # noqa: E402
from pages.publishing.actions import Answer  # noqa: E402
from pages.publishing.models import Reason  # noqa: E402
from portal.accounts.models import User  # noqa: E402
from portal.mail.models import Letter  # noqa: E402

LETTERS = 20

owner, approver = (User.objects.get(username=name) for name in ("owner", "approver"))
owner.email = "owner@example.go.th"
owner.save(update_fields=["email"])
news = SectionPage.objects.child_of(HomePage.objects.get(slug="sso-test")).get(key="news")
answer = Answer(Reason.objects.get(code="incomplete"), "ขาดหน้า 2")
for number in range(LETTERS):
    page = draft(news, owner, title=f"เรื่องที่ {number}", text=f"ข้อความที่ {number}")
    request = actions.submit(page, by=owner)
    actions.send_back(request, by=approver, answer=answer, now=timezone.now())
assert Letter.objects.count() == LETTERS
