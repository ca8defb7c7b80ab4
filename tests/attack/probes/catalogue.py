"""Every probe there is; importing this registers them."""

from __future__ import annotations

from attack.probes import explorer, files, form, interfaces, shell, workflow
from attack.probes.registry import PROBES

MODULES = (form, explorer, interfaces, workflow, files, shell)

__all__ = ["MODULES", "PROBES"]
