"""Background jobs of the post."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from portal.mail import outbox, sending


@task()
def write_digests() -> int:
    """Write the digests of the day, once it is half past seven; return how many."""
    return outbox.write_digests(timezone.now())


@task()
def send_letters() -> int:
    """Hand over the letters that are due; return how many the server took."""
    return sending.send_due(timezone.now())
