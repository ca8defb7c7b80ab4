"""Settings of development never serve a name or an address that others can reach."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, example, given
from hypothesis import settings as property_settings
from hypothesis import strategies as st

from portal.processes import exposure
from portal.processes.errors import Exposed
from portal.settings.exposure import host_of, is_local

# A busy machine is slow, not wrong.
PATIENT = property_settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
LOCAL = (
    "localhost", "LOCALHOST", "localhost.", ".localhost", "centre.localhost", "a.b.localhost:8000",
    "127.0.0.1", "127.1.2.3", "127.0.0.1:8000", "::1", "[::1]", "[::1]:8000", "::ffff:127.0.0.1",
    "[0:0:0:0:0:0:0:1]",
)  # fmt: skip
PUBLIC = (
    "", "*", ".", "www.example.go.th", ".example.go.th", "0.0.0.0", "::", "[::]", "10.0.0.1",
    "192.168.1.1", "fe80::1", "[2001:db8::1]:80", "localhost.example.go.th", "notlocalhost",
    "localhost-", "127.0.0.1.example.go.th", "127.1", "0x7f000001", "2130706433", "0177.0.0.1",
    "127.0.0.1/8", "127.0.0.256", ".127.0.0.1", "[localhost]", "[127.0.0.1]", "::1%eth0",
    "ｌocalhost", "localhoſt", "สาธารณสุข.localhost", "user@localhost", "localhost:x",
    "localhost localhost", "localhost\n", "..localhost",
)  # fmt: skip
URLS = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(
            ["http://", "https://", "HTTP://", "//", "", "ftp://", "http:/", "http:///"]
        ),
        st.sampled_from(
            ["", "localhost@", "localhost:80@", "a@", "localhost\\", "localhost/", "\t"]
        ),
        st.sampled_from(
            ["localhost", "127.0.0.1", "[::1]", "evil.example", "8.8.8.8", "[2001:db8::1]"]
        ),
        st.sampled_from(
            ["", ":80", "/", "#@localhost", "?@localhost", "\\@localhost", ".evil.example"]
        ),
    ),
)


@pytest.mark.parametrize("name", LOCAL)
def test_this_machine_is_local_in_every_spelling(name):
    assert is_local(name)


@pytest.mark.parametrize("name", PUBLIC)
def test_whatever_others_reach_or_is_in_doubt_is_public(name):
    assert not is_local(name)


@PATIENT
@given(address=st.ip_addresses())
def test_an_address_is_local_exactly_on_the_loopback(address):
    mapped = getattr(address, "ipv4_mapped", None) or address

    assert is_local(str(address)) is mapped.is_loopback


@PATIENT
@given(name=st.text(max_size=30))
def test_no_other_text_is_local(name):
    if is_local(name):
        bare = name.rsplit(":", 1)[0] if name.count(":") == 1 else name
        bare = bare.rstrip(".").lower()
        assert bare.endswith("localhost") or ipaddress.ip_address(bare.strip("[]")).is_loopback


@PATIENT
@given(url=URLS)
@example(url="localhost")
def test_a_url_is_local_only_where_every_reader_would_go_to_this_machine(url):
    if is_local(host_of(url)):
        host = urlsplit(url).hostname
        assert host in {"localhost", "127.0.0.1", "::1"}
        assert not set(url) & set("@\\\t") or "#" in url or "?" in url


@pytest.fixture
def at_home(settings):
    """Let every setting name this machine alone."""
    settings.ALLOWED_HOSTS = ["localhost", ".localhost", "127.0.0.1", "[::1]"]
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
    return settings


def test_development_is_served_to_this_machine(at_home):
    exposure.require_safe("127.0.0.1")


@pytest.mark.parametrize(
    ("hosts", "url", "host", "said"),
    [
        (["localhost", "www.example.go.th"], "http://localhost", "::1", "SUKSALA_HOSTS ระบุ www"),
        (
            ["localhost"],
            "https://www.example.go.th/",
            "::1",
            "SUKSALA_BASE_URL ระบุ https://www.example",
        ),
        (["localhost"], "http://localhost", "0.0.0.0", "--host ระบุ 0.0.0.0"),
        (["*"], "http://localhost", "::1", "SUKSALA_HOSTS ระบุ *"),
    ],
)
def test_development_is_refused_where_others_could_come(at_home, hosts, url, host, said):
    at_home.ALLOWED_HOSTS, at_home.WAGTAILADMIN_BASE_URL = hosts, url

    with pytest.raises(CommandError) as refused:
        call_command("serve", host=host)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_error_details_are_refused_there_too_whatever_the_settings_are_called(at_home):
    at_home.PRODUCTION, at_home.DEBUG = True, True

    with pytest.raises(Exposed):
        exposure.require_safe("0.0.0.0")


def test_production_is_made_for_others(at_home):
    at_home.PRODUCTION, at_home.ALLOWED_HOSTS = True, ["www.example.go.th"]

    exposure.require_safe("0.0.0.0")


@pytest.mark.parametrize("command", ["load_demo", "demo"])
def test_the_demonstration_never_enters_a_real_installation(at_home, command):
    at_home.PRODUCTION = True

    with pytest.raises(CommandError, match="ไม่บรรจุหน่วยงานตัวอย่าง"):
        call_command(command)
