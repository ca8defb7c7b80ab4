"""Section "oia": information under the Official Information Act B.E. 2540, as the law lists it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.facts import Fact, known, written
from pages.models.home import HomePage
from pages.models.item import ItemPage
from pages.models.parts import Part, file_field
from pages.models.registers import Register, register_of


class Clause(models.TextChoices):
    """Sections 7 and 9 with the requirement codes of the checklists."""

    S7_1 = "OIA7:7(1)", _("s.7(1) Structure and organisation")
    S7_2 = "OIA7:7(2)", _("s.7(2) Powers, duties and operating methods")
    S7_3 = "OIA7:7(3)", _("s.7(3) Contact place for information")
    S7_4 = "OIA7:7(4)", _("s.7(4) Rules, resolutions, circulars of general effect")
    S7_5 = "OIA7:7(5)", _("s.7(5) Other information the Board prescribes")
    S9_1 = "OIA9:9(1)", _("s.9(1) Decisions that directly affect private persons")
    S9_2 = "OIA9:9(2)", _("s.9(2) Policies and interpretations")
    S9_3 = "OIA9:9(3)", _("s.9(3) Plans, projects and the budget of this year")
    S9_4 = "OIA9:9(4)", _("s.9(4) Manuals and orders that affect private rights")
    S9_5 = "OIA9:9(5)", _("s.9(5) Publications referred to in s.7 paragraph 2")
    S9_6 = "OIA9:9(6)", _("s.9(6) Concession, monopoly or joint-venture contracts")
    S9_7 = "OIA9:9(7)", _("s.9(7) Resolutions of the cabinet and of committees")
    S9_8 = "OIA9:9(8)", _("s.9(8) Other information the Board prescribes")


class OiaClausePage(ItemPage):
    """One clause of section 7 or 9 and the records that answer it, fit for inspection."""

    slug_prefix = "clause"
    sections = ("oia",)
    kind_field = ""

    clause = models.CharField(_("clause"), max_length=12, choices=Clause.choices)
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)

    template = "pages/oia/clause.html"

    class Meta:
        verbose_name = _("clause of the Information Act")
        verbose_name_plural = _("clauses of the Information Act")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the public records that carry the code of this clause or of one below it."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"register": self.register(request)}

    def register(self, request: HttpRequest) -> Register:
        """Return the part of the clause's register that was asked for."""
        places = HomePage.of(self, request).places
        return register_of(places, (self.clause,), timezone.now(), page=request.GET.get("page", ""))


class InformationRequestPage(ItemPage):
    """How to ask for information (คำขอข้อมูลข่าวสาร, s.11): form, fee, deadline, appeal (s.18)."""

    slug_prefix = "request"
    sections = ("oia",)
    answers = ("OIA7:7(3)",)
    max_count_per_parent = 1

    place = models.CharField(_("where to ask"), max_length=300, blank=True)
    hours = models.CharField(_("opening hours"), max_length=200, blank=True)
    fee = models.CharField(_("fee"), max_length=300)
    deadline_days = models.PositiveSmallIntegerField(_("answered within (days)"))
    appeal = models.TextField(_("how to appeal"), max_length=2000)
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)

    template = "pages/oia/information_request.html"

    class Meta:
        verbose_name = _("request for information")
        verbose_name_plural = _("requests for information")

    def facts(self) -> tuple[Fact, ...]:
        """Return where to ask, what it costs, and when the answer comes."""
        days = self.deadline_days or 0
        within = ngettext("within %(days)s day", "within %(days)s days", days) % {"days": days}
        return known(
            Fact(gettext("The answer comes"), within if days else ""),
            written(gettext("Fee"), self.fee),
            written(gettext("Where to ask"), self.place),
            written(gettext("Opening hours"), self.hours),
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the facts and the forms."""
        forms = self.forms.select_related("file").all()
        return super().get_context(request, *args, **kwargs) | {
            "facts": self.facts(),
            "forms": [form for form in forms if form.file_id],
        }

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """People need to know where to go, and every form its file."""
        missing: dict[str, object] = {}
        if not self.place.strip():
            missing["place"] = _("Say where people can ask for information.")
        if any(form.file_id is None for form in self.forms.all()):
            missing["forms"] = _("A form has no file yet. Attach it or remove the row.")
        return missing


class RequestForm(Part):
    """A form to print or to fill in."""

    page = ParentalKey(InformationRequestPage, on_delete=models.CASCADE, related_name="forms")
    title = models.CharField(_("title"), max_length=200)
    file = file_field(_("file"))

    class Meta(Part.Meta):
        verbose_name = _("form")
        verbose_name_plural = _("forms")
