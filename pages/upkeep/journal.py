"""Names of the acts of upkeep in Wagtail's log, and so in the audit chain."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

# Wagtail writes its own line for a move, with both sections.
MOVE: Final = "wagtail.move"
BIN: Final = "pages.bin"
RESTORE: Final = "pages.restore"
COPY: Final = "pages.copy"
NEXT: Final = "pages.next_period"

ACTS: Final = {
    BIN: _("Put into the recycle bin"),
    RESTORE: _("Taken out of the recycle bin"),
    COPY: _("Made as a copy"),
    NEXT: _("Made from the item of the last period"),
}
TOLD: Final = {MOVE: _("Moved to another section"), **ACTS}
