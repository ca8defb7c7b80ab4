"""The nightly job of the link check."""

from __future__ import annotations

from django_tasks import task

from pages.linkcheck.checking import check_links


@task()
def check_public_links() -> int:
    """Look at every public address; return how many are broken."""
    return len(check_links())
