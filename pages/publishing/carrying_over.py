"""Gives evidence from before fixity by value its fixity: once, and only where it can be proved."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from django.apps import apps as installed
from django.apps.registry import Apps
from django.db import models

from pages.publishing import fixity
from pages.publishing.models.fixity import DigestForm
from pages.publishing.whole_revision import whole_digest

logger = logging.getLogger("publishing")
CHUNK = 200


def carry_over(apps: Apps) -> int:
    """Write the fixity of every request and set-up whose revision is what was sent.

    Proof for each: the digest that was taken then is computed again from the frozen revision. A row
    that fails was altered before; it gets no fixity, so the gate stays closed for it and every
    verification names it. Returns how many rows failed. Takes the models of a migration.
    """
    failed = 0
    fixities = apps.get_model("publishing", "ContentFixity")._default_manager
    for name, holder in _holders(apps):
        if whole_digest(holder.revision.content) != holder.content_sha256:
            failed += 1
            logger.error("fixity.unproved", extra={"of": name, "row": holder.pk})
            continue
        said = fixity.values(_page_type(apps, holder.revision), holder.revision.content)
        fixities.create(**{name: holder}, digest_form=DigestForm.WHOLE_REVISION, **said)
    return failed


def _holders(apps: Apps) -> Iterator[tuple[str, Any]]:
    """Yield what was approved: each request, and each record that needed none."""
    requests = apps.get_model("publishing", "PublicationRequest")._default_manager.all()
    records = apps.get_model("publishing", "PublicationRecord")._default_manager
    for name, rows in (("request", requests), ("record", records.filter(request=None))):
        known = rows.select_related("revision__content_type").order_by("pk")
        for row in known.iterator(CHUNK):
            yield name, row


def _page_type(apps: Apps, revision: Any) -> type[models.Model]:
    kind = revision.content_type
    try:
        return apps.get_model(kind.app_label, kind.model)
    except LookupError:
        # A type of an app whose migrations come later in the plan.
        return installed.get_model(kind.app_label, kind.model)
