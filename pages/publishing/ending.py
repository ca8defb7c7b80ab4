"""What Wagtail calls when a workflow ends; imported while Wagtail's models are being defined."""

from __future__ import annotations

from typing import Any

from django.utils.module_loading import import_string


def finish(workflow_state: Any, user: Any = None) -> None:
    """Hand the ended workflow to the gate (WAGTAIL_FINISH_WORKFLOW_ACTION)."""
    # By name: at import time of this module no model exists yet.
    import_string("pages.publishing.gate.finish")(workflow_state, user)
