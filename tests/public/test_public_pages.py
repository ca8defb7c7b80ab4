"""What a visitor reads on each kind of page."""

from datetime import timedelta

import pytest
from django.test import override_settings
from django.utils import timezone

from factories.items import TEXT, draft, news_draft, stored_file
from pages.publishing import actions
from pages.publishing.checklist import POINTS
from pages.publishing.models import Reason

HASH = "SHA-256"
WEEK = timedelta(days=7)


def test_home_offers_search_before_anything_else(office, visit):
    words = visit("/th/")

    assert words.index('class="search-box is-large"') < words.index('id="sections"')


def test_home_lists_the_ten_sections_in_their_order(office, visit):
    words = visit("/th/").partition('class="contents')[2]

    places = [words.index(f'href="/th/{key}/"') for key in ("about", "law", "oia", "stats")]
    assert places == sorted(places)


def test_home_shows_what_is_new(on_air, visit):
    page = on_air(title="มติล่าสุด")

    assert f'href="{page.get_url()}"' in visit("/th/")


def test_home_warns_with_the_newest_alert(news_on_air, visit):
    last_day = timezone.localdate()
    page = news_on_air(title="ระวังไข้เลือดออก", news_kind="alert", alert_until=last_day)

    warning = visit("/th/").partition("notice is-alert")[2]
    assert page.get_url() in warning[:600]


def test_home_warns_no_longer_after_the_last_day_of_an_alert(news_on_air, visit):
    yesterday = timezone.localdate() - timedelta(days=1)
    warning = {"news_kind": "alert", "alert_until": yesterday}
    page = news_on_air(title="ระวังไข้เลือดออก", ago=timedelta(days=3), **warning)

    assert "notice is-alert" not in visit("/th/")
    assert page.get_url() in visit("/th/news/")


def test_home_names_what_closes_soon(on_air, visit):
    page = on_air(title="รับฟังความเห็น", publish_until=timezone.now() + timedelta(days=5, hours=1))

    closing = visit("/th/").partition('id="closing"')[2]
    assert page.get_url() in closing[:900]
    assert "เหลือ 5 วัน" in closing[:900]


def test_document_says_type_and_size_before_the_click(on_air, visit):
    page = on_air()

    row = visit(page.get_url()).partition('class="file-row"')[2]
    assert row.index("TXT") < row.index('class="button')
    assert f"/doc/{page.number}/file?download" in row


def test_document_shows_three_dated_signatures_and_the_request(on_air, visit):
    page = on_air()

    words = visit(page.get_url()).partition('class="approval')[2].partition("</section>")[0]
    assert words.count("<time") == 3
    assert page.publication_requests.get().number in words
    assert HASH in words


def test_document_has_its_nine_facts_even_when_nothing_is_known(on_air, visit):
    page = on_air(legal_basis="", official_number="")

    box = visit(page.get_url()).partition('class="meta-box"')[2].partition("</dl>")[0]
    assert box.count("<dt>") == 9
    assert "ไม่กำหนด" in box


def test_document_lists_its_versions_once_there_are_several(on_air, office, visit):
    page = on_air()
    page.save_revision(user=office.owner)
    again = actions.submit(page, by=office.owner)
    actions.approve(again, by=office.approver)
    actions.publish(again, by=office.web_master, checked=POINTS)

    versions = visit(page.get_url()).partition('id="versions"')[2].partition("</ol>")[0]
    assert versions.count("<li>") == 2


def test_document_names_positions_not_persons(on_air, office, visit):
    page = on_air()

    assert office.approver.get_full_name() not in visit(page.get_url())


@pytest.mark.parametrize("make", [draft, news_draft])
def test_draft_can_be_looked_at_before_it_is_sent(make, office):
    page = make(office.news, office.owner, title="ร่างที่ดูก่อน")

    response = page.make_preview_request()
    assert response.status_code == 200
    assert 'class="approval' not in response.rendered_content


@pytest.mark.parametrize("find", ["home", "news"])
def test_structure_can_be_looked_at_while_it_is_edited(find, office):
    assert getattr(office, find).make_preview_request().status_code == 200


def test_news_reads_as_text(news_on_air, visit):
    body = [("heading", "กำหนดการ"), ("paragraph", "<p>เริ่ม 9 นาฬิกา</p>")]
    page = news_on_air(title="อบรม", body=body)

    words = visit(page.get_url())
    assert "กำหนดการ" in words
    assert "เริ่ม 9 นาฬิกา" in words


def test_news_shows_its_picture_through_the_gate(news_on_air, office, client):
    picture = stored_file(office.owner, TEXT + " ภาพ", name="ภาพ.txt")
    page = news_on_air(picture=picture, picture_text="ผู้เข้าอบรม")

    assert client.get(f"/file/{page.pk}/{picture.pk}").status_code == 200


def test_picture_goes_when_its_news_goes(news_on_air, office, client):
    picture = stored_file(office.owner, TEXT + " ภาพ", name="ภาพ.txt")
    end = timezone.now() - timedelta(minutes=1)
    page = news_on_air(
        picture=picture, picture_text="ภาพ", ago=timedelta(days=3), publish_until=end
    )

    assert client.get(f"/file/{page.pk}/{picture.pk}").status_code == 410


def test_expired_item_leaves_a_tombstone_with_a_way_on(over, visit):
    words = visit(over.get_url(), 410)

    assert "ครบกำหนดเผยแพร่" in words
    assert "รับสมัครงานปีก่อน" in words.replace('<span class="nb">', "").replace("</span>", "")
    assert 'class="button" href="/th/news/"' in words


def test_tombstone_gives_the_reason_of_a_take_down(on_air, office, visit):
    page = on_air()
    reason = Reason.objects.filter(for_take_down=True, needs_note=False).first()
    actions.take_down(page, by=office.web_master, answer=actions.Answer(reason))

    assert reason.label_th in visit(page.get_url(), 410)


def test_tombstone_offers_no_file(over, visit):
    assert f"/doc/{over.number}/file" not in visit(over.get_url(), 410)


def test_unknown_address_offers_search_and_sections(office, visit):
    words = visit("/th/no-such-page/", 404)

    assert 'class="search-box is-large"' in words
    assert 'href="/th/law/"' in words


def test_fault_page_needs_no_database(client, django_assert_num_queries, rf):
    from pages.public.errors import broken  # noqa: PLC0415  # the handler alone, outside a request

    with django_assert_num_queries(0):
        response = broken(rf.get("/"))

    assert response.status_code == 500


def test_search_page_shows_passages_and_counts(on_air, visit):
    on_air(title="แผนควบคุมโรคไข้เลือดออก")

    words = visit("/th/search/?q=ไข้เลือดออก")
    assert "<mark>" in words
    assert 'class="facets' in words or "1 เรื่อง" in words


def test_search_without_result_is_no_dead_end(office, visit):
    words = visit("/th/search/?q=zzqqxx")

    assert 'class="empty"' in words
    assert 'href="/th/service/"' in words


@pytest.mark.parametrize("path", ["/th/site-map/", "/th/accessibility/"])
def test_pages_outside_the_tree_answer(office, visit, path):
    assert "<h1" in visit(path)


def test_components_are_shown_to_staff(office, client):
    office.owner.is_staff = True
    office.owner.save()
    client.force_login(office.owner)

    assert client.get("/components/").status_code == 200


def test_components_are_not_shown_to_visitors(office, client):
    assert client.get("/components/", follow=True).status_code == 404


@override_settings(DEBUG=True)
def test_components_are_shown_while_developing(office, client):
    assert client.get("/components/").status_code == 200
