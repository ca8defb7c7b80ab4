"""Drafts and files, and how far an item has come."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

from django.core.files.base import ContentFile
from wagtail.models import Page

from documents.models import ExtractedText, StoredFile
from pages.models import DocumentPage, NewsPage, ProcurementPage, SectionPage
from pages.publishing import actions
from pages.publishing.checklist import POINTS
from pages.publishing.models import PublicationRecord, PublicationRequest
from pages.publishing.visibility import visible
from thai import calendar

TEXT = "ประกาศ เรื่อง มาตรการป้องกันไข้เลือดออกในชุมชน"


def stored_file(by, text: str = TEXT, name: str = "ประกาศ.txt") -> StoredFile:
    """Return a scanned and read text file, without the cost of reading it in a child process."""
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    file = StoredFile.objects.create(
        title=name,
        file=ContentFile(content, name="notice.txt"),
        file_size=len(content),
        sha256=digest,
        media_type="text/plain",
        format="txt",
        original_name=name,
        scan_state="waived",
        text_state="ok",
        uploaded_by_user=by,
    )
    ExtractedText.objects.get_or_create(sha256=digest, page=1, defaults={"text": text})
    return file


def draft(section: SectionPage, owner, **fields) -> DocumentPage:
    """Return a complete draft of a document with a file."""
    file = fields.pop("file", None) or stored_file(owner, fields.pop("text", TEXT))
    values = {
        "title": "ประกาศมาตรการป้องกันไข้เลือดออก",
        "details": "ตามเอกสารแนบ",
        "owner_source": "กลุ่มงานควบคุมโรค",
        "summary": "มาตรการของอำเภอ",
        "fiscal_year": 2027,
    } | fields
    page = DocumentPage(owner=owner, live=False, file=file, locale=section.locale, **values)
    section.add_child(instance=page)
    page.save_revision(user=owner)
    return page


def news_draft(section: SectionPage, owner, **fields) -> NewsPage:
    """Return a complete draft of a news item."""
    values = {
        "title": "อบรม อสม. ประจำเดือน",
        "summary": "อบรมวันที่ 5",
        "details": "ข่าวกิจกรรม",
        "owner_source": "งานสุขศึกษา",
    } | fields
    page = NewsPage(owner=owner, live=False, locale=section.locale, **values)
    section.add_child(instance=page)
    page.save_revision(user=owner)
    return page


def waiting(
    section: SectionPage, owner, now: datetime | None = None, **fields
) -> PublicationRequest:
    """Return a request that waits for an approver."""
    return actions.submit(draft(section, owner, **fields), by=owner, now=now)


def published(page, office, now: datetime | None = None, confirmed=()) -> PublicationRecord:
    """Take a draft the whole way through three people; return its record."""
    request = actions.submit(page, by=office.owner, now=now)
    actions.approve(request, by=office.approver, confirmed=confirmed, now=now)
    return actions.publish(request, by=office.web_master, now=now, checked=POINTS)


def monthly(section: SectionPage, owner, month: date, **fields) -> ProcurementPage:
    """Return a complete draft of the monthly summary of purchases (สขร.1)."""
    name = f"{calendar.MONTHS[month.month - 1]} {calendar.buddhist(month.year)}"
    values = {
        "title": f"สรุปผลการจัดซื้อจัดจ้าง (แบบ สขร.1) ประจำเดือน{name}",
        "details": "ตามเอกสารแนบ",
        "owner_source": "งานพัสดุ",
        "fiscal_year": calendar.fiscal_year(month),
        "requirement_codes": ["MOIT:5"],
        "purchases": 12,
    } | fields
    page = ProcurementPage(
        owner=owner, live=False, stage="monthly", month=month, locale=section.locale, **values
    )
    page.file = fields.get("file") or stored_file(owner, f"สขร.1 {name}")
    section.add_child(instance=page)
    page.save_revision(user=owner)
    return page


def is_public(page) -> bool:
    """Return whether the public sees a page now."""
    return visible(Page.objects.filter(pk=page.pk)).exists()
