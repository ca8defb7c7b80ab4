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
TRANSLATE: Final = "pages.translate"
CATCH_UP: Final = "pages.catch_up"

ACTS: Final = {
    BIN: _("Put into the recycle bin"),
    RESTORE: _("Taken out of the recycle bin"),
    COPY: _("Made as a copy"),
    NEXT: _("Made from the item of the last period"),
    TRANSLATE: _("English version begun"),
    CATCH_UP: _("English version compared with the original"),
}
TOLD: Final = {MOVE: _("Moved to another section"), **ACTS}
