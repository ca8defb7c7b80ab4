"""Addresses of the screens, below the admin."""

from __future__ import annotations

from django.urls import path

from portal.compliance.staff import views

app_name = "compliance"
urlpatterns = [
    path("", views.CoverageView.as_view(), name="list"),
    path("<int:agency>/<int:pk>/", views.StateView.as_view(), name="state"),
]
