"""Handing letters to the mail server: each by one worker, tried again until it takes them."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from enum import Enum
from smtplib import (
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F

from portal.mail import words
from portal.mail.models import Choice, Letter, Preference

logger = logging.getLogger("mail")

BATCH = 50
# While one worker hands a letter over, no other takes it; a killed worker's letter comes back.
LEASE = timedelta(minutes=5)
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)
MOST_REFUSALS = 4
# SMTP answers from here on are refusals for good; below it the server asks to try later.
PERMANENT = 500


Refusal = SMTPRecipientsRefused | SMTPResponseException


class Fate(Enum):
    """What became of one attempt."""

    SENT = "sent"
    REFUSED = "refused"
    AWAY = "away"


def send_due(now: datetime) -> int:
    """Hand over what is due; return how many letters the server took.

    A server that does not answer ends the round: the others wait for the next one, nothing is
    lost. A letter the server refuses for good is parked after a few refusals, and shown.
    """
    if not settings.MAIL_ON:
        return 0
    sent, connection = 0, get_connection(timeout=settings.EMAIL_TIMEOUT)
    for letter in Letter.objects.due(now).select_related("person")[:BATCH]:
        if not _claimed(letter, now):
            continue
        fate = _hand_over(letter, connection, now)
        sent += fate is Fate.SENT
        if fate is Fate.AWAY:
            break
    connection.close()
    return sent


def _claimed(letter: Letter, now: datetime) -> bool:
    """Take a letter; of two workers one changes the row."""
    mine = Letter.objects.waiting().filter(pk=letter.pk, due_at=letter.due_at)
    return mine.update(due_at=now + LEASE, tries=F("tries") + 1) == 1


def _hand_over(letter: Letter, connection: BaseEmailBackend, now: datetime) -> Fate:
    if not _still_wanted(letter):
        park(letter, now, "nobody to write to")
        return Fate.REFUSED
    try:
        connection.send_messages([words.compose(letter)])
    except (SMTPRecipientsRefused, SMTPSenderRefused, SMTPDataError) as refusal:
        return _refused(letter, now, refusal)
    except ValueError as error:
        # A header or an address that no server could be given: trying again would not help.
        park(letter, now, str(error))
        return Fate.REFUSED
    except (SMTPException, OSError) as error:
        _postpone(letter, now, f"{type(error).__name__}: {error}")
        return Fate.AWAY
    Letter.objects.filter(pk=letter.pk).update(sent_at=now, trouble="")
    return Fate.SENT


def _still_wanted(letter: Letter) -> bool:
    chose = Preference.objects.filter(person=letter.person, choice=Choice.NONE)
    return bool(letter.person.is_active and letter.person.email and not chose.exists())


def _refused(letter: Letter, now: datetime, refusal: Refusal) -> Fate:
    code, said = _answer(refusal)
    refusals = letter.refusals + (code >= PERMANENT)
    Letter.objects.filter(pk=letter.pk).update(refusals=refusals)
    if refusals >= MOST_REFUSALS:
        park(letter, now, said)
    else:
        _postpone(letter, now, said)
    return Fate.REFUSED


def _answer(refusal: Refusal) -> tuple[int, str]:
    """Return the code and the words of the server."""
    said: bytes | str
    if isinstance(refusal, SMTPRecipientsRefused):
        code, said = next(iter(refusal.recipients.values()))
    else:
        code, said = refusal.smtp_code, refusal.smtp_error
    return int(code), f"{code} {said.decode(errors='replace') if isinstance(said, bytes) else said}"


def _postpone(letter: Letter, now: datetime, why: str) -> None:
    Letter.objects.filter(pk=letter.pk).update(
        due_at=now + pause_after(letter.tries + 1), trouble=words.one_line(why)
    )
    logger.warning("letter.postponed", extra={"letter": letter.pk, "tries": letter.tries + 1})


def pause_after(tries: int) -> timedelta:
    """Return how long to wait after so many attempts: one minute, doubling up to an hour."""
    return min(FIRST_PAUSE * 2 ** min(tries - 1, 10), LONGEST_PAUSE)


def park(letter: Letter, now: datetime, why: str) -> None:
    """Put a letter aside, with the reason, until somebody looks at it."""
    Letter.objects.filter(pk=letter.pk).update(parked_at=now, trouble=words.one_line(why))
    logger.warning("letter.parked", extra={"letter": letter.pk, "tries": letter.tries + 1})


def try_again(letter: Letter, now: datetime) -> None:
    """Take a parked letter back into the round."""
    Letter.objects.parked().filter(pk=letter.pk).update(parked_at=None, refusals=0, due_at=now)
