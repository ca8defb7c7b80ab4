"""Signing in that failed is one line with account and address, never with what was typed."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse


def sign_in_as(name: str, password: str, times: int = 1, address: str = "203.0.113.7") -> None:
    client = Client(REMOTE_ADDR=address)
    for _ in range(times):
        client.post(reverse("wagtailadmin_login"), {"username": name, "password": password})


def test_a_wrong_password(console, office):
    sign_in_as("owner", "ผิด")

    told = f"account={office.owner.pk} address=203.0.113.7"
    assert console.lines == [f"INFO accounts sign_in.refused {told}"]


def test_a_password_typed_as_a_name_is_written_nowhere(console, office):
    sign_in_as("ความลับ-ของ-ฉัน\n2026-11-30", "ความลับ-ของ-ฉัน")

    assert console.lines == ["INFO accounts sign_in.refused address=203.0.113.7"]


def test_the_fifth_wrong_password_and_what_follows_is_one_line_each(console, office):
    sign_in_as("owner", "ผิด", times=6)

    told = f"account={office.owner.pk} address=203.0.113.7"
    assert console.lines == [
        *[f"INFO accounts sign_in.refused {told}"] * 4,
        *[f"WARNING accounts sign_in.locked {told}"] * 2,
    ]
