"""Addresses of the public list; they stand below /th/ and /en/."""

from __future__ import annotations

from django.urls import path

from portal.compliance import views

urlpatterns = [
    path("coverage/", views.coverage, name="coverage"),
    path("coverage/index.csv", views.coverage_csv, name="coverage_csv"),
]
