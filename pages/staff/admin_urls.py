"""Wagtail's admin addresses, ours among them, each behind the guard; the portal includes these."""

from __future__ import annotations

from wagtail.admin.urls import urlpatterns as unguarded
from wagtail.utils.urlpatterns import decorate_urlpatterns

from pages.staff.guard import guarded

urlpatterns = decorate_urlpatterns(unguarded, guarded)
