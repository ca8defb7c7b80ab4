"""Removes what nobody refers to: rows after 24 hours, and bytes that have no row."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import Storage
from django.db import models
from django.utils import timezone
from wagtail.models import ReferenceIndex, Revision

from documents.models import Finding, StoredFile
from documents.signals import still_in_use
from documents.storage import originals, previews

GRACE: Final = timedelta(hours=24)
# What belongs to a file and goes with it is no reference to it.
OWNED: Final[frozenset[type[models.Model]]] = frozenset({Finding})


def sweep(*, now: datetime | None = None) -> int:
    """Remove unreferenced rows and stray bytes older than 24 hours; return how many."""
    before = (now or timezone.now()) - GRACE
    return _sweep_rows(before) + sum(
        _sweep_bytes(storage, before, set(known))
        for storage, known in (
            (originals(), StoredFile.objects.values_list("file", flat=True)),
            (previews(), StoredFile.objects.exclude(preview="").values_list("preview", flat=True)),
        )
    )


def untracked(storage: Storage, known: set[str]) -> Iterator[str]:
    """Yield the names in a store that no row knows."""
    for name in _names(storage):
        if name not in known:
            yield name


def _sweep_rows(before: datetime) -> int:
    old = set(StoredFile.objects.filter(created_at__lt=before).values_list("pk", flat=True))
    candidates = old - _in_use(old)
    for stored in StoredFile.objects.filter(pk__in=candidates):
        stored.delete()
    return len(candidates)


def _in_use(files: set[int]) -> set[int]:
    """Return those of the files that anything refers to, in public or in a draft."""
    used: set[int] = set()
    for key in _foreign_keys():
        used.update(key.model._base_manager.values_list(key.attname, flat=True))
        used.update(_in_drafts(key))
    used.update(_in_rich_text())
    for _receiver, answer in still_in_use.send(StoredFile, files=files):
        used.update(int(pk) for pk in answer or ())
    return used & files


def _foreign_keys() -> Iterator[models.ForeignKey[Any, Any]]:
    """Yield every foreign key to a stored file, those of hidden join tables too."""
    for relation in StoredFile._meta.get_fields(include_hidden=True):
        if (relation.one_to_many or relation.one_to_one) and relation.related_model not in OWNED:
            field = getattr(relation, "field", None)
            if isinstance(field, models.ForeignKey):
                yield field


def _in_drafts(key: models.ForeignKey[Any, Any]) -> Iterable[int]:
    """Return what the drafts of that model point to: a draft is JSON and no row of its own."""
    owner = ContentType.objects.get_for_model(key.model)
    drafts = Revision.objects.filter(content_type=owner)
    chosen = drafts.values_list(f"content__{key.name}", flat=True).distinct()
    return {pk for pk in chosen if isinstance(pk, int)}


def _in_rich_text() -> Iterable[int]:
    """Return what texts and streams link to, as far as Wagtail has indexed them."""
    target = ContentType.objects.get_for_model(StoredFile)
    linked = ReferenceIndex.objects.filter(to_content_type=target)
    return {int(pk) for pk in linked.values_list("to_object_id", flat=True).distinct()}


def _sweep_bytes(storage: Storage, before: datetime, known: set[str]) -> int:
    stray = [name for name in untracked(storage, known) if storage.get_modified_time(name) < before]
    for name in stray:
        storage.delete(name)
    return len(stray)


def _names(storage: Storage, folder: str = "") -> Iterator[str]:
    """Yield every file name in a store."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in files:
        yield f"{folder}/{name}" if folder else name
    for name in folders:
        yield from _names(storage, f"{folder}/{name}" if folder else name)
