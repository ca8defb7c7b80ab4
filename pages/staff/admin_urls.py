"""Wagtail's admin addresses, ours among them, each behind the guard; the portal includes these."""

from __future__ import annotations

from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.urls import urlpatterns as unguarded
from wagtail.utils.urlpatterns import decorate_urlpatterns

from pages.staff.account import AccountView
from pages.staff.guard import guarded

# Before Wagtail's own of the same name.
ours = [path("account/", require_admin_access(AccountView.as_view()), name="wagtailadmin_account")]
urlpatterns = decorate_urlpatterns([*ours, *unguarded], guarded)
