"""Fixity of content: what was approved is written down by value, and compared by value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any, cast

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, Revision

from pages.publishing import canonical, schema_changes
from pages.publishing.content import Role, content_of
from pages.publishing.models.evidence import PublicationRecord
from pages.publishing.models.fixity import ContentFixity, DigestForm
from pages.publishing.whole_revision import whole_digest

Content = Mapping[str, Any]
BOTH = (Role.CONTENT, Role.CLASSIFICATION)


def taken(revision: Revision) -> ContentFixity:
    """Return the fixity of what a revision holds, not stored yet."""
    return ContentFixity(
        digest_form=DigestForm.BY_VALUE,
        schema=schema_changes.newest(),
        **values(_model(revision), revision.content),
    )


def values(model: type[Page], content: Content) -> dict[str, Any]:
    """Return what a row of fixity says of content of a page type: its columns and their values."""
    return {
        "page_type": model._meta.label_lower,
        "version": canonical.VERSION,
        "covered": canonical.digests(model, content, Role.CONTENT),
        "classification": canonical.digests(model, content, Role.CLASSIFICATION),
    }


def _model(revision: Revision) -> type[Page]:
    """Return the page type of a revision. Raises LookupError for one that is no more."""
    found = ContentType.objects.get_for_id(revision.content_type_id).model_class()
    if found is None:
        raise LookupError(f"revision {revision.pk} is of a page type that is no more")
    return cast("type[Page]", found)


def root(fixity: ContentFixity) -> str:
    """Return the one digest over all covered values: what papers print.

    SHA-256 of canonical JSON {"covered": {name: digest}, "page_type": …, "version": …}.
    """
    said = {
        "version": fixity.version,
        "page_type": fixity.page_type,
        "covered": fixity.covered,
    }
    return sha256(canonical.text(said).encode()).hexdigest()


def of_record(record: PublicationRecord) -> ContentFixity | None:
    """Return what stands for a publication: the fixity of its request, or that of its set-up."""
    holder = record if record.request is None else record.request
    found: ContentFixity | None = getattr(holder, "fixity", None)
    return found


def differing(fixity: ContentFixity, model: type[Page], content: Content) -> Iterator[str]:
    """Yield the names of covered values that content of a page type does not have as they were."""
    followed = {
        name: schema_changes.follow(model, name, fixity.schema)
        for name in (*fixity.covered, *fixity.classification)
    }
    was = {one.name: one.was for one in followed.values() if one is not None and one.was}
    stored = schema_changes.brought_up(model, content)
    said = canonical.digests(model, stored, *BOTH, was=was)
    for name, digest in (fixity.covered | fixity.classification).items():
        now = followed[name]
        if now is not None and said.get(now.name) != digest:
            yield name


def altered_values(page: Page, fixity: ContentFixity) -> list[str]:
    """Return the names of values that a page instance does not say as they were approved."""
    return list(differing(fixity, type(page), content_of(page)))


def altered_version(revision: Revision, fixity: ContentFixity, kept: str) -> list[str]:
    """Return what a frozen revision does not hold as it was sent; kept is the printed digest."""
    try:
        found = list(differing(fixity, _model(revision), revision.content))
    except LookupError:
        # Whatever took the page type away left evidence that can no longer be read.
        return ["unreadable"]
    if fixity.digest_form == DigestForm.BY_VALUE:
        holds = root(fixity) == kept
    else:
        holds = whole_digest(revision.content) == kept
    return found if holds else [*found, "content_sha256"]
