"""The next สขร.1 is one click away, and says nothing that was true of the last month only."""

from datetime import UTC, date, datetime

import pytest

from factories.agency import agency, section
from factories.items import draft, monthly, published
from pages.models import PerformancePage, ProcurementPage
from pages.models.plans import Indicator
from pages.publishing.models import PublicationRequest
from pages.publishing.routing import homes_of
from pages.upkeep import errors
from pages.upkeep.next_period import make_next
from pages.upkeep.periods import month_of
from pages.upkeep.series import due_in

TODAY = date(2026, 11, 21)
OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


def due(office, today=TODAY, person=None):
    return due_in(homes_of(office.home), (person or office.owner).pk, today)


@pytest.fixture
def october(office):
    until = datetime(2027, 9, 30, 17, tzinfo=UTC)
    page = monthly(office.news, office.owner, OCTOBER, publish_until=until)
    published(page, office)
    page.refresh_from_db()
    return page


def test_the_month_after_the_last_one_is_offered(office, october):
    offered = due(office)

    assert [(one.source.pk, one.period) for one in offered] == [(october.pk, month_of(NOVEMBER))]
    assert offered[0].title.endswith("พฤศจิกายน 2569")


def test_a_summary_is_not_offered_before_its_month(office, october):
    assert due(office, date(2026, 10, 31)) == []


def test_a_month_that_is_over_is_missing(office, october):
    assert [one.is_missing for one in due(office, date(2026, 12, 1))] == [True]


def test_what_exists_as_a_draft_is_not_offered_again(office, october):
    monthly(office.news, office.owner2, NOVEMBER)

    assert due(office) == []


def test_what_lies_in_the_bin_does_not_count(office, october):
    page = monthly(office.news, office.owner, NOVEMBER)
    ProcurementPage.objects.filter(pk=page.pk).update(binned_at=datetime(2026, 11, 2, tzinfo=UTC))

    assert len(due(office)) == 1


def test_a_hole_is_filled_first(office):
    for month in (date(2026, 7, 1), date(2026, 9, 1), OCTOBER):
        monthly(office.news, office.owner, month)

    assert [one.period for one in due(office)] == [month_of(date(2026, 8, 1))]


def test_the_missing_summary_comes_before_everything_else(office):
    monthly(office.news, office.owner, date(2026, 9, 1))
    for month in (date(2026, 3, 1), date(2026, 4, 1)):
        last = date(2026, month.month, 31 if month.month == 3 else 30)
        name = {3: "มีนาคม", 4: "เมษายน"}[month.month]
        draft(
            office.news,
            office.owner,
            title=f"ตารางหน่วยแพทย์ {name} 2569",
            data_from=month,
            data_until=last,
        )

    assert [one.is_summary for one in due(office)] == [True, False]


def test_the_draft_has_the_next_month_everywhere(office, october):
    made = make_next(october, by=office.owner, today=TODAY)

    assert made.title.endswith("ประจำเดือนพฤศจิกายน 2569")
    assert (made.month, made.data_from, made.data_until) == (
        NOVEMBER,
        NOVEMBER,
        date(2026, 11, 30),
    )
    assert (made.fiscal_year, made.stage, made.requirement_codes) == (2027, "monthly", ["MOIT:5"])
    assert made.publish_until == datetime(2027, 9, 30, 17, tzinfo=UTC)
    assert made.get_parent().pk == office.news.pk


def test_the_fiscal_year_turns_in_october(office):
    page = monthly(office.news, office.owner, date(2026, 9, 1))

    made = make_next(page, by=office.owner, today=TODAY)

    assert (page.fiscal_year, made.fiscal_year) == (2026, 2027)


def test_file_and_figures_of_the_last_month_stay_behind(office, october):
    made = make_next(october, by=office.owner, today=TODAY)

    assert (made.file, made.purchases) == (None, None)


def test_nothing_of_the_publication_comes_along(office, october):
    made = make_next(october, by=office.owner2, today=TODAY)

    assert (made.owner, made.live, made.live_revision) == (office.owner2, False, None)
    assert not PublicationRequest.objects.filter(page_id=made.pk).exists()


def test_two_clicks_make_one_draft(office, october):
    make_next(october, by=office.owner, today=TODAY)

    with pytest.raises(errors.NotDue):
        make_next(october, by=office.owner, today=TODAY)


def test_only_an_owner_of_the_office_makes_it(office, october):
    for who in (office.approver, office.web_master):
        with pytest.raises(errors.NotDue):
            make_next(october, by=who, today=TODAY)


def test_another_office_is_not_asked(office, october):
    elsewhere = agency("elsewhere")

    assert due_in(homes_of(elsewhere), office.owner.pk, TODAY) == []


def test_a_colleagues_draft_is_no_source(office):
    monthly(office.news, office.owner2, OCTOBER)

    assert due(office) == []
    assert len(due(office, person=office.owner2)) == 1


def test_a_report_named_after_its_year_comes_again(office):
    about = section(office.home, "about")
    page = draft(
        about, office.owner, title="รายงานประจำปี 2569", document_kind="report", fiscal_year=2026
    )
    draft(
        about, office.owner, title="รายงานการประชุมครั้งที่ 3", document_kind="report", fiscal_year=2026
    )

    offered = due(office)

    assert [(one.source.pk, one.title) for one in offered] == [(page.pk, "รายงานประจำปี 2570")]


def test_promises_come_along_and_results_do_not(office):
    about = section(office.home, "about")
    page = PerformancePage(
        title="รายงานผลการปฏิบัติราชการ ปีงบประมาณ พ.ศ. 2569",
        fiscal_year=2026,
        owner=office.owner,
        live=False,
        locale=about.locale,
    )
    page.indicators = [Indicator(name="อัตราป่วย", target="50", result="48", is_reached=True)]
    about.add_child(instance=page)
    page.save_revision(user=office.owner)

    made = make_next(page, by=office.owner, today=TODAY)

    row = made.indicators.get()
    assert (made.title[-4:], made.fiscal_year) == ("2570", 2027)
    assert (row.target, row.result, row.is_reached) == ("50", "", None)


def test_a_series_given_up_years_ago_is_left_in_peace(office):
    monthly(office.news, office.owner, date(2023, 5, 1))

    assert due(office) == []
