"""A letter in words: plain text and simple HTML, in the language of the person."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from wagtail.users.models import UserProfile

from pages.publishing.models import Notice
from pages.publishing.models.evidence import Act
from pages.publishing.models.notice import NoticeKind
from pages.staff.notices import address_of, public_address
from portal.mail.models import Letter
from thai.templatetags.thai import thai_date

if TYPE_CHECKING:
    from portal.accounts.models import User

LONGEST_SUBJECT = 150
# More lines than this nobody reads in a letter; the screen has them all.
MOST_LINES = 50
REASONED = {NoticeKind.RETURNED: Act.RETURN, NoticeKind.REJECTED: Act.REJECT}


@dataclass(frozen=True, slots=True)
class Told:
    """One notice as a letter tells it."""

    words: str
    title: str
    reason: str
    address: str
    public: str


def compose(letter: Letter) -> EmailMultiAlternatives:
    """Return the letter as a message. Its Message-ID stays the same however often it is tried."""
    person = letter.person
    lines = letter.lines.select_related("notice__request")
    notices = [line.notice for line in lines]
    with override(language_of(person)):
        told = [_told(notice) for notice in notices[:MOST_LINES]]
        seen = {
            "letter": letter,
            "person": person,
            "told": told,
            "more": max(len(notices) - MOST_LINES, 0),
            "all": absolute("/admin/work/notices/"),
            "choose": absolute("/admin/account/"),
            "site": settings.WAGTAIL_SITE_NAME,
        }
        message = EmailMultiAlternatives(
            subject=one_line(_subject(letter, told)),
            body=render_to_string("mail/letter.txt", seen),
            from_email=settings.DEFAULT_FROM_EMAIL,
            to=[person.email],
            headers={"Message-ID": _message_id(letter), "Auto-Submitted": "auto-generated"},
        )
        message.attach_alternative(render_to_string("mail/letter.html", seen), "text/html")
    return message


def _subject(letter: Letter, told: list[Told]) -> str:
    site = settings.WAGTAIL_SITE_NAME
    if letter.day is None and told:
        values = {"site": site, "told": told[0].words, "title": told[0].title}
        return _("[%(site)s] %(told)s: %(title)s") % values
    count = letter.lines.count()
    words = ngettext(
        "[%(site)s] Notices of %(date)s (%(count)s item)",
        "[%(site)s] Notices of %(date)s (%(count)s items)",
        count,
    )
    return words % {"site": site, "date": thai_date(letter.day), "count": count}


def _told(notice: Notice) -> Told:
    public = public_address(notice)
    return Told(
        words=notice.told,
        title=notice.request.title,
        reason=_reason(notice),
        address=absolute(address_of(notice)),
        public=absolute(public) if public else "",
    )


def _reason(notice: Notice) -> str:
    act = REASONED.get(NoticeKind(notice.kind))
    if act is None:
        return ""
    last = notice.request.decisions.filter(action=act).select_related("reason").last()
    return "" if last is None else ": ".join(filter(None, (str(last.reason), last.note)))


def one_line(text: str) -> str:
    """Return a text that cannot begin a header of its own: one line, no control characters."""
    plain = "".join(" " if is_break(sign) else sign for sign in text)
    return " ".join(plain.split())[:LONGEST_SUBJECT]


def is_break(sign: str) -> bool:
    """Return whether a character ends a line or steers a terminal; joiners of Thai may stay."""
    return unicodedata.category(sign) in {"Cc", "Zl", "Zp"}


def absolute(address: str) -> str:
    """Return an address with the host of this installation."""
    return urljoin(settings.WAGTAILADMIN_BASE_URL, address)


def language_of(person: User) -> str:
    """Return the language a person chose for the staff screens, or the office's own."""
    chosen: Iterable[str] = UserProfile.objects.filter(user=person).values_list(
        "preferred_language", flat=True
    )
    return next((code for code in chosen if code), settings.LANGUAGE_CODE)


def _message_id(letter: Letter) -> str:
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip("> ")
    return f"<letter-{letter.pk}-{letter.created_at:%Y%m%d%H%M%S}@{domain}>"
