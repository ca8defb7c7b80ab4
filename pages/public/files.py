"""The file gate: bytes leave only while a visible page shows exactly these bytes."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from documents.models import StoredFile
from documents.serving import file_response
from documents.storage import opened
from pages.models import DocumentPage, OfficialPage, parts
from pages.publishing.models import PublicationRecord
from pages.publishing.visibility import current_record

PREVIEW_TYPE = "image/webp"


def _document(number: str) -> DocumentPage:
    return get_object_or_404(DocumentPage.objects.select_related("file"), number=number)


def _item(pk: int) -> OfficialPage:
    found: OfficialPage = get_object_or_404(OfficialPage, pk=pk).specific
    return found


def shown_file(page: OfficialPage, file: StoredFile | None) -> StoredFile | None:
    """Return a file of a visible page, if it is the one that was approved, else None."""
    record = current_record(page)
    if record is None or file is None or not _approved(record, file):
        return None
    return file


def _approved(record: PublicationRecord, file: StoredFile) -> bool:
    request = record.request
    return request is not None and request.files.filter(file=file, sha256=file.sha256).exists()


@require_safe
def permanent(request: HttpRequest, number: str) -> HttpResponseBase:
    """Lead from the permanent address to the page; the page answers 410 after its time."""
    page = _document(number)
    if current_record(page) is None:
        return page.serve_tombstone(request)
    return redirect(page.get_url(request))


@require_safe
def download(request: HttpRequest, number: str) -> HttpResponseBase:
    """Send the file of a visible document; 410 after its time, 404 before it."""
    page = _document(number)
    file = shown_file(page, page.file)
    if file is None:
        return page.serve_tombstone(request)
    return file_response(file, request, download="download" in request.GET)


@require_safe
def permanent_item(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Lead from the permanent address of any item to its page; 410 after its time."""
    page = _item(pk)
    if current_record(page) is None:
        return page.serve_tombstone(request)
    return redirect(page.get_url(request))


@require_safe
def item_file(request: HttpRequest, page: int, pk: int) -> HttpResponseBase:
    """Send one of the files a visible item shows; 410 after its time, 404 before it."""
    item = _item(page)
    shown = parts.file_of(item, pk)
    if shown is None:
        raise Http404
    file = shown_file(item, shown)
    if file is None:
        return item.serve_tombstone(request)
    return file_response(file, request, download="download" in request.GET)


@require_safe
def preview(request: HttpRequest, number: str) -> HttpResponseBase:
    """Send the picture of the first page of a visible document."""
    page = _document(number)
    return _picture(shown_file(page, page.file))


@require_safe
def item_preview(request: HttpRequest, page: int, pk: int) -> HttpResponseBase:
    """Send a picture of a visible item in a size fit for a screen."""
    item = _item(page)
    wanted = next((file for file in item.attached_files() if file.pk == pk), None)
    return _picture(shown_file(item, wanted))


def _picture(file: StoredFile | None) -> HttpResponseBase:
    """Send the preview of a file. Raises Http404 when nobody may see it or there is none."""
    if file is None or not file.preview:
        raise Http404
    response = FileResponse(opened(file.preview), content_type=PREVIEW_TYPE)
    # The address stays while the file behind it may change or leave: ask again each time.
    response.headers["Cache-Control"] = "no-cache"
    response.headers["ETag"] = f'"{file.sha256[:32]}-preview"'
    return response
