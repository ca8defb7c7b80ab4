"""Writing one signature under a request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from pages.publishing.models import Decision, Delegation, PublicationRequest, Reason
from pages.publishing.models.evidence import Act, Channel, Signature

if TYPE_CHECKING:
    from portal.accounts.models import User


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed, as what, when, and why; name and position are copied as they were then."""

    act: Act
    signature: Signature
    by: User
    at: datetime
    reason: Reason | None = None
    note: str = ""
    channel: Channel = Channel.SCREEN
    confirmed: tuple[int, ...] = ()
    checked: tuple[str, ...] = ()
    acting: Delegation | None = None


def sign(request: PublicationRequest, signed: Signed) -> Decision:
    """Add a signature to the evidence of a request."""
    return Decision.objects.create(
        request=request,
        action=signed.act,
        signature=signed.signature,
        by=signed.by,
        by_name=signed.by.get_full_name(),
        by_position=signed.by.position,
        reason=signed.reason,
        note=signed.note.strip(),
        channel=signed.channel,
        confirmed_findings=list(signed.confirmed),
        checked=list(signed.checked),
        **_for_another(signed.acting),
        at=signed.at,
    )


def _for_another(acting: Delegation | None) -> dict[str, object]:
    """Return for whom a deputy signed, and on what footing, as it stood in the delegation."""
    if acting is None:
        return {}
    return {
        "acting_for": acting.principal,
        "acting_name": acting.principal_name,
        "acting_position": acting.principal_position,
        "acting_capacity": acting.capacity,
    }
