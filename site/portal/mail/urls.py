"""Addresses of the mail app, below the admin."""

from __future__ import annotations

from django.urls import path

from portal.mail import views

app_name = "mail"
urlpatterns = [path("letters/<int:pk>/again/", views.try_again, name="try_again")]
