"""Runs one module of the bench inside the portal: `inside.py bench.worlds ARGUMENT…`."""

import os
import sys
from importlib import import_module
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parents[2]

if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "site"), str(ROOT / "tests")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    django.setup()
    import_module(sys.argv[1]).main(*sys.argv[2:])
