"""Letters over a real SMTP connection: what arrives, what waits, what is put aside."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from factories.items import draft, published, waiting
from factories.monitoring import parts
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import Notice, PublicationRequest, Reason
from portal.mail import outbox, sending, words
from portal.mail.models import Choice, Letter, Preference

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def returned(office, title="แผนเผชิญเหตุน้ำท่วม"):
    request = waiting(office.news, office.owner, title=title, now=NOW)
    answer = Answer(Reason.objects.get(code="incomplete"), "ยอดรวมหน้า 2 ไม่ตรง")
    actions.send_back(request, by=office.approver, answer=answer, now=NOW)
    return request


def text_of(message, kind: str) -> str:
    return message.get_body((kind,)).get_content()


def test_a_return_arrives_with_title_reason_and_link(post, letter_box):
    request = returned(post)

    assert sending.send_due(NOW) == 1

    (letter,) = letter_box.taken
    assert letter_box.envelopes == [["owner@example.go.th"]]
    assert "ถูกส่งกลับ" in letter["Subject"]
    assert request.title in letter["Subject"]
    link = f"http://127.0.0.1:8000/admin/pages/{request.page_id}/edit/"
    for kind in ("plain", "html"):
        said = text_of(letter, kind)
        assert "ยอดรวมหน้า 2 ไม่ตรง" in said
        assert link in said


def test_a_digest_has_every_line_and_the_public_address(post, letter_box):
    record = published(draft(post.news, post.owner), post, now=NOW - timedelta(hours=3))
    outbox.write_digests(NOW)

    sending.send_due(NOW)

    mine = next(one for one in letter_box.taken if one["To"] == "owner@example.go.th")
    assert "การแจ้งประจำวันที่ 24 พฤศจิกายน 2569 (2 เรื่อง)" in mine["Subject"]
    assert record.url in text_of(mine, "plain")


def test_a_sent_letter_is_not_sent_again(post, letter_box):
    returned(post)

    sending.send_due(NOW)
    sending.send_due(NOW + timedelta(days=1))

    assert len(letter_box.taken) == 1


def test_a_letter_says_it_was_written_by_a_machine(post, letter_box):
    returned(post)

    sending.send_due(NOW)

    assert letter_box.taken[0]["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize("evil", ["เรื่อง\r\nBcc: thief@example.com", "ก\x00ข\u2028ค", "ย" * 5000])
def test_a_title_cannot_write_headers(post, letter_box, evil):
    letter = Letter.objects.get(person=returned(post).submitted_by)
    request = PublicationRequest(title=evil)
    told = words.Told("ถูกส่งกลับ", request.title, "", "", "")

    subject = words.one_line(words._subject(letter, [told]))

    assert subject.isprintable()
    assert len(subject) <= words.LONGEST_SUBJECT


def test_a_title_cannot_write_markup(post, letter_box):
    returned(post, title="<script>alert(1)</script>")

    sending.send_due(NOW)

    assert "<script>" not in text_of(letter_box.taken[0], "html")
    assert "<script>" in text_of(letter_box.taken[0], "plain")


def test_a_server_that_is_away_loses_nothing(post, server, letter_box, client):
    server.stop()
    returned(post)

    assert sending.send_due(NOW) == 0
    assert parts(client)["mail"] == "1 letters wait for the mail server, 0 parked"

    server.start()
    assert sending.send_due(NOW + MINUTE) == 1
    assert sending.send_due(NOW + 2 * MINUTE) == 0
    assert len(letter_box.taken) == 1
    assert parts(client)["mail"] == "ok"


def test_a_server_that_is_away_is_asked_once_a_round(post, server):
    server.stop()
    for number in range(3):
        returned(post, title=f"เรื่องที่ {number}")

    sending.send_due(NOW)

    assert sorted(Letter.objects.values_list("tries", flat=True)) == [0, 0, 1]


def test_no_outage_is_so_long_that_a_letter_is_given_up(post, server, letter_box):
    server.stop()
    returned(post)
    now = NOW
    for _ in range(40):
        sending.send_due(now)
        now += sending.LONGEST_PAUSE

    server.start()
    sending.send_due(now)

    assert len(letter_box.taken) == 1


def test_pauses_double_up_to_an_hour():
    minutes = [sending.pause_after(tries) // MINUTE for tries in (1, 2, 3, 6, 7, 50)]

    assert minutes == [1, 2, 4, 32, 60, 60]


def test_a_refused_letter_is_put_aside_and_shown(post, letter_box, client, sign_in):
    letter_box.refuses["owner@example.go.th"] = "550 no such mailbox"
    returned(post)
    now = NOW
    for _ in range(sending.MOST_REFUSALS):
        sending.send_due(now)
        now += sending.LONGEST_PAUSE

    home = sign_in(post.administrator).get("/admin/").content.decode()

    assert parts(client)["mail"] == "0 letters wait for the mail server, 1 parked"
    assert "ส่งอีเมลไม่ได้" in home
    assert "no such mailbox" in home


def test_a_letter_that_was_put_aside_is_tried_again_by_a_press(post, letter_box, sign_in):
    returned(post)
    letter = Letter.objects.get()
    sending.park(letter, NOW, "550")
    assert sending.send_due(NOW) == 0

    sign_in(post.administrator).post(reverse("mail:try_again", args=[letter.pk]))

    assert sending.send_due(NOW + timedelta(days=3650)) == 1


def test_a_refusal_for_now_is_no_refusal(post, letter_box):
    letter_box.refuses["owner@example.go.th"] = "451 try later"
    returned(post)
    now = NOW
    for _ in range(2 * sending.MOST_REFUSALS):
        sending.send_due(now)
        now += sending.LONGEST_PAUSE

    letter_box.refuses.clear()

    assert sending.send_due(now) == 1


def test_a_refused_letter_does_not_stop_the_others(post, letter_box):
    letter_box.refuses["owner@example.go.th"] = "550 no such mailbox"
    returned(post)
    waiting(post.news, post.owner, urgency="urgent", urgency_reason="น้ำท่วม", now=NOW)

    assert sending.send_due(NOW) == 1


def test_an_address_that_is_none_is_put_aside(post):
    returned(post)
    letter = Letter.objects.get()
    letter.person.email = "a\nb@example.go.th"
    letter.person.save(update_fields=["email"])

    sending.send_due(NOW)

    assert Letter.objects.parked().count() == 1


def test_who_says_no_more_gets_what_waited_no_more(post, letter_box):
    returned(post)
    Preference.objects.create(person=post.owner, choice=Choice.NONE)

    sending.send_due(NOW)

    assert letter_box.taken == []


def test_of_two_workers_one_takes_a_letter(post):
    returned(post)
    first, second = Letter.objects.get(), Letter.objects.get()

    assert [sending._claimed(one, NOW) for one in (first, second)] == [True, False]


def test_a_letter_of_a_killed_worker_comes_back(post, letter_box):
    returned(post)
    assert sending._claimed(Letter.objects.get(), NOW)

    assert sending.send_due(NOW + MINUTE) == 0
    assert sending.send_due(NOW + sending.LEASE) == 1


def test_every_attempt_has_the_same_message_id(post):
    returned(post)
    letter = Letter.objects.get()

    ids = {words.compose(letter).message()["Message-ID"] for _ in range(2)}

    assert len(ids) == 1


def test_a_letter_about_an_item_that_is_gone_is_still_written(post, letter_box):
    request = returned(post)
    PublicationRequest.objects.filter(pk=request.pk).update(page=None)

    assert sending.send_due(NOW) == 1


def test_the_command_writes_and_sends(post, letter_box, time_machine, capsys):
    waiting(post.news, post.owner, now=NOW)
    time_machine.move_to(NOW, tick=False)

    call_command("send_digest")

    assert capsys.readouterr().out == "1 digests written, 1 letters sent\n"
    assert Notice.objects.filter(mailed__isnull=False).count() == 1


def test_the_command_says_when_no_server_is_named(db):
    with pytest.raises(CommandError, match="SUKSALA_EMAIL_URL"):
        call_command("send_digest")


def test_health_says_when_no_server_is_named(client, db):
    assert parts(client)["mail"] == "not configured"
