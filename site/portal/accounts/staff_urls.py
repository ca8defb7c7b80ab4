"""Addresses of the accounts' own screens, below the admin (``accounts:name_off``)."""

from __future__ import annotations

from django.urls import path

from portal.accounts.views import NameOffView

app_name = "accounts"
urlpatterns = [path("<int:pk>/name/", NameOffView.as_view(), name="name_off")]
