"""Approval by word of mouth on the decision screen: offered, recorded, settled."""

import pytest
from django.urls import reverse
from django.utils import timezone

from documents.actions import excuse
from documents.models import Finding
from factories.items import stored_file, waiting
from pages.publishing import actions
from pages.publishing.checklist import POINTS
from pages.publishing.models import VerbalApproval
from pages.staff.decision import Mode, mode_for

TICKS = {"checked": list(POINTS)}


@pytest.fixture
def asked(office):
    return waiting(office.news, office.owner)


@pytest.fixture
def approved(office, asked):
    actions.approve(asked, by=office.approver)
    asked.refresh_from_db()
    return asked


@pytest.fixture
def urgent(office):
    return waiting(office.news, office.owner, urgency="urgent", urgency_reason="น้ำท่วมฉับพลัน")


def screen(request) -> str:
    return reverse("staff:decide", args=[request.pk])


def decide(client, request, act, **values):
    posted = {"act": act, "seen": request.revision_id} | values
    return client.post(screen(request), posted, follow=True)


def finding(file, **fields) -> Finding:
    values = {"kind": "national_id", "is_blocking": True, "page": 14, "excerpt": "1-1037-•••••"}
    return Finding.objects.create(file=file, **values | fields)


def justified(office):
    """Return a request whose file has one finding that its owner justified."""
    file = stored_file(office.owner)
    excuse(finding(file), by=office.owner, reason="เลขของกรรมการตามคำสั่งที่เปิดเผยแล้ว")
    return waiting(office.news, office.owner, file=file)


def text_of(answer) -> str:
    return answer.content.decode()


def test_an_urgent_request_offers_a_web_master_the_spoken_approval(office, urgent):
    assert mode_for(urgent, office.web_master)[0] == Mode.VERBAL


def test_an_ordinary_request_does_not(office, asked):
    assert mode_for(asked, office.web_master)[0] == Mode.READ


def spoken(office, **changes) -> dict[str, object]:
    local = timezone.localtime()
    values = {
        "given_by": office.approver.pk,
        "channel": "telephone",
        "given_at_day": local.day,
        "given_at_month": local.month,
        "given_at_year": local.year + 543,
        "given_at_time": "00:00",
        "witness": "นางพยาน ดีจริง",
        "words": "อนุญาตให้เผยแพร่ทันที",
    }
    return {f"verbal-{name}": value for name, value in (values | changes).items()}


def test_a_spoken_approval_is_recorded_with_its_witness(office, sign_in, urgent):
    decide(sign_in(office.web_master), urgent, "verbal", **spoken(office))

    verbal = VerbalApproval.objects.get()
    assert (verbal.given_by, verbal.witness) == (office.approver, "นางพยาน ดีจริง")
    assert verbal.why_urgent == "น้ำท่วมฉับพลัน"


def test_a_spoken_approval_in_the_future_is_refused(office, sign_in, urgent):
    later = spoken(office, given_at_year=2600)

    text = text_of(decide(sign_in(office.web_master), urgent, "verbal", **later))

    assert not VerbalApproval.objects.exists()
    assert "เวลานี้ยังมาไม่ถึง" in text


def test_a_signed_paper_settles_a_spoken_approval(office, sign_in, urgent):
    client = sign_in(office.web_master)
    decide(client, urgent, "verbal", **spoken(office))
    verbal, paper = VerbalApproval.objects.get(), stored_file(office.web_master, text="หนังสือ")

    client.post(reverse("staff:verbal_paper", args=[verbal.pk]), {"paper": paper.pk})

    verbal.refresh_from_db()
    assert verbal.confirmation.paper == paper
