"""The whole office, played once through the real actions, stands as its texts say."""

from collections import Counter

import pytest

from documents.models import StoredFile
from documents.states import TextState
from factories.worlds import shared_world
from pages.models import HomePage, OfficialPage
from pages.publishing.visibility import visible
from portal.compliance import evidence
from portal.compliance.words import State
from portal.demo import content, loading, steps
from portal.demo.press import Press
from thai import calendar

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def office():
    return content.load(calendar.today())


@pytest.fixture(scope="module")
def loaded(office, django_db_setup, django_db_blocker):
    """Load it once for the module, in a transaction that is rolled back."""
    with shared_world(django_db_blocker), Press() as press:
        press.order(office)
        loading.load(office, loading.Where(slug="whole", prefix="whole-"), "unused", press)
        yield HomePage.objects.get(slug="whole")


@pytest.fixture
def home(loaded, db):
    return loaded


def test_what_is_published_is_what_a_visitor_sees(home, office):
    wanted = Counter(item.title for item in office.items if item.state in steps.PUBLIC_STATES)
    items = OfficialPage.objects.descendant_of(home).filter(depth=home.depth + 2)
    pages = visible(items, calendar.now())

    assert Counter(pages.values_list("title", flat=True)) == wanted


def test_every_file_but_scans_and_pictures_can_be_searched(home):
    states = Counter(StoredFile.objects.values_list("format", "text_state"))
    unread = {kind for (kind, state) in states if state != TextState.OK}

    assert unread <= {"pdf", "png"}
    assert states["pdf", TextState.EMPTY] == 2


def test_most_requirements_are_public_and_the_rest_is_accounted_for(home, office):
    rows = evidence.coverage(home, calendar.now())
    stated = {said.code for said in office.statements}
    left = {
        row.asked.full_code for row in rows if row.state in (State.MISSING, State.NOT_APPLICABLE)
    }

    assert sum(row.state == State.PUBLIC for row in rows) / len(rows) >= 0.8
    assert left - stated <= {"GWS2:5.4"}
