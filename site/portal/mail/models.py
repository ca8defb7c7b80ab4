"""The outbox: letters that wait for the mail server, and what each person wants to receive."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.publishing.models import Notice


class Choice(models.TextChoices):
    """What a person receives by e-mail."""

    AT_ONCE = "at_once", _("At once what is returned, rejected or urgent; the rest once a day")
    DIGEST = "digest", _("Everything once a day")
    NONE = "none", _("No e-mail")


class Preference(models.Model):
    """The choice of one person; without a row it is AT_ONCE."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_preference"
    )
    choice = models.CharField(
        _("E-mail to you"), max_length=10, choices=Choice.choices, default=Choice.AT_ONCE
    )

    class Meta:
        verbose_name = _("e-mail choice")
        verbose_name_plural = _("e-mail choices")

    def __str__(self) -> str:
        return f"{self.person}: {self.get_choice_display()}"


class LetterQuerySet(models.QuerySet["Letter"]):
    """Letters by where they stand."""

    def waiting(self) -> LetterQuerySet:
        """Return letters that will be tried again."""
        return self.filter(sent_at=None, parked_at=None)

    def due(self, now: datetime) -> LetterQuerySet:
        """Return letters to be tried now, the oldest first."""
        return self.waiting().filter(due_at__lte=now).order_by("due_at", "pk")

    def parked(self) -> LetterQuerySet:
        """Return letters that nobody tries again until somebody looks at them."""
        return self.filter(sent_at=None, parked_at__isnull=False).order_by("parked_at")


class Letter(models.Model):
    """One letter to one person, written in the transaction of what it tells (the outbox)."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="letters"
    )
    # The Bangkok day of a digest; None for what is sent at once.
    day = models.DateField(null=True)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField()
    tries = models.PositiveIntegerField(default=0)
    refusals = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    parked_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=200, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(sent_at=None, parked_at=None),
                name="letters_that_wait",
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["person", "day"], name="one_digest_a_day_and_person")
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.created_at:%Y-%m-%d %H:%M}"


class Line(models.Model):
    """A notice in a letter; no notice is in two of them."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="lines")
    notice = models.OneToOneField(Notice, on_delete=models.CASCADE, related_name="mailed")

    class Meta:
        ordering = ["notice__at", "pk"]
        verbose_name = _("line of a letter")
        verbose_name_plural = _("lines of letters")

    def __str__(self) -> str:
        return str(self.notice)
