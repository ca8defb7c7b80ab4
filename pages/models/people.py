"""Section "about": the people (ทำเนียบผู้บริหาร ผู้บริหารเทคโนโลยีสารสนเทศ บุคลากร)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.item import ItemPage
from pages.models.parts import Part, file_field
from thai import calendar


class ExecutivesPage(ItemPage):
    """The executives (ทำเนียบผู้บริหาร), those of today and those before them."""

    slug_prefix = "executives"
    sections = ("about",)
    answers = ("GWS2:1.1.3", "MOPH2561:1.1.4")
    max_count_per_parent = 1

    template = "pages/people/executives.html"

    class Meta:
        verbose_name = _("executives")
        verbose_name_plural = _("executives")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add who is in office today and who was before."""
        board = board_of(self.executives.all(), calendar.today())
        return super().get_context(request, *args, **kwargs) | {"board": board}

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """The page needs somebody who is in office, and a number to reach each of them."""
        today = calendar.in_bangkok(now).date()
        serving = [one for one in self.executives.all() if one.is_serving(today)]
        if not serving:
            return {"executives": _("Add the head of the office, who is in office today.")}
        if any(not one.telephone.strip() for one in serving):
            return {"executives": _("Add the telephone number of everybody who is in office.")}
        return {}


class Executive(Part):
    """One person in one office for one term; a past term stays on the page."""

    page = ParentalKey(ExecutivesPage, on_delete=models.CASCADE, related_name="executives")
    name = models.CharField(_("name"), max_length=150)
    position = models.CharField(_("position"), max_length=200)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    portrait = file_field(_("portrait"))
    term_from = models.DateField(_("in office from"), null=True, blank=True)
    term_until = models.DateField(_("in office until"), null=True, blank=True)
    message = models.TextField(_("word to the public"), blank=True, max_length=500)

    class Meta(Part.Meta):
        verbose_name = _("executive")
        verbose_name_plural = _("executives")

    def clean(self) -> None:
        """Refuse a term that ends before it begins. Raises ValidationError by field."""
        super().clean()
        if self.term_from and self.term_until and self.term_until < self.term_from:
            raise ValidationError({"term_until": _("The term ends before it begins.")})

    def is_past(self, today: date) -> bool:
        """Return whether the term had ended before a day; the last day still counts."""
        return self.term_until is not None and self.term_until < today

    def is_serving(self, today: date) -> bool:
        """Return whether the person is in office on a day."""
        begun = self.term_from is None or self.term_from <= today
        return begun and not self.is_past(today)


@dataclass(frozen=True, slots=True)
class Board:
    """The executives of a day: the head, the others in office, and the former ones."""

    head: Executive | None
    others: tuple[Executive, ...]
    former: tuple[Executive, ...]


def board_of(people: Iterable[Executive], today: date) -> Board:
    """Return who serves on a day, the head first; a term that has yet to begin is not shown."""
    known = tuple(people)
    serving = [one for one in known if one.is_serving(today)]
    former = [one for one in known if one.is_past(today)]
    former.sort(key=lambda one: one.term_until or date.min, reverse=True)
    return Board(next(iter(serving), None), tuple(serving[1:]), tuple(former))


class CioPage(ItemPage):
    """The chief information officer (CIO): the person, the policy, the plan, the news."""

    slug_prefix = "cio"
    sections = ("about",)
    answers = ("GWS2:1.2.1", "GWS2:1.2.2", "GWS2:1.2.3")
    max_count_per_parent = 1
    shown_with: ClassVar[tuple[str, ...]] = ("plan_file",)

    name = models.CharField(_("name"), max_length=150)
    position = models.CharField(_("position"), max_length=200)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    portrait = file_field(_("portrait"))
    appointed_on = models.DateField(_("appointed on"), null=True, blank=True)
    appointed_by = models.CharField(_("order of appointment"), max_length=200, blank=True)
    vision = models.TextField(_("vision for information technology"), blank=True, max_length=1000)
    policy = StreamField(ProseBlock(), verbose_name=_("policy"), blank=True)
    plan_file = file_field(_("digital plan"))

    template = "pages/people/cio.html"

    class Meta:
        verbose_name = _("chief information officer")
        verbose_name_plural = _("chief information officers")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the calendar, the next day first, and the news, the newest first."""
        today = calendar.today()
        entries = sorted(self.news.all(), key=lambda entry: entry.day)
        return super().get_context(request, *args, **kwargs) | {
            "coming": [entry for entry in entries if entry.day >= today],
            "news": [entry for entry in reversed(entries) if entry.day < today],
        }

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """People must learn how to reach the officer, and what the officer means to do."""
        found: dict[str, object] = {}
        if not (self.telephone.strip() or self.email):
            found["telephone"] = _("Add a telephone number or an e-mail address.")
        if not (self.vision.strip() or self.policy):
            found["vision"] = _("Write the vision or the policy for information technology.")
        return found


class CioNews(Part):
    """One line of news or of the calendar of the CIO."""

    page = ParentalKey(CioPage, on_delete=models.CASCADE, related_name="news")
    day = models.DateField(_("date"))
    text = models.CharField(_("text"), max_length=300)

    class Meta(Part.Meta):
        verbose_name = _("news of the CIO")
        verbose_name_plural = _("news of the CIO")


class StaffDirectoryPage(ItemPage):
    """The staff directory (ทำเนียบบุคลากร), by unit."""

    slug_prefix = "staff"
    sections = ("about",)
    max_count_per_parent = 1

    template = "pages/people/staff_directory.html"

    class Meta:
        verbose_name = _("staff directory")
        verbose_name_plural = _("staff directories")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Group the members by their units, in the order in which the units first appear."""
        units: dict[str, list[StaffMember]] = {}
        for member in self.members.all():
            units.setdefault(member.unit, []).append(member)
        # Whoever belongs to no unit stands at the end.
        alone = units.pop("", [])
        return super().get_context(request, *args, **kwargs) | {
            "units": units | ({"": alone} if alone else {}),
            "total": sum(map(len, units.values())) + len(alone),
        }

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A directory needs a member of staff."""
        return {} if self.members.all() else {"members": _("Add at least one member of staff.")}


class StaffMember(Part):
    """One member of staff."""

    page = ParentalKey(StaffDirectoryPage, on_delete=models.CASCADE, related_name="members")
    name = models.CharField(_("name"), max_length=150)
    position = models.CharField(_("position"), max_length=200)
    unit = models.CharField(_("unit"), max_length=200, blank=True)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("member of staff")
        verbose_name_plural = _("members of staff")
