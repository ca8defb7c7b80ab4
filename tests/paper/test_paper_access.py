"""Who may print and open papers: each view asks about the agency again, whatever the menu shows."""

import re

import pytest
from django.urls import reverse

from factories.agency import agency
from factories.items import draft, waiting
from factories.people import person
from portal.accounts.models import Role
from portal.paper import actions, codes
from portal.paper.models import Kind, Rendition

READERS = ("owner", "approver", "web_master", "administrator", "auditor")


@pytest.fixture
def elsewhere(office):
    """Return somebody who holds every role, in another agency."""
    other = agency("sso-other")
    return person(other, *Role, username="elsewhere")


def sheet(rendition) -> str:
    return reverse("paper:sheet", args=[codes.shown(rendition.code)])


def is_refused(answer) -> bool:
    return answer.status_code == 403 or answer.headers.get("Location") == "/admin/"


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("kind", ["form", "memo"])
def test_who_reads_a_request_prints_its_papers(asked, office, sign_in, reader, kind):
    answer = sign_in(getattr(office, reader)).post(
        reverse(f"paper:{kind}", args=[asked.pk]), follow=True
    )

    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")


@pytest.mark.parametrize("reader", READERS)
def test_who_reads_an_item_prints_its_certificate(page, office, sign_in, reader):
    answer = sign_in(getattr(office, reader)).post(
        reverse("paper:certificate", args=[page.pk]), follow=True
    )

    assert answer.content.startswith(b"%PDF-")


def test_a_records_officer_prints_the_certificate_and_no_form(asked, page, office, sign_in):
    officer = sign_in(person(office.home, Role.RECORDS_OFFICER))

    certificate = officer.post(reverse("paper:certificate", args=[page.pk]), follow=True)

    assert certificate.content.startswith(b"%PDF-")
    assert is_refused(officer.post(reverse("paper:form", args=[asked.pk])))


@pytest.mark.parametrize("kind", ["form", "memo", "certificate"])
def test_another_agency_prints_nothing_of_ours(asked, page, elsewhere, sign_in, kind):
    subject = page.pk if kind == "certificate" else asked.pk

    answer = sign_in(elsewhere).post(reverse(f"paper:{kind}", args=[subject]))

    assert is_refused(answer)
    assert not Rendition.objects.exists()


@pytest.mark.parametrize("kind", list(Kind))
def test_another_agency_opens_no_paper_of_ours(asked, page, office, elsewhere, sign_in, kind):
    makers = {
        Kind.FORM: lambda: actions.print_form(asked, by=office.owner),
        Kind.MEMO: lambda: actions.print_memo(asked, by=office.owner),
        Kind.CERTIFICATE: lambda: actions.print_certificate(page, by=office.owner),
        Kind.BATCH: lambda: actions.print_batch([asked], by=office.owner),
        Kind.ANNOUNCEMENT: lambda: actions.print_announcement(office.home, by=office.owner),
    }

    assert is_refused(sign_in(elsewhere).get(sheet(makers[kind]())))


def test_another_agency_sees_none_of_our_papers_in_its_list(asked, office, elsewhere, sign_in):
    code = codes.shown(actions.print_form(asked, by=office.owner).code)

    html = sign_in(elsewhere).get(reverse("paper:list")).content.decode()

    assert code not in html


def test_the_list_tells_the_form_for_the_pen_from_the_other(asked, office, sign_in):
    for ink in (False, True):
        actions.print_form(asked, by=office.owner, ink=ink)

    html = sign_in(office.owner).get(reverse("paper:list")).content.decode()

    assert html.count("ไว้ลงนามด้วยปากกา") == 1


def test_a_colleague_owner_opens_no_paper_of_an_item_that_is_not_theirs(asked, office, sign_in):
    printed = actions.print_form(asked, by=office.owner)

    assert is_refused(sign_in(office.owner2).get(sheet(printed)))


def test_having_printed_a_paper_once_is_not_enough(asked, office, sign_in):
    printed = actions.print_form(asked, by=office.auditor)
    office.auditor.groups.set(office.owner2.groups.all())

    assert is_refused(sign_in(office.auditor).get(sheet(printed)))


def test_a_batch_takes_only_what_the_person_may_read(asked, office, elsewhere, sign_in):
    other = agency("sso-third")
    owner = person(other, Role.OWNER)
    section = other.get_children().first().specific
    foreign = waiting(section, owner)

    sign_in(office.auditor).post(reverse("paper:batch"), {"id": [asked.pk, foreign.pk]})

    assert Rendition.objects.get(kind=Kind.BATCH).subjects == [asked.pk]


def test_a_batch_of_foreign_requests_is_nothing(asked, elsewhere, sign_in):
    sign_in(elsewhere).post(reverse("paper:batch"), {"id": [asked.pk]})

    assert not Rendition.objects.exists()


@pytest.mark.parametrize("reader", ["owner", "approver", "auditor"])
def test_only_who_keeps_the_site_prints_the_announcement(office, sign_in, reader):
    address = reverse("paper:announcement", args=[office.home.pk])

    assert is_refused(sign_in(getattr(office, reader)).post(address))


def test_the_announcement_of_another_agency_stays_closed(office, elsewhere, sign_in):
    address = reverse("paper:announcement", args=[office.home.pk])

    assert is_refused(sign_in(elsewhere).post(address))


def test_a_stranger_is_led_to_the_sign_in(asked, office, client):
    printed = actions.print_form(asked, by=office.owner)

    assert client.get(sheet(printed)).headers["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("kind", ["form", "memo", "certificate", "batch"])
def test_a_link_alone_prints_nothing(asked, office, sign_in, kind):
    arguments = [] if kind == "batch" else [asked.pk]

    answer = sign_in(office.auditor).get(reverse(f"paper:{kind}", args=arguments))

    assert answer.status_code == 405


def test_a_draft_sends_the_person_back_with_a_reason(office, sign_in):
    page = draft(office.news, office.owner)

    answer = sign_in(office.owner).post(reverse("paper:certificate", args=[page.pk]), follow=True)

    assert "ยังไม่มีผู้ขอเผยแพร่เรื่องนี้" in answer.content.decode()


@pytest.mark.parametrize("ids", [[], ["x"], ["9" * 30], ["-1"]], ids=str)
def test_a_batch_of_nothing_says_what_to_do(office, sign_in, ids):
    answer = sign_in(office.owner).post(reverse("paper:batch"), {"id": ids}, follow=True)

    assert "เลือกอย่างน้อยหนึ่งเรื่อง" in answer.content.decode()


def test_a_refused_paper_leads_to_no_other_site(office, sign_in):
    answer = sign_in(office.owner).post(
        reverse("paper:batch"), headers={"Referer": "https://elsewhere.test/"}
    )

    assert answer.headers["Location"] == reverse("paper:list")


def test_the_history_offers_form_memo_and_certificate(asked, page, office, sign_in):
    html = sign_in(office.owner).get(reverse("staff:history", args=[page.pk])).content.decode()

    offered = [reverse(f"paper:{kind}", args=[asked.pk]) in html for kind in ("form", "memo")]
    assert [*offered, reverse("paper:certificate", args=[page.pk]) in html] == [True] * 3


def test_a_colleagues_request_offers_no_paper_to_a_records_officer(asked, page, office, sign_in):
    officer = sign_in(person(office.home, Role.RECORDS_OFFICER))

    html = officer.get(reverse("staff:history", args=[page.pk])).content.decode()

    assert reverse("paper:form", args=[asked.pk]) not in html
    assert reverse("paper:certificate", args=[page.pk]) in html


def test_the_history_of_a_draft_offers_nothing(office, sign_in):
    page = draft(office.news, office.owner)

    html = sign_in(office.owner).get(reverse("staff:history", args=[page.pk])).content.decode()

    assert reverse("paper:certificate", args=[page.pk]) not in html


def test_the_queue_prints_its_forms_in_one_file(office, sign_in):
    for number in range(3):
        waiting(office.news, office.owner, title=f"เรื่องที่ {number}")
    approver = sign_in(office.approver)
    html = approver.get(reverse("staff:queue")).content.decode()

    answer = approver.post(reverse("paper:batch"), {"rows": _numbers(html)}, follow=True)

    assert answer.content.startswith(b"%PDF-")
    assert len(Rendition.objects.get(kind=Kind.BATCH).subjects) == 3


def _numbers(html: str) -> list[str]:
    """Return what the ticks of the rows stand for."""
    return re.findall(r'name="rows" form="bulk" value="([^"]+)"', html)
