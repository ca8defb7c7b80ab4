"""The control as a Django app."""

from __future__ import annotations

from pathlib import Path

from django.apps import AppConfig


class StockConfig(AppConfig):
    """One page type and one snippet on stock Wagtail."""

    name = "attack.stock"
    label = "stock"
    path = str(Path(__file__).parent)
