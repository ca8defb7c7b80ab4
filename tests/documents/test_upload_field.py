"""The upload field: one file in, one card out, and words a clerk can act on."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from documents import actions, reading
from documents.models import StoredFile
from factories import papers
from factories.agency import agency
from factories.people import person
from portal.accounts.models import Role

pytestmark = pytest.mark.django_db
UPLOAD = "documents:upload"
NOTICE = f"{papers.HEADING}\n{papers.NOTICE}".encode()


@pytest.fixture
def owner(client, office):
    """An information owner, logged in."""
    client.force_login(office.owner)
    return office.owner


def post(client, name: str = "ประกาศ.txt", content: bytes = NOTICE):
    return client.post(reverse(UPLOAD), {"file": SimpleUploadedFile(name, content)})


def kept(name: str = "ประกาศ.txt", text: str = papers.NOTICE, by=None) -> StoredFile:
    upload = SimpleUploadedFile(name, text.encode())
    return reading.read(actions.receive(upload, by=by, read_later=False))


def test_a_file_comes_back_as_its_card(client, owner):
    answer = post(client, "ประกาศ.pdf", papers.pdf())

    card = answer.json()
    assert (answer.status_code, card["name"], card["format"], card["pages"]) == (
        201,
        "ประกาศ.pdf",
        "pdf",
        2,
    )


def test_the_card_says_the_states_in_words(client, owner):
    card = post(client).json()

    assert (card["scan"]["state"], card["text"]["state"]) == ("waived", "ok")
    assert all(card[part]["words"] for part in ("scan", "text"))


def test_the_file_belongs_to_who_sent_it(client, owner):
    card = post(client).json()

    assert StoredFile.objects.get(pk=card["id"]).uploaded_by_user == owner


def test_the_card_proposes_what_the_document_says(client, owner):
    proposals = post(client).json()["proposals"]

    assert (proposals["kind"], proposals["fiscal_year"]) == ("announcement", 2027)
    assert "มาตรการป้องกันโรคไข้เลือดออก" in proposals["title"]


def test_a_tables_title_is_its_files_name(client, owner):
    card = post(client, "สถิติผู้ป่วย_2570.xlsx", papers.samples()["xlsx"]).json()

    assert card["proposals"]["title"] == "สถิติผู้ป่วย 2570"


def test_the_card_names_the_same_file_kept_before(client, owner):
    before = kept("เดิม.txt", by=owner)

    card = post(client, "ใหม่.txt", papers.NOTICE.encode()).json()

    assert [other["id"] for other in card["duplicates"]] == [before.pk]


def test_the_card_names_a_colleagues_file_and_none_of_another_office(client, owner, office):
    before = kept("เดิม.txt", by=office.owner2)
    kept("ที่อื่น.txt", by=person(agency("elsewhere"), Role.OWNER))
    kept("ไม่มีเจ้าของ.txt")

    card = post(client, "ใหม่.txt", papers.NOTICE.encode()).json()

    assert [other["id"] for other in card["duplicates"]] == [before.pk]


@pytest.mark.parametrize(
    ("text", "kind", "is_blocking"),
    [
        ("ลับมาก\nบันทึกข้อความ", "secrecy_mark", True),
        ("เลขประจำตัวประชาชน 1101700203450", "national_id", True),
        ("ติดต่อ 081-234-5678", "phone", False),
    ],
)
def test_the_card_tells_what_was_found(client, owner, text, kind, is_blocking):
    findings = post(client, "ก.txt", text.encode()).json()["findings"]

    assert [(found["kind"], found["is_blocking"]) for found in findings] in (
        [(kind, is_blocking)],
        [],
    )


def test_a_finding_says_where_and_what_to_do(client, owner):
    (found,) = post(client, "ก.txt", "ลับมาก\nบันทึกข้อความ".encode()).json()["findings"]

    assert ("ลับมาก" in found["words"], "1" in found["words"]) == (True, True)


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("ก.pdf", b"", 422),
        ("ก.pdf", b"<?php", 422),
        ("ก.zip", b"PK\x03\x04", 422),
        ("~$ก.docx", b"x", 422),
    ],
)
def test_a_refused_file_comes_back_as_words(client, owner, name, content, status):
    answer = post(client, name, content)

    assert (answer.status_code, len(answer.json()["error"]) > 30) == (status, True)


def test_a_file_too_large_has_a_status_of_its_own(client, owner, settings):
    settings.MAX_UPLOAD_BYTES = 100

    assert post(client).status_code == 413


def test_a_form_without_a_file_is_told_so(client, owner):
    answer = client.post(reverse(UPLOAD), {})

    assert (answer.status_code, "error" in answer.json()) == (422, True)


def test_a_file_with_a_virus_is_not_kept(client, owner, monkeypatch):
    monkeypatch.setattr(reading.scanning, "scan", lambda _: infected())

    answer = post(client)

    assert (answer.status_code, StoredFile.objects.filter(uploaded_by_user=owner).count()) == (
        422,
        0,
    )


def infected():
    return reading.scanning.ScanResult(reading.ScanState.INFECTED, "Win.Test")


def test_what_takes_long_is_left_to_the_worker(client, owner, monkeypatch):
    asked: list[float] = []

    def slow(stored, *, seconds=None):
        asked.append(seconds)
        return stored

    monkeypatch.setattr(reading, "read", slow)

    card = post(client).json()

    assert (card["text"]["state"], asked[0]) == ("pending", 8.0)


def test_the_card_can_be_asked_for_again(client, owner):
    stored = kept(by=owner)

    card = client.get(reverse("documents:card", args=[stored.pk])).json()

    assert (card["id"], card["sha256"]) == (stored.pk, stored.sha256)


def test_the_card_leads_to_the_file_itself(client, owner):
    answer = client.get(post(client).json()["url"])

    assert b"".join(answer.streaming_content) == NOTICE


def test_the_card_leads_to_a_picture_of_the_first_page(client, owner):
    sent = post(client, "แผนที่.png", papers.picture())

    answer = client.get(sent.json()["preview"])

    assert answer["Content-Type"] == "image/webp"


def test_a_file_without_a_picture_has_no_address_for_one(client, owner):
    stored = kept(by=owner)

    assert client.get(reverse("documents:preview", args=[stored.pk])).status_code == 404


def test_a_finding_is_excused_with_a_reason(client, owner):
    finding = kept(text="ลับมาก\nบันทึก", by=owner).findings.get()

    answer = client.post(reverse("documents:excuse", args=[finding.pk]), {"reason": "เป็นตัวอย่าง"})

    assert answer.json()["findings"][0]["is_excused"]


def test_a_finding_is_not_excused_without_one(client, owner):
    finding = kept(text="ลับมาก\nบันทึก", by=owner).findings.get()

    answer = client.post(reverse("documents:excuse", args=[finding.pk]), {"reason": " "})

    assert (answer.status_code, "error" in answer.json()) == (422, True)


ADDRESSES = {
    "upload": ("post", lambda stored: reverse(UPLOAD)),
    "card": ("get", lambda stored: reverse("documents:card", args=[stored.pk])),
    "preview": ("get", lambda stored: reverse("documents:preview", args=[stored.pk])),
    "content": ("get", lambda stored: reverse("documents:content", args=[stored.pk])),
    "excuse": ("post", lambda stored: reverse("documents:excuse", args=[stored.pk])),
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_strangers_reach_nothing(client, address):
    method, path = ADDRESSES[address]

    assert getattr(client, method)(path(kept())).status_code in {302, 403, 404}


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_auditor_who_may_not_add_files_reaches_nothing(client, office, address):
    client.force_login(office.auditor)
    method, path = ADDRESSES[address]

    assert getattr(client, method)(path(kept())).status_code in {302, 403}


@pytest.mark.parametrize("address", ["upload", "excuse"])
def test_changes_are_made_by_posting(client, owner, address):
    assert client.get(ADDRESSES[address][1](kept())).status_code == 405


def test_an_upload_needs_the_token_of_a_form(office):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(office.owner)

    assert post(strict).status_code == 403


def test_every_owner_may_add_files(client, office):
    client.force_login(person(office.home, Role.OWNER))

    assert post(client).status_code == 201


def test_the_card_is_plain_json(client, owner):
    assert json.loads(post(client).content)["format"] == "txt"
