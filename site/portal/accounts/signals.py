"""What the audit log learns of signing in, and the roles that follow each migration."""

from __future__ import annotations

import logging
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpRequest
from wagtail.log_actions import log

from portal.accounts.models import User
from portal.accounts.roles import synchronise_all

logger = logging.getLogger("accounts")


def _address(request: HttpRequest | None) -> str:
    return str(request.META.get("REMOTE_ADDR", "")) if request else ""


def record_sign_in(sender: object, request: HttpRequest | None, user: User, **_: Any) -> None:
    """Write a sign-in to the log (Computer Crime Act s.26)."""
    log(user, "accounts.sign_in", user=user, data={"address": _address(request)})


def record_sign_out(
    sender: object, request: HttpRequest | None, user: User | None, **_: Any
) -> None:
    """Write a sign-out to the log."""
    if user is not None:
        log(user, "accounts.sign_out", user=user, data={"address": _address(request)})


def record_refusal(
    sender: object, credentials: dict[str, str], request: HttpRequest | None = None, **_: Any
) -> None:
    """Write a refused sign-in to the log of the account that was tried, when there is one."""
    tried = get_user_model().objects.filter(username=credentials.get("username", "")).first()
    if tried is not None:
        log(tried, "accounts.sign_in_refused", data={"address": _address(request)})
    # Never the name: people type their password into its field.
    told = {"account": tried.pk if tried else None, "address": _address(request)}
    if getattr(request, "axes_locked_out", False):
        logger.warning("sign_in.locked", extra=told)
    else:
        logger.info("sign_in.refused", extra=told)


def synchronise_roles(**_: Any) -> None:
    """Keep roles true after every migrate."""
    synchronise_all()
