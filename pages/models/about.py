"""Section "about" (ข้อมูลหน่วยงาน): who the office is, what it must do, where to find it."""

from __future__ import annotations

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.item import ItemPage
from pages.models.parts import Part, file_field
from pages.models.requirements import FIRST_YEAR, YEARS_AHEAD

LAST_YEAR = 2026 + YEARS_AHEAD


class HistoryPage(ItemPage):
    """The history of the office (ประวัติความเป็นมา) as a timeline."""

    slug_prefix = "history"
    sections = ("about",)
    answers = ("GWS2:1.1.1",)
    max_count_per_parent = 1

    template = "pages/about/history.html"

    class Meta:
        verbose_name = _("history")
        verbose_name_plural = _("histories")


class HistoryEvent(Part):
    """One event of the history; the year is Gregorian."""

    page = ParentalKey(HistoryPage, on_delete=models.CASCADE, related_name="events")
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(FIRST_YEAR - 200), MaxValueValidator(LAST_YEAR)]
    )
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True, max_length=1000)
    picture = file_field(_("picture"))
    picture_text = models.CharField(_("what the picture shows"), max_length=300, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")


class MissionPage(ItemPage):
    """Vision, mission and values (วิสัยทัศน์ พันธกิจ); one line each in mission and values."""

    slug_prefix = "mission"
    sections = ("about",)
    answers = ("GWS2:1.1.2", "GWS2:1.1.4")
    max_count_per_parent = 1

    vision = models.TextField(_("vision"), max_length=1000)
    mission = models.TextField(_("mission"), max_length=4000)
    values = models.TextField(_("values"), blank=True, max_length=2000)

    template = "pages/about/mission.html"

    class Meta:
        verbose_name = _("vision and mission")
        verbose_name_plural = _("visions and missions")


class StructurePage(ItemPage):
    """How the office is organised (โครงสร้างหน่วยงาน): a nested list, drawn as a chart by CSS."""

    slug_prefix = "structure"
    sections = ("about",)
    answers = ("GWS2:1.1.3", "OIA7:7(1)")
    max_count_per_parent = 1

    template = "pages/about/structure.html"

    class Meta:
        verbose_name = _("organisation chart")
        verbose_name_plural = _("organisation charts")


class UnitLevel(models.IntegerChoices):
    """How deep a unit stands in the chart."""

    OFFICE = 1, _("the office itself")
    DIVISION = 2, _("division")
    TEAM = 3, _("work unit or health centre")


class Unit(Part):
    """One box of the chart; it belongs to the nearest unit above it of a smaller level."""

    page = ParentalKey(StructurePage, on_delete=models.CASCADE, related_name="units")
    level = models.PositiveSmallIntegerField(
        _("level"), choices=UnitLevel.choices, default=UnitLevel.DIVISION
    )
    name = models.CharField(_("name"), max_length=200)
    head = models.CharField(_("headed by"), max_length=200, blank=True)
    staff_count = models.PositiveSmallIntegerField(_("number of staff"), null=True, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("unit")
        verbose_name_plural = _("units")


class PowersPage(ItemPage):
    """Powers and duties (อำนาจหน้าที่) and how the office works."""

    slug_prefix = "powers"
    sections = ("about",)
    answers = ("GWS2:1.1.3", "GWS2:1.1.4", "OIA7:7(2)")
    max_count_per_parent = 1

    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)

    template = "pages/about/powers.html"

    class Meta:
        verbose_name = _("powers and duties")
        verbose_name_plural = _("powers and duties")


class Duty(Part):
    """One duty and the law it comes from."""

    page = ParentalKey(PowersPage, on_delete=models.CASCADE, related_name="duties")
    text = models.TextField(_("text"), max_length=1000)
    basis = models.CharField(_("legal basis"), max_length=300, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("duty")
        verbose_name_plural = _("duties")


class ContactPage(ItemPage):
    """How to reach the office (ช่องทางติดต่อ); the main lines stand on the agency's home."""

    slug_prefix = "contact"
    sections = ("about",)
    answers = ("GWS2:1.1.8", "OIA7:7(3)")
    max_count_per_parent = 1

    map_picture = file_field(_("map"))
    map_text = models.TextField(_("the way in words"), blank=True, max_length=1000)
    latitude = models.DecimalField(
        _("latitude"), max_digits=9, decimal_places=6, null=True, blank=True
    )
    longitude = models.DecimalField(
        _("longitude"), max_digits=9, decimal_places=6, null=True, blank=True
    )
    social: ClassVar[tuple[str, ...]] = ("facebook", "line", "youtube")
    facebook = models.URLField(_("Facebook"), blank=True)
    line = models.CharField(_("LINE"), max_length=100, blank=True)
    youtube = models.URLField(_("YouTube"), blank=True)

    template = "pages/about/contact.html"

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")


class ContactLine(Part):
    """One unit that can be reached directly."""

    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="lines")
    unit = models.CharField(_("unit"), max_length=200)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    hours = models.CharField(_("opening hours"), max_length=200, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("line")
        verbose_name_plural = _("lines")
