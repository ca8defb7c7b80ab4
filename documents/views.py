"""The upload field's counterpart: takes one file, answers with its card as JSON."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST, require_safe
from wagtail.permissions import policy_registry

from documents import actions, reading
from documents.cards import card_of
from documents.errors import FileError, FileMissing, InfectedFile, TooLarge
from documents.models import Finding, StoredFile
from documents.serving import file_response
from documents.states import ScanState, TextState
from documents.storage import opened
from documents.tasks import read_file

logger = logging.getLogger("documents")

# Longer than this nobody waits for a form; the worker goes on.
SECONDS: Final = 8.0

View = Callable[..., HttpResponseBase]


Rule = Callable[[HttpRequest], bool]


def may_add(request: HttpRequest) -> bool:
    """Tell whether this person may add files."""
    policy = policy_registry.get_by_type(StoredFile)
    return request.user.is_authenticated and bool(policy.user_has_permission(request.user, "add"))


def is_staff(request: HttpRequest) -> bool:
    """Tell whether this person works here; whose files they may open is ruled above us."""
    return request.user.has_perm("wagtailadmin.access_admin")


def only(rule: Rule) -> Callable[[View], View]:
    """Answer 403 as JSON to anybody the rule does not let pass."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if rule(request):
                return view(request, *args, **kwargs)
            logger.warning("file.refused", extra={"user": request.user.pk} | kwargs)
            return JsonResponse({"error": _("You may not work with this file.")}, status=403)

        return guarded

    return guard


@require_POST
@only(may_add)
def upload(request: HttpRequest) -> HttpResponseBase:
    """Keep one file (multipart, any field name) and answer with its card."""
    try:
        stored = _kept(request)
    except FileError as refused:
        if not isinstance(refused, InfectedFile):
            # A virus is written down where it is found.
            _note(request, refused)
        status = 413 if isinstance(refused, TooLarge) else 422
        return JsonResponse({"error": str(refused)}, status=status)
    return JsonResponse(card_of(stored), status=201)


@require_GET
@only(is_staff)
def card(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Answer with the card of a file, for a form that is opened again."""
    return JsonResponse(card_of(get_object_or_404(StoredFile, pk=pk)))


@require_GET
@only(is_staff)
def preview(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Answer with the picture of the first page."""
    stored = get_object_or_404(StoredFile, pk=pk)
    if not stored.preview:
        raise Http404
    return FileResponse(
        opened(stored.preview),
        content_type="image/webp",
        headers={"Cache-Control": "private, max-age=3600"},
    )


@require_safe
@only(is_staff)
def content(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Answer with the file itself, for the person who checks it."""
    return file_response(get_object_or_404(StoredFile, pk=pk), request)


@require_POST
@only(may_add)
def excuse(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Record the reason why a finding may stay, and answer with the file's card."""
    finding = get_object_or_404(Finding, pk=pk)
    try:
        actions.excuse(finding, by=request.user, reason=request.POST.get("reason", ""))
    except FileError as refused:
        _note(request, refused)
        return JsonResponse({"error": str(refused)}, status=422)
    return JsonResponse(card_of(finding.file))


def _note(request: HttpRequest, refused: FileError) -> None:
    told = {"user": request.user.pk, "reason": type(refused).__name__}
    logger.info("upload.refused", extra=told)


def _kept(request: HttpRequest) -> StoredFile:
    """Receive the request's file and read it while the person waits."""
    sent = next(iter(request.FILES.values()), None)
    if not isinstance(sent, UploadedFile):
        raise FileMissing
    stored = actions.receive(sent, by=request.user, read_later=False)
    reading.read(stored, seconds=SECONDS)
    if stored.scan_state == ScanState.INFECTED:
        actions.discard(stored, by=request.user)
        raise InfectedFile
    if stored.text_state == TextState.PENDING:
        read_file.enqueue(stored.pk)
    return stored
