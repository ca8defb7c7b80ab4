"""Addresses of search that have no language: the interface for other people's programs."""

from django.urls import path

from search.views import search_json

app_name = "search"

urlpatterns = [path("search.json", search_json, name="json")]
