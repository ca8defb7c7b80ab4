"""What documents add to Wagtail: their addresses, their log entries, and a closed door."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from documents import urls
from documents.models import StoredFile
from documents.serving import file_response


@hooks.register("before_serve_document")
def close_wagtails_address(stored: StoredFile, request: HttpRequest) -> HttpResponseBase:
    """Close Wagtail's own address: it shows files whether or not they are published.

    The public reads a file through its page and staff through ``documents:content``; this
    address knows no agency, so it answers superusers and nobody else.
    """
    if not request.user.is_superuser:
        raise Http404
    return file_response(stored, request)


@hooks.register("register_admin_urls")
def register_addresses() -> list[URLPattern | URLResolver]:
    """Add the upload address and the file card under the admin."""
    return [path("files/", include(urls))]


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Name our entries in the history."""
    actions.register_action("documents.receive", _("File received"), _("Received the file"))
    actions.register_action("documents.excuse", _("Finding excused"), _("Excused a finding"))
    actions.register_action("documents.waive_scan", _("Scan waived"), _("Waived the virus scan"))
    actions.register_action("documents.discard", _("File discarded"), _("Discarded the file"))
