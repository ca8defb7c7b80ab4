"""Behind a proxy the visitor is known by his own address, and nobody makes up another."""

from __future__ import annotations

import ipaddress

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from hypothesis import HealthCheck, given
from hypothesis import settings as property_settings
from hypothesis import strategies as st

from portal.audit.models import AuditEntry
from portal.proxies import address, settle, trusted, visitor
from portal.settings import env

# A busy machine is slow, not wrong.
PATIENT = property_settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
PROXY, INNER = "10.0.0.7", "10.0.0.8"
PROXIES = trusted("10.0.0.0/24,2001:db8:1::/48")
STRANGERS = st.ip_addresses().map(str).filter(lambda one: address(one) not in PROXIES)
LIES = st.text(max_size=60)
PASSWORD = "ทดสอบ-รหัส-1"


def behind(proxy: str, told: str) -> Client:
    return Client(REMOTE_ADDR=proxy, HTTP_X_FORWARDED_FOR=told)


def try_password(client: Client, password: str) -> int:
    asked = {"username": "owner", "password": password}
    return client.post(reverse("wagtailadmin_login"), asked).status_code


@PATIENT
@given(who=STRANGERS, lie=LIES)
def test_what_a_visitor_wrote_himself_is_never_believed(who, lie):
    assert visitor(PROXY, f"{lie},{who}", PROXIES) == address(who)


@PATIENT
@given(who=STRANGERS, lie=LIES)
def test_a_peer_that_is_no_proxy_of_ours_is_the_visitor(who, lie):
    assert visitor(who, lie, PROXIES) == address(who)


@PATIENT
@given(who=STRANGERS)
def test_proxies_behind_one_another_lead_to_the_same_visitor(who):
    assert visitor(INNER, f"{who}, {PROXY}", PROXIES) == address(who)


@PATIENT
@given(told=st.text(max_size=80))
def test_whatever_is_told_the_answer_is_an_address(told):
    ipaddress.ip_address(visitor(PROXY, told, PROXIES))


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("203.0.113.9", "203.0.113.9"),
        (" 203.0.113.9:4711 ", "203.0.113.9"),
        ("[2001:DB8::9]:443", "2001:db8::9"),
        ("2001:db8:0::9", "2001:db8::9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("", PROXY),
        ("unknown", PROXY),
        ("203.0.113.9, unknown", PROXY),
        ("203.0.113.256", PROXY),
        ("0x7f.1", PROXY),
        (INNER, INNER),
    ],
)
def test_addresses_are_read_in_every_spelling_and_nothing_else_is(told, found):
    assert visitor(PROXY, told, PROXIES) == found


def test_a_peer_behind_a_socket_is_believed_only_where_the_setting_says_so():
    asked = [visitor("", "203.0.113.9", trusted(value)) for value in ("127.0.0.1", "unix")]

    assert asked == ["", "203.0.113.9"]


@pytest.mark.parametrize("value", ["proxy.example", "10.0.0.7/8", "10.0.0.0/33", "*"])
def test_a_proxy_that_is_no_address_stops_the_start(value):
    with pytest.raises(env.SettingError, match="SUKSALA_TRUSTED_PROXIES: expected addresses"):
        env.TRUSTED_PROXIES.read({"SUKSALA_TRUSTED_PROXIES": value})


@pytest.mark.parametrize(
    ("peer", "told", "kept"),
    [
        (PROXY, "https", "https"),
        (PROXY, "HTTPS", "https"),
        (PROXY, "https, https", "https"),
        (PROXY, "http", None),
        (PROXY, "https, http", None),
        ("203.0.113.9", "https", None),
    ],
)
def test_only_a_trusted_proxy_says_that_it_was_https(peer, told, kept):
    environ = {"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_PROTO": told}
    settle(environ, PROXIES)

    assert environ.get("HTTP_X_FORWARDED_PROTO") == kept


@pytest.mark.parametrize("peer", [PROXY, "203.0.113.9"])
def test_no_other_word_about_the_visitor_is_passed_on(peer):
    told = ("HTTP_FORWARDED", "HTTP_X_REAL_IP", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PORT")
    environ = {"REMOTE_ADDR": peer} | dict.fromkeys(told, "for=1.2.3.4")
    settle(environ, PROXIES)

    assert set(environ) == {"REMOTE_ADDR"}


def test_five_wrong_passwords_of_one_visitor_lock_out_no_other(office, settings):
    settings.TRUSTED_PROXIES = PROXIES
    for _ in range(5):
        try_password(behind(PROXY, "203.0.113.9"), "ผิด")

    assert try_password(behind(PROXY, "203.0.113.10"), PASSWORD) == 302
    assert try_password(behind(PROXY, "203.0.113.9"), PASSWORD) == 429


def test_a_visitor_who_makes_up_addresses_is_locked_out_all_the_same(office, settings):
    settings.TRUSTED_PROXIES = PROXIES
    for number in range(5):
        try_password(behind(PROXY, f"198.51.100.{number}, 203.0.113.9"), "ผิด")

    assert try_password(behind(PROXY, "198.51.100.77, 203.0.113.9"), PASSWORD) == 429


def test_a_forged_header_of_a_stranger_changes_nothing(office, settings):
    settings.TRUSTED_PROXIES = PROXIES
    for number in range(5):
        try_password(behind("203.0.113.9", f"198.51.100.{number}"), "ผิด")

    assert try_password(behind("203.0.113.9", "198.51.100.77"), PASSWORD) == 429


def test_the_audit_log_names_the_address_of_the_visitor(office, settings):
    settings.TRUSTED_PROXIES = PROXIES
    try_password(behind(PROXY, "203.0.113.9"), PASSWORD)

    entry = AuditEntry.objects.filter(action="accounts.sign_in").latest("sequence")
    assert "203.0.113.9" in str(entry.data)


def test_the_preview_of_the_editor_is_not_sent_to_https_once_more(office, settings):
    settings.TRUSTED_PROXIES = PROXIES
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    told = {"HTTP_X_FORWARDED_FOR": "203.0.113.9", "HTTP_X_FORWARDED_PROTO": "https"}
    asked = RequestFactory(REMOTE_ADDR=PROXY, **told).get("/admin/")
    settle(asked.META, PROXIES)

    preview = office.home.make_preview_request(asked, office.home.default_preview_mode)

    assert preview.status_code == 200
    assert "frame-ancestors 'self'" in preview.headers["Content-Security-Policy"]
