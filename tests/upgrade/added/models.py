"""The columns, as a release of Wagtail or of the portal would add them."""

from django.db import models
from wagtail.models import Page

from pages.models import OfficialPage
from pages.publishing.models import Decision

Page.add_to_class("reading_minutes", models.IntegerField(default=3))
OfficialPage.add_to_class("audience", models.CharField(max_length=100, default="ทุกคน"))
Decision.add_to_class("room", models.CharField(max_length=100, default="ห้องประชุม"))
