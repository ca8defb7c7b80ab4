"""Bringing the frameworks into the database: once, again, and past what people edited."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from portal.compliance.loading import load
from portal.compliance.models import AgencyRequirement, Framework, Requirement

pytestmark = pytest.mark.django_db


def test_a_migrated_database_holds_every_requirement():
    assert Requirement.objects.count() == 228


def test_loading_again_changes_nothing():
    assert load() == 0


def test_the_command_says_how_many_rows_it_changed():
    Requirement.objects.filter(full_code="GWS2:1.1.1").update(source="elsewhere")
    said = StringIO()

    call_command("load_frameworks", stdout=said)

    assert said.getvalue().startswith("1 ")


def test_words_an_administrator_edited_stay():
    Requirement.objects.filter(full_code="GWS2:1.1.1").update(
        title_th="ประวัติของสำนักงาน", edited_at=timezone.now()
    )

    load()

    assert Requirement.objects.get(full_code="GWS2:1.1.1").title_th == "ประวัติของสำนักงาน"


def test_facts_of_an_edited_row_follow_the_file():
    Requirement.objects.filter(full_code="GWS2:1.1.1").update(
        section="law", edited_at=timezone.now()
    )

    load()

    assert Requirement.objects.get(full_code="GWS2:1.1.1").section == "about"


def test_a_row_that_left_its_file_goes():
    framework = Framework.objects.get(name="OIA7")
    Requirement.objects.create(framework=framework, code="7(9)", full_code="OIA7:7(9)")

    load()

    assert not Requirement.objects.filter(full_code="OIA7:7(9)").exists()


def test_a_row_that_left_its_file_stays_hidden_when_an_agency_spoke_of_it(office):
    framework = Framework.objects.get(name="OIA7")
    row = Requirement.objects.create(framework=framework, code="7(9)", full_code="OIA7:7(9)")
    AgencyRequirement.objects.create(agency=office.home.page_ptr, requirement=row, note="เดิม")

    load()

    row.refresh_from_db()
    assert row.is_retired


def test_an_edition_keeps_the_state_it_was_given():
    Framework.objects.filter(name="MOIT").update(status="in_use")

    load()

    assert Framework.objects.get(name="MOIT").status == "in_use"
