"""What was approved is compared value by value; a changed one is named, wherever it stands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import Page, Revision

from factories.items import draft, published, stored_file, waiting
from pages.models import DocumentPage, OfficialPage, ProcurementPage
from pages.publishing import actions, append_only, comparison, errors, fixity
from pages.publishing.checklist import POINTS
from pages.publishing.models import ContentFixity, PublicationRecord, PublicationRequest


@pytest.fixture
def public(office):
    return published(draft(office.news, office.owner), office)


def altered() -> list[tuple[int | None, tuple[str, ...]]]:
    return [(one.page, one.values) for one in comparison.altered()]


def rewrite(revision_id: int, **values) -> None:
    """Change what a frozen revision holds at the database console."""
    content = Revision.objects.get(pk=revision_id).content | values
    Revision.objects.filter(pk=revision_id).update(content=content)


def test_a_request_covers_each_value_and_no_word(office):
    request = waiting(office.news, office.owner, title="ประกาศรับสมัครงาน")

    row = request.fixity

    assert {"title", "summary", "details", "file", "number"} <= set(row.covered)
    assert set(row.classification) == {"requirement_codes", "retention_class", "review_on"}
    assert {len(digest) for digest in row.covered.values()} == {64}
    assert "ประกาศ" not in str(row.covered)


def test_the_printed_digest_is_that_of_all_covered_values(public):
    assert public.content_sha256 == fixity.root(public.request.fixity)


@pytest.mark.parametrize("changed", [{"title": "หัวเรื่องอื่น"}, {"fiscal_year": 2026}])
def test_what_was_changed_after_its_approval_is_not_published(office, changed):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)
    rewrite(request.revision_id, **changed)

    request = PublicationRequest.objects.get(pk=request.pk)
    with pytest.raises(errors.Changed):
        actions.publish(request, by=office.web_master, checked=POINTS)

    assert not PublicationRecord.objects.filter(request=request).exists()


def test_an_approval_without_fixity_is_not_published(office):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)
    append_only.disarm(connection, append_only.COVERED)
    ContentFixity.objects.filter(request=request)._raw_delete("default")

    with pytest.raises(errors.Changed):
        actions.publish(request, by=office.web_master, checked=POINTS)


def test_an_amount_as_people_type_it_raises_no_alarm(office):
    page = ProcurementPage(
        title="ประกาศผู้ชนะการเสนอราคา",
        summary="จัดซื้อเครื่องพ่นหมอกควัน",
        details="ตามประกาศ",
        owner_source="งานพัสดุ",
        stage="award",
        method="specific",
        winner="ร้านตัวอย่าง",
        file=stored_file(office.owner),
        budget=Decimal(96000),
        price=Decimal("95500.5"),
        owner=office.owner,
        live=False,
        locale=office.news.locale,
    )
    office.news.add_child(instance=page)
    page.save_revision(user=office.owner)
    assert Revision.objects.get(pk=page.latest_revision_id).content["budget"] == "96000"

    published(page, office)

    assert ProcurementPage.objects.get(pk=page.pk).budget == Decimal("96000.00")
    assert altered() == []


def test_a_changed_value_of_a_public_page_is_named(public):
    DocumentPage.objects.filter(pk=public.page_id).update(official_number="ทส 0033/9999")
    Page.objects.filter(pk=public.page_id).update(seo_title="ที่อื่น")

    assert altered() == [(public.page_id, ("seo_title", "official_number"))]


def test_a_changed_classification_without_an_act_is_named(public):
    OfficialPage.objects.filter(pk=public.page_id).update(retention_class="forever")

    assert altered() == [(public.page_id, ("retention_class",))]


def test_a_public_page_is_not_saved_with_another_classification(public):
    page = DocumentPage.objects.get(pk=public.page_id)
    page.review_on = date(2027, 9, 30)

    with pytest.raises(errors.GateClosed):
        page.save()


def test_classification_is_no_part_of_the_printed_digest(office):
    request = waiting(office.news, office.owner)
    other = ContentFixity(
        page_type=request.fixity.page_type,
        version=request.fixity.version,
        covered=request.fixity.covered,
        classification={"review_on": "0" * 64},
    )

    assert fixity.root(other) == request.content_sha256


def test_a_changed_version_is_named_though_nobody_sees_it(office, public):
    page = DocumentPage.objects.get(pk=public.page_id)
    page.summary = "ฉบับใหม่"
    page.save_revision(user=office.owner)
    published(page, office)
    rewrite(public.revision_id, summary="สาระที่ไม่เคยมีใครอนุมัติ")

    assert altered() == [(public.page_id, ("summary",))]


def test_a_file_row_with_another_fingerprint_is_named(public):
    file = DocumentPage.objects.get(pk=public.page_id).file
    with connection.cursor() as console:
        console.execute("UPDATE documents_storedfile SET sha256 = %s", ["0" * 64])

    assert altered() == [(public.page_id, (file.filename,))]


def test_where_an_item_stands_is_no_content(public):
    OfficialPage.objects.filter(pk=public.page_id).update(listed_kind="other")
    Page.objects.filter(pk=public.page_id).update(locked=True, expired=True)

    assert altered() == []


def test_the_bare_row_of_a_public_page_is_saved_only_as_approved(public):
    bare = Page.objects.get(pk=public.page_id)
    bare.save()
    bare.search_description = "คำค้นที่ไม่มีใครอนุมัติ"

    with pytest.raises(errors.GateClosed):
        bare.save()


def test_the_command_names_the_page_and_its_values(public):
    OfficialPage.objects.filter(pk=public.page_id).update(summary="เนื้อความอื่น")

    with pytest.raises(CommandError, match=rf"{public.page_id} .*\(summary\)"):
        call_command("verify_public")
