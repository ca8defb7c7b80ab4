"""How the post stands, in one line: for the health address and the administrator's home."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Q

from portal.mail.models import Letter


@dataclass(frozen=True, slots=True)
class Standing:
    """How many letters wait after a failed attempt, and how many were put aside."""

    late: int
    parked: int

    @property
    def in_order(self) -> bool:
        """Return whether nobody needs to look."""
        return not self.late and not self.parked


def standing() -> Standing:
    """Count the letters in trouble."""
    counts = Letter.objects.filter(sent_at=None).aggregate(
        late=Count("pk", filter=Q(parked_at=None) & ~Q(trouble="")),
        parked=Count("pk", filter=Q(parked_at__isnull=False)),
    )
    return Standing(counts["late"], counts["parked"])


def in_a_word() -> str:
    """Say for the health address whether letters leave."""
    if not settings.MAIL_ON:
        return "not configured"
    now = standing()
    if now.in_order:
        return "ok"
    return f"{now.late} letters wait for the mail server, {now.parked} parked"
