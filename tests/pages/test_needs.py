"""What an item of each type must hold before it can be sent; the refusal names the field."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from factories.gallery import makers, section_for
from pages.models import (
    EventPage,
    ExecutivesPage,
    HistoryPage,
    InformationRequestPage,
    JobPage,
    KnowledgePage,
    LawPage,
    MultimediaPage,
    NewsPage,
    ProcurementPage,
    StatisticsPage,
)
from pages.models.news import NewsPhoto
from pages.models.oia import RequestForm
from pages.models.people import Executive
from thai import calendar

EARLIER, LATER = date(2026, 1, 1), date(2026, 2, 1)
YESTERDAY = calendar.today() - timedelta(days=1)
ALERT = {"news_kind": "alert"}
AWARD = {"stage": "award", "winner": "ร้านทดสอบ", "price": 100}


@pytest.fixture
def make(office):
    """Return a function that drafts a complete item of a type, but for what it is told."""

    def made(model, **fields):
        return makers()[model](section_for(office.home, model), office.owner, **fields)

    return made


@pytest.mark.parametrize(
    ("model", "fields", "named"),
    [
        (MultimediaPage, {"transcript": ""}, "transcript"),
        (MultimediaPage, {"has_captions": False}, "has_captions"),
        (MultimediaPage, {"poster_text": " "}, "poster_text"),
        (MultimediaPage, {"source": ""}, "source"),
        (KnowledgePage, {"picture_text": ""}, "picture_text"),
        (KnowledgePage, {"source": " "}, "source"),
        (KnowledgePage, {"body": [], "picture": None, "file": None}, "body"),
        (StatisticsPage, {"source": ""}, "source"),
        (StatisticsPage, {"table": {}}, "table"),
        (LawPage, {"source": " "}, "source"),
        (LawPage, {"law_state": "replaced"}, "replaced_by"),
        (NewsPage, {"picture_text": ""}, "picture_text"),
        (NewsPage, {"summary": "", "body": []}, "summary"),
        (NewsPage, ALERT, "alert_until"),
        (NewsPage, ALERT | {"alert_until": YESTERDAY}, "alert_until"),
        (JobPage, {"apply_until": None}, "apply_until"),
        (JobPage, {"apply_how": ""}, "apply_how"),
        (ProcurementPage, {"method": ""}, "method"),
        (ProcurementPage, {"budget": None}, "budget"),
        (ProcurementPage, {"offers_until": None}, "offers_until"),
        (ProcurementPage, {"file": None}, "file"),
        (ProcurementPage, AWARD | {"winner": ""}, "winner"),
        (ProcurementPage, AWARD | {"price": None}, "price"),
        (ProcurementPage, {"stage": "monthly", "month": None}, "month"),
        (EventPage, {"place": ""}, "place"),
        (InformationRequestPage, {"place": ""}, "place"),
    ],
)
def test_an_item_says_what_it_still_needs(make, model, fields, named):
    assert set(make(model, **fields).missing_for_request(timezone.now())) == {named}


@pytest.mark.parametrize("model", makers(), ids=lambda model: model.__name__)
def test_a_complete_item_needs_nothing(make, model):
    assert make(model).missing_for_request(timezone.now()) == {}


@pytest.mark.parametrize(
    ("model", "rows", "part"),
    [
        (NewsPage, "photos", NewsPhoto(picture_text="ภาพ")),
        (InformationRequestPage, "forms", RequestForm(title="แบบคำขอ")),
        (ExecutivesPage, "executives", Executive(name="นายทดสอบ ดีงาม", position="หัวหน้า")),
    ],
)
def test_a_row_without_its_file_or_number_holds_the_item_back(make, model, rows, part):
    page = make(model)
    setattr(page, rows, [part])

    assert set(page.missing_for_request(timezone.now())) == {rows}


def test_a_picture_of_the_history_needs_its_words(make):
    page = make(HistoryPage)
    event = page.events.first()
    event.picture_id, event.picture_text = 1, ""
    page.events = [event]

    assert set(page.missing_for_request(timezone.now())) == {"events"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"columns": ["ตำบล", ""], "rows": [["ก", "1"]]}, "2"),
        ({"columns": ["ตำบล", "ราย", "ราย"], "rows": [["ก", "1", "2"]]}, "ราย"),
        ({"columns": ["ตำบล", "ราย"], "rows": [["ก", "1", "2"]]}, "1"),
        ({"columns": ["ตำบล", "ราย"], "rows": [["", "1"]]}, "1"),
        ({"columns": ["ตำบล", "ราย"], "rows": [["ก", "1"], ["ข", "2"], ["ค", "มาก"]]}, "มาก"),
    ],
)
def test_a_table_without_headings_or_with_words_among_its_figures_is_refused(table, told):
    with pytest.raises(ValidationError) as refused:
        StatisticsPage(title="ตาราง", slug="table", table=table).clean()

    assert told in "".join(refused.value.message_dict["table"])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "fields", "named"),
    [
        (LawPage, {"effective_on": LATER, "ended_on": EARLIER}, "ended_on"),
        (JobPage, {"apply_from": LATER, "apply_until": EARLIER}, "apply_until"),
        (EventPage, {"first_day": LATER, "last_day": EARLIER}, "last_day"),
        (ProcurementPage, {"stage": "award", "month": EARLIER}, "month"),
    ],
)
def test_dates_that_contradict_each_other_are_refused(model, fields, named):
    with pytest.raises(ValidationError) as refused:
        model(title="ทดสอบ", slug="test", **fields).clean()

    assert set(refused.value.message_dict) == {named}
