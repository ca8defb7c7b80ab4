"""Every address of the portal."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls

from pages.public import serving
from pages.public import urls as public_urls
from pages.staff import admin_urls
from portal.compliance import urls as compliance_urls
from portal.health import views as health
from portal.paper import public_urls as paper_urls
from search import urls as search_urls

urlpatterns = [
    path("admin/", include(admin_urls)),
    path("health/live", health.live),
    path("health/ready", health.ready),
    path("", include(public_urls)),
    path("", include(search_urls)),
    path("", include(paper_urls)),
    path("", RedirectView.as_view(url="/th/")),
    *i18n_patterns(
        path("", include(public_urls.localised)),
        path("", include(compliance_urls)),
        path("", include(paper_urls.localised)),
        re_path(wagtail_urls.serve_pattern, serving.serve, name="wagtail_serve"),
        path("", include(wagtail_urls)),
        prefix_default_language=True,
    ),
]

handler403 = "pages.public.errors.forbidden"
handler404 = "pages.public.errors.not_found"
handler500 = "pages.public.errors.broken"
