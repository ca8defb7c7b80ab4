"""Address of the screen, below the admin."""

from __future__ import annotations

from django.urls import path

from portal.evidence.views import ExportView

app_name = "evidence"
urlpatterns = [path("", ExportView.as_view(), name="export")]
