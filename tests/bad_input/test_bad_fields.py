"""Wrong text in the form of an item: a Thai message at its field, all text kept, nothing made."""

import pytest

from bad_input.conftest import is_thai, refusals, said
from documents.models import StoredFile
from pages.models import DocumentPage

HUGE = "ก" * 10_000
# Field → the most it takes (pages.models).
LIMITS = {
    "title": 255,
    "summary": 2000,
    "owner_source": 300,
    "subject": 500,
    "details": 5000,
    "remarks": 2000,
    "external_link": 1000,
    "urgency_reason": 1000,
    "official_number": 100,
}
DAYS = ("dated", "data_from", "data_until", "publish_from", "publish_until")


def on(day: str, *names: str) -> dict[str, str]:
    """Return a day as the three boxes of some date fields post it."""
    parts = zip(("day", "month", "year"), day.split("/"), strict=True)
    return {f"{name}_{box}": part for box, part in parts for name in names}


@pytest.fixture
def post(browser, office, add, written):
    """Return a function that posts a new document with some fields changed."""
    return lambda **values: browser(office.owner).post(add, written | values)


@pytest.mark.parametrize("title", ["", "   ", "\u200b\u2060", "\u00a0"], ids=ascii)
def test_a_title_that_shows_nothing_is_refused(post, title):
    answer = post(title=title)

    assert is_thai(refusals(answer)["title"])
    assert not DocumentPage.objects.exists()


def test_ten_thousand_letters_are_refused_in_every_field_and_stay_to_be_cut(post):
    answer = post(**dict.fromkeys(LIMITS, HUGE))

    told = refusals(answer)
    assert {name: str(most) in told[name] for name, most in LIMITS.items()} == dict.fromkeys(
        LIMITS, True
    )
    assert said(answer).count(HUGE) >= len(LIMITS)


def test_one_mistake_costs_no_other_field(post, written):
    text = said(post(title=HUGE))

    kept = [written["summary"], written["owner_source"], written["details"]]
    kept.append(StoredFile.objects.get(pk=written["file"]).original_name)
    assert [word in text for word in kept] == [True] * 4


@pytest.mark.parametrize("codes", ["MOIT " * 2000, ",".join(f"c{n}" for n in range(500))])
def test_codes_without_end_are_refused(post, codes):
    assert "MOIT 5" in refusals(post(requirement_codes=codes))["requirement_codes"]


def test_the_31st_of_february_is_named_at_every_date(post):
    told = refusals(post(**on("31/2/2570", *DAYS)))

    wanted = "วันที่นี้ไม่มีในปฏิทิน (31 กุมภาพันธ์ 2570)"
    assert {name: wanted in told.get(name, "") for name in DAYS} == dict.fromkeys(DAYS, True)


@pytest.mark.parametrize("year", ["2926", "3469", "926", "99999"])
def test_a_year_nobody_means_is_refused_at_every_date(post, year):
    told = refusals(post(**on(f"1/5/{year}", *DAYS)))

    assert {name for name in DAYS if is_thai(told.get(name, ""))} == set(DAYS)


@pytest.mark.parametrize("year", ["2926", "1", "-2570", "99999999999", "ปีหน้า"])
def test_a_fiscal_year_nobody_means_is_refused(post, year):
    assert is_thai(refusals(post(fiscal_year=year))["fiscal_year"])


def test_an_end_before_its_beginning_is_refused(post):
    begin = on("1/12/2570", "publish_from", "data_from")
    end = on("1/11/2570", "publish_until", "data_until")

    told = refusals(post(**begin, **end))

    assert {"publish_until", "data_until"} <= {name for name in told if "ก่อน" in told[name]}


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://a.go.th", "http://[", "ไม่ใช่ลิงก์"])
def test_a_link_that_is_none_is_refused(post, link):
    assert "https://" in refusals(post(external_link=link))["external_link"]


def test_a_nul_is_refused_in_every_field(post):
    answer = post(title="ก\x00ข", summary="\x00", details="a\x00", dated_day="\x00")

    assert answer.status_code == 200
    assert not DocumentPage.objects.exists()


@pytest.mark.parametrize("file", ["-1", "999999", "abc", "1;drop table"])
def test_a_file_that_is_none_is_refused(post, file):
    assert is_thai(refusals(post(file=file))["file"])


def test_a_kind_nobody_offered_is_refused(post):
    assert is_thai(refusals(post(document_kind="hacked"))["document_kind"])


def test_marks_emoji_and_tags_are_text_like_any_other(post):
    title = "ข่าว 📣 ก็่่่ \u202eกลับ\u202c <b>&amp;"

    post(title=title)

    assert DocumentPage.objects.get().title == title
