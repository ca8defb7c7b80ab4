"""Search entries that say only what a test is about."""

from datetime import UTC, datetime

from search.entry import Passage, SearchEntry

NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)


def entry(key, title="", text="", **facts):
    """Build an entry; its text is one passage of a web page."""
    body = facts.pop("body", (Passage(text),))
    return SearchEntry(key=key, title=title, body=body, **facts)
