"""Section "about": the people (ทำเนียบผู้บริหาร ผู้บริหารเทคโนโลยีสารสนเทศ บุคลากร)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.item import ItemPage
from pages.models.parts import Part, file_field


class ExecutivesPage(ItemPage):
    """The executives (ทำเนียบผู้บริหาร), those of today and those before them."""

    slug_prefix = "executives"
    sections = ("about",)
    answers = ("GWS2:1.1.3",)
    max_count_per_parent = 1

    template = "pages/people/executives.html"

    class Meta:
        verbose_name = _("executives")
        verbose_name_plural = _("executives")


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


class CioPage(ItemPage):
    """The chief information officer (CIO): the person, the policy, the plan, the news."""

    slug_prefix = "cio"
    sections = ("about",)
    answers = ("GWS2:1.2.1", "GWS2:1.2.2", "GWS2:1.2.3")
    max_count_per_parent = 1

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

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Group the members by their units, in the order in which the units first appear."""
        units: dict[str, list[StaffMember]] = {}
        for member in self.members.all():
            units.setdefault(member.unit, []).append(member)
        return super().get_context(request, *args, **kwargs) | {"units": units}


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
