"""Addresses of the papers for staff, below the admin (``paper:form``)."""

from __future__ import annotations

from django.urls import path

from portal.paper import views

app_name = "paper"
urlpatterns = [
    path("", views.PapersView.as_view(), name="list"),
    path("forms/", views.batch, name="batch"),
    path("requests/<int:pk>/form/", views.form, name="form"),
    path("requests/<int:pk>/memo/", views.memo, name="memo"),
    path("items/<int:pk>/certificate/", views.certificate, name="certificate"),
    path("agencies/<int:pk>/announcement/", views.announcement, name="announcement"),
    path("<str:code>.pdf", views.sheet, name="sheet"),
]
