"""Labelled queries are answered at least as well as the design promises."""

import random
import runpy
from pathlib import Path
from statistics import mean

import pytest

from factories.entries import NOON, entry
from search.query import Query, search
from thai.numerals import to_thai

LABELLED = Path(__file__).parents[3] / "shared" / "search-eval"
SAMPLE = 60

pytestmark = pytest.mark.skipif(
    not (LABELLED / "data").is_dir(), reason=f"no labelled queries in {LABELLED.name}"
)


@pytest.fixture(scope="module")
def scorer():
    """Load the scorer that lies beside the labelled data."""
    return runpy.run_path(str(LABELLED / "evaluate.py"))


@pytest.fixture
def ask(engine):
    """Put documents into an index and return the function that asks it."""

    def asking(documents):
        engine.put(entry(one["id"], one.get("title", ""), one["text"]) for one in documents)
        return lambda text: [hit.key for hit in search(Query(text, now=NOON), engine).hits]

    return asking


def spoilt(text):
    """Return a query as clumsy programs and hands write it; it looks the same."""
    marks = text.replace("\u0e33", "\u0e4d\u0e32").replace("แ", "เเ")
    return to_thai("\u200b".join(marks))


@pytest.mark.parametrize("noise", [str, spoilt], ids=["clean", "spoilt"])
def test_the_regression_suite_is_found(scorer, ask, noise):
    find = ask(scorer["jsonl"](f"{scorer['ROOT']}/mini/mini_docs.jsonl"))
    cases = scorer["jsonl"](f"{scorer['ROOT']}/mini/mini_cases.jsonl")

    found = [scorer["found"](case, find(noise(case["query"]))[:10]) for case in cases]

    assert mean(found) >= 0.985


@pytest.mark.slow
@pytest.mark.parametrize(("name", "line"), [("wiki", 0.93), ("law", 0.91)])
def test_labelled_queries_reach_the_line(scorer, ask, name, line):
    find = ask(scorer["jsonl"](f"{scorer['ROOT']}/{name}/corpus.jsonl.gz"))
    grades = scorer["relevance"](name)
    queries = scorer["jsonl"](f"{scorer['ROOT']}/{name}/queries.jsonl")

    scores = [
        scorer["score"](find(query["text"]), grades[query["id"]])
        for query in random.Random(1).sample(queries, SAMPLE)
    ]

    assert mean(score["nDCG"] for score in scores) >= line
    assert not any(score["zero"] for score in scores)
