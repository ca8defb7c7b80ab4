"""Addresses of the public views; localised ones stand below /th/ and /en/."""

from __future__ import annotations

from django.urls import URLPattern, path

from pages.public import (
    appearance,
    events,
    feeds,
    files,
    machines,
    oia,
    publication_work,
    tables,
    views,
)
from search.views import search_page

urlpatterns = [
    path("doc/<slug:number>/", files.permanent, name="document"),
    path("doc/<slug:number>/file", files.download, name="document_file"),
    path("doc/<slug:number>/preview", files.preview, name="document_preview"),
    path("item/<int:pk>/", files.permanent_item, name="item"),
    path("item/<int:pk>/table.csv", tables.item_table, name="item_table"),
    path("file/<int:page>/<int:pk>", files.item_file, name="item_file"),
    path("file/<int:page>/<int:pk>/preview", files.item_preview, name="item_preview"),
    path("appearance/<int:pk>-<slug:digest>.css", appearance.sheet, name="appearance_sheet"),
    path(
        "appearance/<int:pk>/<slug:part>-<slug:digest>",
        appearance.picture,
        name="appearance_picture",
    ),
    path("item/<int:pk>/event.ics", events.one, name="item_event"),
    path("feed/events.ics", events.feed, name="events_feed"),
    path("item/<int:pk>/figures.csv", publication_work.figures_csv, name="figures_csv"),
    path("feed/<slug:section>.xml", feeds.feed, name="feed"),
    path("feed/<slug:section>.atom", feeds.atom, name="atom"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("robots.txt", machines.robots),
    path(".well-known/security.txt", machines.security),
    path("components/", views.components, name="components"),
]

localised: list[URLPattern] = [
    path("search/", search_page, name="search"),
    path("feed/<slug:section>.xml", feeds.feed, name="local_feed"),
    path("feed/<slug:section>.atom", feeds.atom, name="local_atom"),
    path("calendar/", events.month, name="calendar"),
    path("oia/index/", oia.index, name="oia_index"),
    path("oia/index.csv", oia.index_csv, name="oia_index_csv"),
    path("site-map/", views.site_map, name="site_map"),
    path("accessibility/", views.accessibility, name="accessibility"),
]
