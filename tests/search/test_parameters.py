"""Addresses become queries, whatever people put into them."""

from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from search.filters import Filters
from search.paging import chips, choices, paging
from search.parameters import query_from
from search.query import Facet, Query, Results


def read(address):
    """Read the query of an address."""
    return query_from(QueryDict(address))


@pytest.mark.parametrize("year", ["2569", "2026", "๒๕๖๙", " 2569 "])
def test_a_year_of_either_era_is_the_same_year(year):
    assert read(f"year={year}").filters.fiscal_year == (2026,)


@pytest.mark.parametrize("year", ["", "abc", "69", "-2569", "²569", "25690"])
def test_what_is_no_year_does_not_narrow(year):
    assert not read(f"year={year}").filters


def test_every_parameter_narrows():
    query = read("q=a&section=law&kind=plan&type=pdf&agency=3&lang=th&from=1/11/2569&to=2026-11-21")

    assert query.filters == Filters(
        section=("law",),
        kind=("plan",),
        file_type=("pdf",),
        agency=("3",),
        language=("th",),
        published_since=date(2026, 11, 1),
        published_before=date(2026, 11, 22),
    )


def test_a_repeated_parameter_means_either():
    assert read("section=law&section=news").filters.section == ("law", "news")


@pytest.mark.parametrize(
    ("page", "number"), [("3", 3), ("๓", 3), ("", 1), ("x", 1), ("-1", 1), ("99999", 500)]
)
def test_a_page_is_a_number_that_can_be(page, number):
    assert read(f"page={page}").page == number


@given(st.dictionaries(st.sampled_from(["q", "year", "from", "to", "page", "kind"]), st.text()))
def test_any_address_can_be_read(parameters):
    address = QueryDict(mutable=True)
    address.update(parameters)

    assert isinstance(query_from(address), Query)


def test_a_chip_takes_its_own_filter_off_and_goes_to_the_first_page():
    found = list(chips(QueryDict("q=a&section=law&section=news&page=3")))

    assert [(chip.facet, chip.value) for chip in found] == [("section", "law"), ("section", "news")]
    assert found[0].url == "?q=a&section=news"


def test_choosing_a_value_again_takes_it_off():
    address = QueryDict("q=a&year=2569")
    results = Results(facets={"fiscal_year": [Facet(2026, 4), Facet(2025, 2)]})

    chosen, other = choices(results, query_from(address), address)["fiscal_year"]

    assert (chosen.is_chosen, chosen.url) == (True, "?q=a")
    assert (other.is_chosen, other.url) == (False, "?q=a&year=2025")


def test_pages_far_away_are_gaps():
    found = paging(Query(page=10), Results(total=400), QueryDict("q=a"))

    assert [page and page[0] for page in found.pages] == [1, None, 8, 9, 10, 11, 12, None, 20]
    assert (found.previous_url, found.next_url) == ("?q=a&page=9", "?q=a&page=11")


def test_one_page_has_no_neighbours():
    found = paging(Query(), Results(total=3), QueryDict(""))

    assert (found.previous_url, found.next_url, found.num_pages) == ("", "", 1)
