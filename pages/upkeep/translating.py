"""The English version of an item (ฉบับภาษาอังกฤษ): a draft beside it, which asks for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from pages.models import DocumentPage, ItemPage, OfficialPage, SectionPage
from pages.models.numbers import register_number
from pages.models.translations import language_of
from pages.publishing import custody, policy, routing
from pages.publishing.visibility import current_record
from pages.upkeep import errors, journal
from pages.upkeep.copies import fresh

if TYPE_CHECKING:
    from portal.accounts.models import User

LANGUAGE = "en"


@transaction.atomic
def translate(page: Page, *, by: User) -> ItemPage:
    """Make the draft of an English version, with the words of the public Thai one to write over.

    Files, dates and the end of the period come along; evidence and publication do not: the
    English version is sent, approved and put online like any other item.
    Raises NotTranslated, TranslatedAlready, Inactive.
    """
    policy.require_active(by)
    original = custody.hold_page(page)
    record = current_record(original)
    section = section_for(original)
    if record is None or section is None or not may_translate(by, original):
        raise errors.NotTranslated
    if translation_of(original) is not None:
        raise errors.TranslatedAlready
    made = _beside(original, section, by)
    OfficialPage.objects.filter(pk=made.pk).update(source_revision=record.revision)
    log(made, journal.TRANSLATE, user=by, data={"from": original.pk})
    stored: ItemPage = Page.objects.get(pk=made.pk).specific
    return stored


def _beside(original: ItemPage, section: SectionPage, by: User) -> ItemPage:
    made = fresh(original, owner=by, without=())
    made.locale_id, made.translation_key = section.locale_id, original.translation_key
    # The same address in both trees: the last part of it says nothing in any language.
    made.slug = original.slug
    if isinstance(made, DocumentPage):
        made.number = register_number("document")
    made.external_link, made.publish_until = original.external_link, original.publish_until
    made.details = gettext("English version of “%(title)s”") % {"title": original.title}
    section.add_child(instance=made)
    made.save_revision(user=by, log_action=False)
    return made


@transaction.atomic
def catch_up(translation: Page, *, by: User) -> None:
    """Note that a translation follows its original as that is now. Raises NotAuthor, NoOriginal."""
    translation = custody.hold_page(translation)
    policy.require_author(translation, by)
    revision = present_words(original_of(translation))
    if revision is None:
        raise errors.NoOriginal
    OfficialPage.objects.filter(pk=translation.pk).update(source_revision=revision)
    log(translation, journal.CATCH_UP, user=by, data={"revision": revision.pk})


def may_translate(user: User, page: Page) -> bool:
    """Return whether a person may translate an item: an owner of its agency, a public original."""
    kind = page.specific_class
    if kind is None or not issubclass(kind, ItemPage) or is_translation(page):
        return False
    return routing.is_owner(user, page) and current_record(page) is not None


def is_translation(page: Page) -> bool:
    """Return whether a page stands in another tree than the one the office writes in."""
    return language_of(page) not in (None, settings.LANGUAGE_CODE)


def section_for(original: Page) -> SectionPage | None:
    """Return the section of the English tree in which a translation belongs; None without one."""
    beside = Page.objects.filter(pk=original.get_parent().pk).values("translation_key")
    sections = SectionPage.objects.filter(locale__language_code=LANGUAGE)
    return sections.filter(translation_key__in=beside).first()


def translation_of(original: Page) -> OfficialPage | None:
    """Return the English version of an item, in whatever state; None when nobody made one."""
    beside = OfficialPage.objects.filter(locale__language_code=LANGUAGE)
    return beside.filter(translation_key=original.translation_key).exclude(pk=original.pk).first()


def original_of(translation: Page) -> OfficialPage | None:
    """Return the item in the language the office writes in; None when there is none."""
    written = OfficialPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    return written.filter(translation_key=translation.translation_key).first()


def present_words(original: Page | None) -> Revision | None:
    """Return the version of an original that the public reads; its latest when it is not public."""
    if original is None:
        return None
    record = current_record(original)
    return record.revision if record is not None else original.latest_revision


def is_outdated(translation: OfficialPage) -> bool:
    """Return whether the original went on since the translation was made or last compared."""
    return follows_another(translation, present_words(original_of(translation)))


def follows_another(translation: OfficialPage, present: Revision | None) -> bool:
    """Return whether a translation was made from other words than the present ones."""
    return present is not None and translation.source_revision_id != present.pk
