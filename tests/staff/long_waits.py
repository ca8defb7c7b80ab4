"""Script: ten requests in the journey's office that have waited for more than a year."""

from datetime import timedelta

import django

django.setup()

from django.utils import timezone  # noqa: E402 - models exist only after setup()

from factories.items import waiting  # noqa: E402
from pages.models import HomePage, SectionPage  # noqa: E402
from portal.accounts.models import User  # noqa: E402

owner = User.objects.get(username="owner")
news = SectionPage.objects.child_of(HomePage.objects.get(slug="sso-test")).get(key="news")
for number in range(10):
    long_ago = timezone.now() - timedelta(days=400)
    waiting(news, owner, now=long_ago, title=f"เรื่องที่ {number}", text=f"ข้อความที่ {number}")
