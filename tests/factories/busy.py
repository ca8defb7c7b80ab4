"""An office in the middle of its work: something in every list, in every state."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from documents.models import Finding
from factories.items import draft, monthly, news_draft, published, stored_file, waiting
from pages.models import DocumentPage
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from pages.publishing.models.evidence import Channel
from pages.publishing.verbal import Spoken, record_verbal_approval
from pages.upkeep import recycling, translating
from thai import calendar

MONTH = timedelta(days=31)


def fill(office) -> None:
    """Put something into every list of an office."""
    _drafts(office)
    _requests(office)
    _verbal(office)
    _ended(office)
    _translations(office)
    _series(office)


def _drafts(office) -> None:
    draft(office.news, office.owner, title="ร่างหนึ่งเรื่อง")
    news_draft(office.news, office.owner, title="ข่าวที่ยังเขียนไม่เสร็จ")
    file = stored_file(office.owner, text="เลขประจำตัว", name="รายชื่อ.txt")
    Finding.objects.create(
        file=file, kind="national_id", is_blocking=True, page=1, excerpt="1-1037-•••••"
    )
    draft(office.news, office.owner, title="ร่างที่ระบบตรวจพบเลข", file=file)
    recycling.put_away(draft(office.news, office.owner, title="เรื่องในถังขยะ"), by=office.owner)


def _requests(office) -> None:
    long_ago = timezone.now() - MONTH
    waiting(office.news, office.owner, title="เรื่องที่รออยู่")
    waiting(office.news, office.owner, title="เรื่องที่รอนาน", now=long_ago)
    actions.approve(waiting(office.news, office.owner, title="เรื่องที่อนุมัติแล้ว"), by=office.approver)
    incomplete = Answer(Reason.objects.get(code="incomplete"), "ขาดลายมือชื่อ")
    returned = waiting(office.news, office.owner, title="เรื่องที่ถูกส่งกลับ")
    actions.send_back(returned, by=office.approver, answer=incomplete)
    rejected = waiting(office.news, office.owner, title="เรื่องที่ไม่อนุมัติ")
    actions.reject(rejected, by=office.approver, answer=incomplete)
    actions.withdraw(waiting(office.news, office.owner, title="เรื่องที่ถอนคำขอ"), by=office.owner)


def _verbal(office) -> None:
    for title in ("เรื่องด่วนที่รออยู่", "เรื่องที่สั่งด้วยวาจา"):
        urgent = waiting(
            office.news, office.owner, title=title, urgency="urgent", urgency_reason="น้ำท่วม"
        )
    now = timezone.now()
    spoken = Spoken(office.approver, now, Channel.TELEPHONE, "พยาน ดีจริง", "เผยแพร่ได้", "น้ำท่วม")
    record_verbal_approval(urgent, by=office.web_master, spoken=spoken)


def _ended(office) -> None:
    before, soon = timezone.now() - MONTH, timezone.now() + MONTH
    wrong = Answer(Reason.objects.get(code="legal_risk"), "")
    down = draft(office.news, office.owner, title="เรื่องที่นำลงแล้ว")
    published(down, office)
    actions.take_down(down, by=office.web_master, answer=wrong)
    over = draft(
        office.news, office.owner, title="เรื่องที่ครบกำหนด", publish_until=before + timedelta(days=2)
    )
    published(over, office, now=before)
    actions.expire(over)
    later = draft(office.news, office.owner, title="เรื่องที่ตั้งเวลาไว้", publish_from=soon)
    published(later, office)


def _translations(office) -> None:
    page = draft(office.news, office.owner, title="เรื่องที่เผยแพร่แล้ว")
    published(page, office)
    made = translating.translate(DocumentPage.objects.get(pk=page.pk), by=office.owner)
    made.title = "ฉบับภาษาอังกฤษของเรื่องที่เผยแพร่แล้ว"
    made.save_revision(user=office.owner)
    revised = draft(office.news, office.owner, title="เรื่องที่มีฉบับแก้ไข")
    published(revised, office)
    revised = DocumentPage.objects.get(pk=revised.pk)
    translating.translate(revised, by=office.owner)
    revised.summary = "สาระสำคัญที่เขียนใหม่"
    revised.save_revision(user=office.owner)
    published(revised, office)
    revised.title = "เรื่องที่มีฉบับแก้ไขอีกครั้ง"
    revised.save_revision(user=office.owner)


def _series(office) -> None:
    today = calendar.today()
    first = date(today.year, today.month, 1) - MONTH
    published(monthly(office.news, office.owner, first.replace(day=1)), office)
