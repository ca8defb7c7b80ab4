"""What documents tell the layers above, and what they clean up after themselves."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import Signal

from documents.models import ExtractedText, StoredFile

# Sent with ``file`` once its text is stored and committed; search entries can be made now.
text_ready = Signal()

# Sent with ``files`` (primary keys) before a sweep; receivers return those they still use.
# Foreign keys and Wagtail's reference index are looked at anyway.
still_in_use = Signal()


def connect() -> None:
    """Start listening; called once when the app is ready."""
    post_delete.connect(_forget, sender=StoredFile, dispatch_uid="documents.forget")


def _forget(instance: StoredFile, **_kwargs: Any) -> None:
    """Remove text and preview of a deleted file, unless another row has the same bytes."""
    if StoredFile.objects.same_bytes(instance.sha256).exists():
        return
    ExtractedText.objects.filter(sha256=instance.sha256).delete()
    if instance.preview:
        picture = instance.preview
        transaction.on_commit(lambda: picture.storage.delete(picture.name or ""))
