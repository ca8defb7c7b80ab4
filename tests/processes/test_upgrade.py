"""After a migration pages may say more or less than before: the search index is made anew."""

from __future__ import annotations

import pytest

from factories.items import draft, published
from pages.search_entries import key_of
from portal.processes import upgrade
from search import indexing

pytestmark = pytest.mark.django_db
STEP = [("a migration", False)]


@pytest.fixture
def outdated(office):
    """Return an index that lacks one of two pages."""
    pages = [draft(office.news, office.owner, title=title) for title in ("หนึ่ง", "สอง")]
    for page in pages:
        published(page, office)
    indexing.drop([key_of(pages[0])])
    return key_of(pages[0])


def test_the_index_is_made_anew_after_a_migration(outdated):
    upgrade.follow(plan=STEP)

    assert not indexing.drift()


def test_it_is_left_alone_where_there_was_nothing_to_migrate(outdated):
    upgrade.follow(plan=[])

    assert indexing.drift().missing == (outdated,)
