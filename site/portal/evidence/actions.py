"""Making an export, and logging that it was made."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, BinaryIO

from django.db import transaction
from wagtail.log_actions import log

from pages.staff.roles import StaffRole, offices
from portal.evidence import archive
from portal.evidence.errors import NoAgency
from portal.evidence.scope import Scope

CHUNK = 1024 * 1024

if TYPE_CHECKING:
    from portal.accounts.models import User


def export(scope: Scope, target: BinaryIO, *, by: User | None) -> str:
    """Write the evidence of a scope into an empty file; return its SHA-256.

    by is the auditor, or None for the command on the machine itself. The log says who took what,
    with the fingerprint of the file. Raises NoAgency when the person audits none or not all.
    """
    if by is not None:
        own = set(offices(by, StaffRole.AUDITOR).values_list("pk", flat=True))
        if not {agency.pk for agency in scope.agencies} <= own:
            raise NoAgency
    archive.write(scope, target)
    target.seek(0)
    digest = _digest(target)
    target.seek(0)
    _log(scope, digest, by)
    return digest


def _digest(file: BinaryIO) -> str:
    total = hashlib.sha256()
    for chunk in iter(lambda: file.read(CHUNK), b""):
        total.update(chunk)
    return total.hexdigest()


@transaction.atomic
def _log(scope: Scope, digest: str, by: User | None) -> None:
    data = {"from": scope.first.isoformat(), "until": scope.last.isoformat(), "sha256": digest}
    for agency in scope.agencies:
        log(agency.specific, "evidence.export", user=by, data=data)
