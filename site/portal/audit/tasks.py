"""Anchors the audit chain outside the database, at least daily."""

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from portal.audit import checkpoints


@task()
def write_checkpoint() -> str:
    """Write a checkpoint if the chain has grown; return its file name, or nothing."""
    made = checkpoints.write(settings.DATA, now=timezone.now())
    return made.name if made else ""
