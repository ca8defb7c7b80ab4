"""A hook as projects write it to keep something from the public: it says no to certain titles."""

from __future__ import annotations

from django.http import HttpResponseForbidden
from wagtail import hooks


@hooks.register("before_publish_page")
def refuse(request, page):
    """Refuse to publish a page whose title says so."""
    return HttpResponseForbidden() if "refuse" in page.title else None
