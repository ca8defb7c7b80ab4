"""People at their browsers, and what the form of a document posts when it is complete."""

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from factories.items import stored_file
from pages.publishing.checklist import POINTS
from pages.publishing.models import PublicationRequest, Reason

FIELD = re.compile(r'id="panel-[^"]*child-(\w+)-errors">(.*?)data-field-help', re.DOTALL)
MESSAGE = re.compile(r'<p class="error-message">(.*?)</p>', re.DOTALL)
ANSWER_FORMS = ("return", "reject")


class Browser(Client):
    """A browser, signed in as somebody or as nobody; a failure of the server is an answer too."""

    def __init__(self, person=None):
        super().__init__(raise_request_exception=False)
        if person is not None:
            self.force_login(person)

    def decide(self, request: PublicationRequest, act: str):
        """Press a button of the decision screen, its dialog filled in, and follow the answer."""
        reason = Reason.objects.get(code="incomplete").pk
        posted = {"act": act, "seen": request.revision_id}
        posted["checked"] = list(POINTS)
        for form in ANSWER_FORMS:
            posted |= {f"{form}-reason": reason, f"{form}-note": "แก้วันที่"}
        return self.post(reverse("staff:decide", args=[request.pk]), posted, follow=True)


@pytest.fixture
def browser():
    """Return a function that opens a browser for a person, or for nobody."""
    return Browser


@pytest.fixture
def add(office) -> str:
    """Return the address of the form of a new document."""
    return reverse("wagtailadmin_pages:add", args=["pages", "documentpage", office.news.pk])


@pytest.fixture
def written(office) -> dict[str, object]:
    """Return a complete form with a file."""
    return {
        "title": "แผนปฏิบัติการป้องกันโรคไข้เลือดออก",
        "document_kind": "plan",
        "summary": "แผนของอำเภอที่พิมพ์ไว้นาน",
        "owner_source": "กลุ่มงานควบคุมโรค",
        "fiscal_year": "2027",
        "details": "ตามเอกสารแนบ",
        "urgency": "normal",
        "file": stored_file(office.owner).pk,
    }


def said(answer) -> str:
    """Return the text of an answer as a reader sees it."""
    return html.unescape(answer.content.decode())


def refusals(answer) -> dict[str, str]:
    """Return the message beside each field of a form that came back."""
    told = {name: " ".join(MESSAGE.findall(part)) for name, part in FIELD.findall(said(answer))}
    return {name: message for name, message in told.items() if message}


def is_thai(text: str) -> bool:
    """Tell whether a message speaks Thai."""
    return bool(re.search("[ก-๛]{4}", text))
