"""Section "about" (ข้อมูลหน่วยงาน): who the office is, what it must do, where to find it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.item import ItemPage
from pages.models.organisation import UnitLevel, chart, staff_total
from pages.models.parts import Part, file_field
from pages.models.requirements import FIRST_YEAR
from thai import calendar

# Offices tell of health stations and temples long before the oldest papers.
OLDEST_YEAR = FIRST_YEAR - 200
# Where Thailand lies, so that swapped coordinates are noticed; degrees.
LATITUDES = (Decimal(5), Decimal(21))
LONGITUDES = (Decimal(97), Decimal(106))
MAP = "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}"


def text_lines(text: str) -> list[str]:
    """Return the lines of a text without the dashes and dots that people type before them."""
    lines = (line.strip().lstrip("-–•*·").strip() for line in text.splitlines())
    return [line for line in lines if line]


def map_address(latitude: Decimal | None, longitude: Decimal | None) -> str:
    """Return where OpenStreetMap shows a place in degrees, or nothing."""
    if latitude is None or longitude is None:
        return ""
    return MAP.format(lat=latitude.normalize(), lon=longitude.normalize())


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

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the events in the order in which they happened."""
        events = sorted(self.events.all(), key=lambda event: event.year)
        return super().get_context(request, *args, **kwargs) | {"events": events}

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A history needs an event."""
        events = self.events.all()
        if not events:
            return {"events": _("Add at least one event with its year.")}
        if any(one.picture_id and not one.picture_text.strip() for one in events):
            return {"events": _("Say what each picture shows, for people who cannot see it.")}
        return {}


class HistoryEvent(Part):
    """One event of the history; the year is Gregorian."""

    page = ParentalKey(HistoryPage, on_delete=models.CASCADE, related_name="events")
    year = models.PositiveSmallIntegerField(_("year"))
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True, max_length=1000)
    picture = file_field(_("picture"))
    picture_text = models.CharField(_("what the picture shows"), max_length=300, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def clean(self) -> None:
        """Refuse a year nobody means and a picture nobody describes. Raises ValidationError."""
        super().clean()
        problems: dict[str, object] = {}
        if self.year is not None and not OLDEST_YEAR <= self.year <= calendar.today().year + 1:
            problems["year"] = _("Write the year of the event in the Buddhist era, such as 2519.")
        if self.picture_id and not self.picture_text.strip():
            problems["picture_text"] = _(
                "Say what the picture shows, for people who cannot see it."
            )
        if problems:
            raise ValidationError(problems)


class MissionPage(ItemPage):
    """Vision, mission and values (วิสัยทัศน์ พันธกิจ); one line each in mission and values."""

    slug_prefix = "mission"
    sections = ("about",)
    answers = ("GWS2:1.1.2", "GWS2:1.1.4", "MOPH2561:1.1")
    max_count_per_parent = 1

    vision = models.TextField(_("vision"), max_length=1000)
    mission = models.TextField(_("mission"), max_length=4000)
    values = models.TextField(_("values"), blank=True, max_length=2000)

    template = "pages/about/mission.html"

    class Meta:
        verbose_name = _("vision and mission")
        verbose_name_plural = _("visions and missions")

    @property
    def mission_lines(self) -> list[str]:
        """Return the points of the mission."""
        return text_lines(self.mission)

    @property
    def value_lines(self) -> list[str]:
        """Return the values, one each."""
        return text_lines(self.values)


class StructurePage(ItemPage):
    """How the office is organised (โครงสร้างหน่วยงาน): a nested list, drawn as a chart by CSS."""

    slug_prefix = "structure"
    sections = ("about",)
    answers = ("GWS2:1.1.3", "OIA7:7(1)", "MOPH2561:1.1.3")
    max_count_per_parent = 1

    template = "pages/about/structure.html"

    class Meta:
        verbose_name = _("organisation chart")
        verbose_name_plural = _("organisation charts")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the chart as boxes inside boxes and the number of staff in all."""
        units = list(self.units.all())
        return super().get_context(request, *args, **kwargs) | {
            "chart": chart(units),
            "staff_total": staff_total(units),
        }

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A chart needs a box."""
        return {} if self.units.all() else {"units": _("Add the office and its units.")}


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
    answers = ("GWS2:1.1.3", "GWS2:1.1.4", "OIA7:7(2)", "MOPH2561:1.1.6")
    max_count_per_parent = 1

    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)

    template = "pages/about/powers.html"

    class Meta:
        verbose_name = _("powers and duties")
        verbose_name_plural = _("powers and duties")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the duties."""
        return super().get_context(request, *args, **kwargs) | {"duties": self.duties.all()}

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """The page needs a duty, or a text that says the duties."""
        if self.duties.all() or self.body:
            return {}
        return {"duties": _("Add at least one duty, or write the text.")}


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
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(LATITUDES[0]), MaxValueValidator(LATITUDES[1])],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(LONGITUDES[0]), MaxValueValidator(LONGITUDES[1])],
    )
    facebook = models.URLField(_("Facebook"), blank=True)
    line = models.CharField(_("LINE"), max_length=100, blank=True)
    youtube = models.URLField(_("YouTube"), blank=True)

    template = "pages/about/contact.html"

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def clean(self) -> None:
        """Refuse half a place. Raises ValidationError by field."""
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            absent = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({absent: _("Write both the latitude and the longitude.")})

    @property
    def map_url(self) -> str:
        """Return where a map shows the office; only whoever follows the link goes there."""
        return map_address(self.latitude, self.longitude)

    @property
    def line_url(self) -> str:
        """Return the address that opens the office's LINE account."""
        return f"https://line.me/R/ti/p/{self.line}" if self.line.startswith("@") else ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the direct lines of the units."""
        return super().get_context(request, *args, **kwargs) | {"lines": self.lines.all()}

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """People must learn where the office is."""
        if self.map_picture_id or self.map_url or self.map_text.strip():
            return {}
        return {"map_picture": _("Add a map, the coordinates or the way in words.")}


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
