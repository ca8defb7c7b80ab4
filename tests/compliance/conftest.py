"""Offices with public items, and nothing remembered between tests."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from factories.items import draft, published


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def answer(office):
    """Return a function that publishes a document which answers these codes."""

    def publish(*codes: str, **fields):
        fields.setdefault("title", "เรื่องที่ต้องเปิดเผย")
        page = draft(office.news, office.owner, requirement_codes=list(codes), **fields)
        published(page, office, now=timezone.now() - timedelta(hours=1))
        page.refresh_from_db()
        return page

    return publish
