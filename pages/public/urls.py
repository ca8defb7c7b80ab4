"""Addresses of the public views; localised ones stand below /th/ and /en/."""

from __future__ import annotations

from django.urls import path

from pages.public import files

urlpatterns = [
    path("doc/<slug:number>/", files.permanent, name="document"),
    path("doc/<slug:number>/file", files.download, name="document_file"),
    path("doc/<slug:number>/preview", files.preview, name="document_preview"),
]

localised: list[object] = []
