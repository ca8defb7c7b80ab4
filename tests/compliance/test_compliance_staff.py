"""The screens on which an office keeps its list: who may, what is recorded, what is shown."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from factories.agency import agency
from factories.people import person
from pages.staff import guard
from pages.staff.roles import StaffRole
from portal.accounts.models import Role, User
from portal.audit.chain import first_break
from portal.compliance import actions, evidence
from portal.compliance.actions import Statement
from portal.compliance.errors import NotColleague, NotKeeper, ReasonMissing
from portal.compliance.models import AgencyRequirement, Requirement
from portal.compliance.words import State

pytestmark = pytest.mark.django_db
PEOPLE = ("owner", "approver", "web_master", "administrator", "auditor")
REASON = "ไม่มีภารกิจที่เกี่ยวข้อง"


@pytest.fixture
def row():
    return Requirement.objects.get(full_code="OIA9:9(6)")


@pytest.fixture
def enter():
    def entered(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return entered


@pytest.fixture
def form(office, row) -> str:
    return reverse("compliance:state", args=[office.home.pk, row.pk])


def filled(**changes) -> dict[str, str]:
    return {"applies": "applies", "reason": "", "responsible": "", "note": ""} | changes


def found(office, code: str):
    rows = evidence.coverage(office.home, timezone.now())
    return next(row for row in rows if code in row.codes)


def test_a_web_master_may_set_a_requirement_aside(office, row):
    said = Statement(not_applicable=True, reason=REASON)

    actions.state(row, office.home, said, by=office.web_master)

    assert found(office, "OIA9:9(6)").state == State.NOT_APPLICABLE


@pytest.mark.parametrize("who", ["owner", "approver", "auditor"])
def test_others_may_not(office, row, who):
    with pytest.raises(NotKeeper):
        actions.state(row, office.home, Statement(), by=getattr(office, who))


def test_an_administrator_of_another_agency_may_not(office, row):
    stranger = person(agency("sso-other"), Role.ADMINISTRATOR, username="stranger")

    with pytest.raises(NotKeeper):
        actions.state(row, office.home, Statement(), by=stranger)


def test_setting_aside_needs_a_reason(office, row):
    with pytest.raises(ReasonMissing):
        actions.state(
            row, office.home, Statement(not_applicable=True, reason=" "), by=office.administrator
        )


def test_the_responsible_person_must_belong_to_the_agency(office, row):
    stranger = person(agency("sso-other"), Role.OWNER, username="stranger")

    with pytest.raises(NotColleague):
        actions.state(row, office.home, Statement(responsible=stranger), by=office.administrator)


def test_the_statement_stands_in_the_log(office, row):
    actions.state(row, office.home, Statement(note="ถามพัสดุ"), by=office.administrator)

    assert first_break() is None


def test_one_agency_has_one_statement_per_requirement(office, row):
    for note in ("หนึ่ง", "สอง"):
        actions.state(row, office.home, Statement(note=note), by=office.administrator)

    assert AgencyRequirement.objects.get(requirement=row).note == "สอง"


def test_a_requirement_that_applies_again_forgets_the_old_reason(office, row):
    aside = Statement(not_applicable=True, reason=REASON)
    actions.state(row, office.home, aside, by=office.administrator)

    actions.state(row, office.home, Statement(reason=REASON), by=office.administrator)

    assert AgencyRequirement.objects.get(requirement=row).reason == ""


def test_the_public_figure_follows_at_once(office, row, django_capture_on_commit_callbacks):
    now = timezone.now()
    before = evidence.overview(office.home, now).whole.missing

    with django_capture_on_commit_callbacks(execute=True):
        aside = Statement(not_applicable=True, reason=REASON)
        actions.state(row, office.home, aside, by=office.administrator)

    assert evidence.overview(office.home, now).whole.missing == before - 1


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_may_read_the_list(office, enter, who):
    answer = enter(getattr(office, who)).get(reverse("compliance:list"))

    assert "ประวัติความเป็นมา" in answer.content.decode()


@pytest.mark.parametrize(
    ("who", "opens"),
    [("web_master", True), ("administrator", True), ("owner", False), ("approver", False)],
)
def test_only_keepers_may_open_the_form(office, enter, form, who, opens):
    answer = enter(getattr(office, who)).get(form)

    assert (answer.status_code == 200) is opens


def test_an_administrator_of_another_agency_may_not_open_the_form(enter, form):
    stranger = person(agency("sso-other"), Role.ADMINISTRATOR, username="stranger")

    assert enter(stranger).get(form).status_code != 200


def test_the_form_records_person_and_day(office, enter, form, row):
    due = {"due_on_day": "30", "due_on_month": "9", "due_on_year": "2570"}
    answers = filled(responsible=str(office.owner.pk), **due)

    enter(office.administrator).post(form, answers)

    said = AgencyRequirement.objects.get(requirement=row)
    assert (said.responsible, said.due_on) == (office.owner, date(2027, 9, 30))


def test_the_form_asks_for_the_reason(office, enter, form):
    answer = enter(office.administrator).post(form, filled(applies="not_applicable"))

    assert answer.context["form"].errors.keys() == {"reason"}


def test_the_form_does_not_take_people_of_other_agencies(office, enter, form):
    stranger = person(agency("sso-other"), Role.OWNER, username="stranger")

    answer = enter(office.administrator).post(form, filled(responsible=str(stranger.pk)))

    assert "responsible" in answer.context["form"].errors


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?section=law", {"law"}),
        ("?section=cellar", None),
        ("?framework=OIA7", {"about", "law", "oia"}),
        ("?framework=MOIT&section=news", {"news"}),
    ],
)
def test_the_list_can_be_narrowed(office, enter, query, shown):
    answer = enter(office.auditor).get(reverse("compliance:list") + query)

    sections = {line.row.asked.section for line in answer.context["lines"]}
    assert sections == shown if shown else len(sections) == 10


def test_drafts_stay_out_of_the_figures(office, enter):
    answer = enter(office.auditor).get(reverse("compliance:list"))

    assert {line.row.asked.framework for line in answer.context["lines"]} == {
        "GWS2",
        "OIA7",
        "OIA9",
        "MOPH2561",
    }


def test_one_s_own_rows_can_be_asked_for(office, enter, row):
    actions.state(row, office.home, Statement(responsible=office.owner), by=office.administrator)

    answer = enter(office.owner).get(reverse("compliance:list") + "?responsible=me")

    assert [line.responsible for line in answer.context["lines"]] == [str(office.owner)]


def test_a_day_that_passed_is_marked(office, enter, row):
    late = Statement(due_on=date(2020, 1, 1))
    actions.state(row, office.home, late, by=office.administrator)

    answer = enter(office.auditor).get(reverse("compliance:list") + "?framework=OIA9")

    assert [line.row.asked.full_code for line in answer.context["lines"] if line.is_late] == [
        "OIA9:9(6)"
    ]


def test_the_list_takes_as_many_queries_for_one_row_as_for_all(
    office, enter, django_assert_max_num_queries
):
    client = enter(office.administrator)
    client.get(reverse("compliance:list"))

    with django_assert_max_num_queries(20):
        client.get(reverse("compliance:list"))


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("owner", "panel-lacking"),
        ("web_master", "panel-coverage"),
        ("administrator", "panel-coverage"),
    ],
)
def test_home_says_what_is_missing(office, enter, who, words):
    assert words in enter(getattr(office, who)).get("/admin/").content.decode()


def test_an_owner_finds_their_own_rows_among_the_few_on_home(office, enter, row):
    actions.state(row, office.home, Statement(responsible=office.owner), by=office.administrator)

    answer = enter(office.owner).get("/admin/").content.decode()

    assert row.title_th in answer


def test_the_sidebar_leads_to_the_list(office, enter):
    assert reverse("compliance:list") in enter(office.owner).get("/admin/").content.decode()


def test_the_guard_does_not_let_an_upper_layer_change_its_rules():
    with pytest.raises(ValueError, match="staff:queue"):
        guard.open_to({"staff:queue": frozenset(StaffRole)})


def test_an_operator_who_edits_a_row_marks_it(office, enter, row):
    operator = User.objects.create_superuser("operator", password="x")
    words = {"title_th": "สัญญาสัมปทาน", "title_en": "Concessions", "is_required": "on"}

    enter(operator).post(reverse("requirements:edit", args=[row.pk]), words)

    row.refresh_from_db()
    assert (row.title_th, row.edited_at is not None) == ("สัญญาสัมปทาน", True)


def test_an_administrator_of_one_agency_may_not_edit_the_rows_of_all(office, enter, row):
    answer = enter(office.administrator).get(reverse("requirements:edit", args=[row.pk]))

    assert answer.status_code != 200
