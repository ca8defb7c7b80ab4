"""Making an English version: a draft, never a copy of publication, and never by strangers."""

from __future__ import annotations

import pytest
from django.urls import reverse

from factories.agency import agency, section
from factories.items import draft, news_draft, published
from factories.people import person
from pages.models import DocumentPage, NewsPage, OfficialPage, ServicePage
from pages.models.services import ServiceStep
from pages.publishing import actions, errors
from pages.publishing.models import PublicationRecord, PublicationRequest
from pages.staff import translation_lists
from pages.staff.translation_lists import Which
from pages.upkeep import translating
from pages.upkeep.errors import NotTranslated, TranslatedAlready
from portal.accounts.models import Role


def test_translation_stands_beside_its_original(original, english):
    assert english.translation_key == original.translation_key
    assert english.locale.language_code == "en"
    assert english.slug == original.slug
    assert english.get_parent().translation_key == original.get_parent().translation_key


def test_translation_is_a_draft_without_evidence(english):
    assert not english.live
    assert not PublicationRequest.objects.filter(page=english).exists()
    assert not PublicationRecord.objects.filter(page=english).exists()


def test_translation_has_a_number_of_its_own(original, english):
    assert english.number
    assert english.number != original.number


def test_translation_shows_the_same_file(original, english):
    assert english.file_id == original.file_id


def test_translation_remembers_what_it_was_made_from(original, english):
    assert english.source_revision_id == original.live_revision_id
    assert not translating.is_outdated(english)


def test_translator_owns_the_translation(office, original):
    made = translating.translate(original, by=office.owner2)

    assert made.owner == office.owner2


def test_translation_takes_the_rows_along(office):
    service = ServicePage(title="ขอใบอนุญาต", owner=office.owner, live=False, fee="ฟรี")
    service.summary, service.details, service.owner_source = "คู่มือ", "ตามคู่มือ", "งานบริการ"
    service.steps = [ServiceStep(title="ยื่นคำขอ", responsible="งานบริการ", longest=10)]
    place = section(office.home, "service")
    service.locale = place.locale
    place.add_child(instance=service)
    service.save_revision(user=office.owner)
    published(service, office)

    made = translating.translate(service, by=office.owner)

    assert [step.title for step in made.steps.all()] == ["ยื่นคำขอ"]
    assert made.steps.get().pk != service.steps.get().pk


def test_nobody_translates_a_draft(office):
    page = draft(office.news, office.owner)

    with pytest.raises(NotTranslated):
        translating.translate(page, by=office.owner)


@pytest.mark.parametrize("person", ["approver", "web_master", "administrator", "auditor"])
def test_only_owners_translate(office, original, person):
    with pytest.raises(NotTranslated):
        translating.translate(original, by=getattr(office, person))


def test_owner_of_another_agency_translates_nothing_here(original):
    stranger = person(agency("sso-other"), Role.OWNER)

    with pytest.raises(NotTranslated):
        translating.translate(original, by=stranger)


def test_there_is_one_translation(office, original, english):
    with pytest.raises(TranslatedAlready):
        translating.translate(original, by=office.owner2)


def test_translation_of_a_translation_is_refused(office, on_air):
    with pytest.raises(NotTranslated):
        translating.translate(on_air, by=office.owner)


def test_untranslated_words_are_not_sent(office, original):
    made = translating.translate(original, by=office.owner)

    with pytest.raises(errors.Incomplete) as refusal:
        actions.submit(made, by=office.owner)

    assert {"title", "summary"} <= set(refusal.value.missing)


def test_changed_original_leaves_its_translation_behind(original, on_air, change):
    change(original, summary="มาตรการใหม่ของอำเภอ")

    assert translating.is_outdated(OfficialPage.objects.get(pk=on_air.pk))


def test_draft_of_the_original_is_no_change_yet(office, original, on_air):
    original.summary = "ร่าง"
    original.save_revision(user=office.owner)

    assert not translating.is_outdated(on_air)


def test_catching_up_ends_being_behind(office, original, on_air, change):
    change(original, summary="มาตรการใหม่ของอำเภอ")

    translating.catch_up(on_air, by=office.owner)

    assert not translating.is_outdated(OfficialPage.objects.get(pk=on_air.pk))


def test_only_who_drafts_it_calls_a_translation_up_to_date(office, on_air):
    with pytest.raises(errors.NotAuthor):
        translating.catch_up(on_air, by=office.owner2)


def test_publishing_an_older_draft_brings_no_old_mark_back(office, original, english, change):
    change(original, summary="มาตรการใหม่ของอำเภอ")
    translating.catch_up(english, by=office.owner)

    published(DocumentPage.objects.get(pk=english.pk), office)

    assert not translating.is_outdated(OfficialPage.objects.get(pk=english.pk))


def lists(user, now) -> dict[Which, int]:
    return {one.which: one.count for one in translation_lists.counted(user, now)}


def test_lists_tell_missing_behind_and_done_apart(office, original, english, change, now):
    page = news_draft(office.news, office.owner)
    published(page, office)

    assert lists(office.owner, now()) == {Which.MISSING: 1, Which.OUTDATED: 0, Which.DONE: 1}

    change(original, summary="มาตรการใหม่ของอำเภอ")
    assert lists(office.owner, now()) == {Which.MISSING: 1, Which.OUTDATED: 1, Which.DONE: 0}
    assert [item.pk for item in translation_lists.listed(office.owner, Which.MISSING, now())] == [
        NewsPage.objects.get().pk
    ]


def test_lists_of_another_agency_are_empty(original, now):
    stranger = person(agency("sso-other"), Role.OWNER)

    assert set(lists(stranger, now()).values()) == {0}


# The screens.


def screen(page) -> str:
    return reverse("staff:translation", args=[page.pk])


def latest(page):
    return OfficialPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def written(client, page, **fields) -> dict[str, str]:
    """Return what the form of a translation would post."""
    form = client.get(screen(page)).context["form"]
    values = {name: form[name].value() or "" for name in form.fields}
    return values | fields


def test_owner_begins_a_translation_from_the_history(office, original, sign_in):
    client = sign_in(office.owner)
    address = reverse("staff:translate", args=[original.pk])
    assert address in client.get(reverse("staff:history", args=[original.pk])).content.decode()

    answer = client.post(address)

    made = translating.translation_of(original)
    assert answer.headers["Location"] == screen(made)


def test_screen_shows_both_languages(office, original, english, sign_in):
    words = sign_in(office.owner).get(screen(english)).content.decode()

    assert original.title in words
    assert "Measures against dengue fever" in words


def test_screen_saves_the_words(office, english, sign_in):
    client = sign_in(office.owner)

    client.post(screen(english), written(client, english, title="Keep mosquitoes away"))

    assert DocumentPage.objects.get(pk=english.pk).title == "Keep mosquitoes away"
    assert latest(english).title == "Keep mosquitoes away"


def test_saving_leaves_the_public_version_alone(office, on_air, sign_in):
    client = sign_in(office.owner)

    client.post(screen(on_air), written(client, on_air, title="Keep mosquitoes away"))

    assert DocumentPage.objects.get(pk=on_air.pk).title == "Measures against dengue fever"
    assert latest(on_air).title == "Keep mosquitoes away"


def test_screen_sends_for_publication(office, english, sign_in):
    client = sign_in(office.owner)

    client.post(screen(english), written(client, english) | {"action-submit": "1"})

    assert PublicationRequest.objects.open().filter(page=english).exists()


def test_screen_marks_what_changed_in_the_original(office, original, on_air, change, sign_in):
    client = sign_in(office.owner)
    assert "<ins>" not in client.get(screen(on_air)).content.decode()

    change(original, summary="มาตรการใหม่ของอำเภอ")

    words = client.get(screen(on_air)).content.decode()
    assert "<ins>" in words
    assert 'name="current"' in words


def test_screen_notes_that_a_translation_is_up_to_date(office, original, on_air, change, sign_in):
    change(original, summary="มาตรการใหม่ของอำเภอ")
    client = sign_in(office.owner)

    client.post(screen(on_air), written(client, on_air) | {"current": "1"})

    assert not translating.is_outdated(OfficialPage.objects.get(pk=on_air.pk))


@pytest.mark.parametrize("reader", ["approver", "web_master", "auditor"])
def test_readers_of_the_agency_see_both_but_write_nothing(office, english, sign_in, reader):
    client = sign_in(getattr(office, reader))

    answer = client.get(screen(english))
    assert answer.status_code == 200
    assert answer.context["form"] is None
    assert client.post(screen(english), {"title": "x"}).status_code in (302, 403)
    assert latest(english).title == "Measures against dengue fever"


def test_strangers_do_not_see_a_translation(english, sign_in):
    stranger = person(agency("sso-other"), Role.OWNER)

    assert sign_in(stranger).get(screen(english)).status_code in (302, 403)


def test_waiting_translation_is_read_only(office, english, sign_in):
    actions.submit(english, by=office.owner)

    assert sign_in(office.owner).get(screen(english)).context["form"] is None


def test_list_offers_to_translate(office, original, sign_in):
    words = sign_in(office.owner).get(reverse("staff:translations")).content.decode()

    assert reverse("staff:translate", args=[original.pk]) in words


def test_nobody_starts_an_english_item_without_an_original(office, sign_in):
    english_news = office.news.get_translations().get()
    address = reverse("wagtailadmin_pages:add", args=["pages", "newspage", english_news.pk])

    assert sign_in(office.owner).get(address).status_code in (302, 403)


@pytest.mark.parametrize("route", ["wagtailadmin_pages:copy", "wagtailadmin_pages:convert_alias"])
def test_stock_ways_to_copies_and_aliases_stay_closed(office, original, on_air, sign_in, route):
    for page in (original, on_air):
        answer = sign_in(office.owner).get(reverse(route, args=[page.pk]))
        assert (answer.status_code, answer.headers["Location"]) == (302, "/admin/")


def test_wagtail_makes_no_copy_for_translation(office, original):
    assert not original.permissions_for_user(office.owner).can_copy_to(office.news)
