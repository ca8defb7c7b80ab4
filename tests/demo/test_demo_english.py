"""English versions are checked like items and go through the same actions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factories.worlds import shared_world
from pages.models import HomePage, OfficialPage
from pages.publishing.models import PublicationRequest
from pages.upkeep.translating import is_outdated, translation_of
from portal.demo import content, loading, steps
from portal.demo.errors import ContentError
from thai.text import has_thai

THAI = """
section = "service"
[[item]]
key = "guide"
type = "service"
title = "ขอรับวัคซีน"
summary = "สองขั้นตอน"
source = "กลุ่มงานบริหาร"
state = "published"
by = "owner2"
started = 2026-11-06T09:00:00
[item.fields]
fee = "ไม่มีค่าธรรมเนียม"
[item.rows]
steps = '''
| title | responsible | longest |
| ลงทะเบียน | พยาบาล | 5 |
| ฉีดวัคซีน | พยาบาล | 5 |
'''
"""
ENGLISH = """
[[english]]
of = "guide"
title = "Vaccination"
summary = "Two steps"
source = "Administration Group"
state = "published"
started = 2026-11-10T09:00:00
[english.fields]
fee = "Free"
[english.rows]
steps = '''
| title | responsible |
| Registration | Nurse |
| Vaccination | Nurse |
'''
"""
# A policy that is public, a guide left behind, one that waits and one just begun.
PLAYED = ("policy-cookies", "service-vaccine", "service-blood-pressure", "service-nuisance")


@pytest.fixture
def load(tmp_path):
    def _load(text=ENGLISH):
        for name, written in (("items", THAI), ("english", text)):
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / "service.toml").write_text(written, encoding="utf-8")
        return content.load(folder=tmp_path / "items")

    return _load


@pytest.fixture(scope="module")
def world(demo, django_db_setup, django_db_blocker):
    """Play the office once for the whole module, in one transaction that is rolled back."""
    with shared_world(django_db_blocker):
        yield _played(demo)


@pytest.fixture
def played(world, db):
    return world


def _played(demo):
    items = tuple(replace(demo.item(key), paper=None) for key in PLAYED)
    versions = tuple(one for one in demo.translations if one.translates in PLAYED)
    office = replace(demo, items=items, translations=versions)
    loading.load(office, loading.Where(slug="played", prefix="played-"), "unused")
    home = HomePage.objects.get(slug="played")
    return {
        item.key: translation_of(
            OfficialPage.objects.descendant_of(home).get(title__in=_titles(item))
        )
        for item in items
    }


def _titles(item):
    return [version.title for version in (item, item.next_version) if version]


def test_an_english_version_has_its_words_and_the_facts_of_its_original(load):
    office = load()
    (version,) = office.translations

    assert (version.title, version.own) == ("Vaccination", {"fee": "Free"})
    assert [row["title"] for row in version.rows["steps"]] == ["Registration", "Vaccination"]
    assert (version.section, version.dated) == (office.items[0].section, office.items[0].dated)
    assert version.steps[0].act == "translate"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('of = "guide"', 'of = "nothing"', "english.nothing.of"),
        ('title = "Vaccination"', "", "english.guide.title"),
        ('title = "Vaccination"', 'title = "ขอรับวัคซีน"', "english.guide.title"),
        ('title = "Vaccination"', 'heading = "Vaccination"', "english.guide.title"),
        ('fee = "Free"', "", "english.guide.fields.fee"),
        ('fee = "Free"', 'fee = "Free"\ncolour = "Green"', "english.guide.fields.colour"),
        ('fee = "Free"', 'fee = "ฟรี"', "english.guide.fields"),
        ("| Registration | Nurse |", "| | Nurse |", "english.guide.rows.steps.1.title"),
        ("| Registration | Nurse |\n", "", "english.guide.rows.steps"),
        ("| Registration | Nurse |", "| Registration | พยาบาล |", "english.guide.rows"),
        ("2026-11-10T", "2026-11-06T", "english.guide.started"),
        ('state = "published"', 'state = "taken_down"', "english.guide.state"),
    ],
)
def test_a_wrong_english_version_is_refused_with_its_file_and_key(load, old, new, key):
    assert old in ENGLISH
    with pytest.raises(ContentError) as refused:
        load(ENGLISH.replace(old, new, 1))

    assert (refused.value.file, refused.value.key) == ("service.toml", key)


def test_one_item_has_one_english_version(load):
    with pytest.raises(ContentError, match=r"english\.guide\.of"):
        load(ENGLISH + ENGLISH)


def test_a_draft_may_still_be_wanting(load):
    text = ENGLISH.replace("published", "draft").partition("[english.fields]")[0]

    assert load(text).translations[0].rows == {}


def test_the_main_pages_of_the_office_are_in_english(demo):
    public = [one for one in demo.translations if one.state == steps.PUBLISHED]
    counted = [one.type for one in public]

    assert {"history", "mission", "executives", "contact", "faq"} <= set(counted)
    assert {"document", "news", "statistics"} <= set(counted)
    assert counted.count("policy") == 5
    assert counted.count("service") >= 3
    assert {one.state for one in demo.translations} > {steps.WAITING, steps.DRAFT}
    assert not any(has_thai(text) for text in demo.english.values())


def test_figures_are_the_same_in_both_languages(demo):
    translated = [one for one in demo.translations if one.type == "statistics"]

    assert translated
    for english in translated:
        thai = demo.item(english.translates).own["table"]
        rows = zip(english.own["table"].rows, thai.rows, strict=True)
        assert [(ours[1:], theirs[1:]) for ours, theirs in rows if ours[1:] != theirs[1:]] == []


def test_translations_are_public_only_through_a_request(played):
    policy = played["policy-cookies"]

    assert policy.live
    assert policy.title == "Cookie statement"
    assert PublicationRequest.objects.filter(page=policy).count() == 1


def test_a_translation_is_behind_its_original_when_that_changed_later(played):
    behind = {key for key, page in played.items() if page.live and is_outdated(page)}

    assert behind == {"service-vaccine"}


def test_one_translation_waits_and_one_is_a_draft(played):
    waiting = PublicationRequest.objects.open().get(page=played["service-blood-pressure"])

    assert waiting.title == "Blood pressure clinic after hours on Wednesdays"
    assert not PublicationRequest.objects.filter(page=played["service-nuisance"]).exists()
