"""Signing in, roles from one table, and what both leave in the log."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from factories.people import person
from pages.models import HomePage, SectionPage
from portal.accounts.models import Role
from portal.accounts.roles import GRANTS, role_group, synchronise
from portal.audit.models import AuditEntry

PASSWORD = "ทดสอบ-รหัส-1"


def test_signing_in_is_logged(office, client):
    client.post(reverse("wagtailadmin_login"), {"username": "owner", "password": PASSWORD})

    assert AuditEntry.objects.filter(action="accounts.sign_in", actor_id=office.owner.pk).exists()


def test_signing_out_is_logged(office, client):
    client.force_login(office.owner)

    client.post(reverse("wagtailadmin_logout"))

    assert AuditEntry.objects.filter(action="accounts.sign_out").exists()


def test_a_wrong_password_is_logged_under_the_account_that_was_tried(office, client):
    client.post(reverse("wagtailadmin_login"), {"username": "owner", "password": "ผิด"})

    entry = AuditEntry.objects.get(action="accounts.sign_in_refused")
    assert entry.object_id == str(office.owner.pk)


def test_five_wrong_passwords_lock_the_account(office, client):
    address = reverse("wagtailadmin_login")
    for _ in range(5):
        client.post(address, {"username": "owner", "password": "ผิด"})

    refused = client.post(address, {"username": "owner", "password": PASSWORD})

    assert refused.status_code == 429
    assert "_auth_user_id" not in client.session


def test_the_sign_in_page_speaks_thai(client, db):
    page = client.get(reverse("wagtailadmin_login")).content.decode()

    assert "เข้าสู่ระบบ" in page


@pytest.mark.parametrize("role", Role)
def test_each_role_holds_exactly_what_the_table_says(office, role):
    group = role_group(office.home, role)

    held = set(group.permissions.values_list("content_type__app_label", "codename"))

    assert held == {tuple(label.split(".")) for label in GRANTS[role].models}


def test_synchronising_takes_back_what_was_granted_by_hand(office):
    group = role_group(office.home, Role.OWNER)
    publish = Permission.objects.get(codename="publish_page")
    home = Page.objects.get(pk=office.home.pk)
    GroupPagePermission.objects.create(group=group, page=home, permission=publish)

    synchronise(office.home)

    assert not GroupPagePermission.objects.filter(permission=publish).exists()


def test_one_person_may_hold_several_roles(office):
    both = person(office.home, Role.OWNER, Role.WEB_MASTER)

    assert both.groups.count() == 2


def test_roles_of_one_agency_are_not_roles_of_another(office):
    call_command("found_agency", "sso-other", "สำนักงานอื่น", "--host", "other.test")

    other = HomePage.objects.get(slug="sso-other")

    assert role_group(other, Role.OWNER) != role_group(office.home, Role.OWNER)


def test_a_new_agency_has_its_ten_sections_in_order(office):
    sections = SectionPage.objects.child_of(office.home)

    assert [section.position for section in sections] == list(range(1, 11))


def test_an_agency_is_founded_only_once(office):
    with pytest.raises(CommandError, match="exists already"):
        call_command("found_agency", "sso-test", "ซ้ำ")


def test_a_name_is_written_as_thai_papers_write_it(office):
    signer = person(office.home, title="นาง", first_name="สมใจ", last_name="งามดี")

    assert str(signer) == "นางสมใจ งามดี"
