#!/usr/bin/env python3
"""Django's command line for this checkout; adds the two source roots to the path."""

import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line

ROOT = Path(__file__).resolve().parent
# Absolute entries, so that a command run from another folder imports this checkout's packages.
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

if __name__ == "__main__":
    # Production, unless it is the demonstration, whose children inherit what is chosen here.
    situation = "dev" if sys.argv[1:2] == ["demo"] else "production"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"portal.settings.{situation}")
    execute_from_command_line(sys.argv)
