"""Section "news": procurement and its results (จัดซื้อจัดจ้าง), the monthly สขร.1 among them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.models.facts import Fact, days_left, known, month_name, of_day, of_money, written
from pages.models.item import ItemPage
from pages.models.parts import file_field
from thai import calendar


class Stage(models.TextChoices):
    """Where in the course of a purchase the paper stands."""

    PLAN = "procurement_plan", _("Procurement plan")
    REQUEST = "purchase_request", _("Purchase request and bidding papers")
    INVITATION = "invitation", _("Invitation to bid")
    RESULT = "award", _("Award notice")
    CONTRACT = "contract", _("Contract or purchase order")
    MONTHLY = "monthly", _("Monthly summary (form SorKhorRor.1)")
    ANNUAL = "annual", _("Annual procurement report")


class Method(models.TextChoices):
    """How it is bought (Public Procurement Act B.E. 2560, s.55)."""

    SPECIFIC = "specific", _("specific selection")
    SELECTIVE = "selective", _("selection")
    E_BIDDING = "e_bidding", _("general invitation (e-bidding)")
    E_MARKET = "e_market", _("general invitation (e-market)")


# What each stage shows, beside what every purchase shows.
CODES: dict[str, tuple[str, ...]] = {
    Stage.PLAN: ("OIA9:9(8)-d-1(2)",),
    Stage.REQUEST: ("OIA9:9(8)-d-1(3)",),
    Stage.INVITATION: ("OIA9:9(8)-a", "OIA9:9(8)-c"),
    Stage.RESULT: ("OIA9:9(8)-c", "OIA9:9(8)-d-1(4)"),
    Stage.CONTRACT: ("OIA9:9(8)-c",),
    Stage.MONTHLY: ("OIA9:9(8)-b", "OIA9:9(8)-d-1(5)"),
    Stage.ANNUAL: ("OIA9:9(8)-d-1(6)",),
}

# Papers of one purchase; the others sum up many, or none yet.
PURCHASES = (Stage.REQUEST, Stage.INVITATION, Stage.RESULT, Stage.CONTRACT)


class ProcurementPage(ItemPage):
    """One paper of a purchase; money in baht."""

    slug_prefix = "buy"
    sections = ("news",)
    kind_field = "stage"
    shown_with = ("file", "data_file")

    stage = models.CharField(
        _("stage"), max_length=20, choices=Stage.choices, default=Stage.INVITATION
    )
    method = models.CharField(_("method"), max_length=10, choices=Method.choices, blank=True)
    project_number = models.CharField(_("project number in e-GP"), max_length=60, blank=True)
    budget = models.DecimalField(
        _("budget (baht)"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    price = models.DecimalField(
        _("agreed price (baht)"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    winner = models.CharField(_("awarded to"), max_length=300, blank=True)
    offers_until = models.DateField(_("offers until"), null=True, blank=True)
    # Of a monthly summary: the first day of its month, and how many purchases it sums up.
    month = models.DateField(_("month"), null=True, blank=True)
    purchases = models.PositiveIntegerField(_("number of purchases"), null=True, blank=True)
    file = file_field(_("file"))
    data_file = file_field(_("the same as a spreadsheet"))

    template = "pages/procurement.html"

    class Meta:
        verbose_name = _("procurement")
        verbose_name_plural = _("procurement")

    @property
    def answers(self) -> tuple[str, ...]:  # type: ignore[override]  # it depends on the stage
        """Return the requirements that a paper of this stage answers."""
        return ("GWS2:1.3.2", *CODES.get(self.stage, ()))

    @property
    def acts_until(self) -> date | None:
        """Return the last day on which offers can be handed in."""
        return self.offers_until if self.stage == Stage.INVITATION else None

    def facts(self, today: date) -> tuple[Fact, ...]:
        """Return what a bidder or an inspector looks for, as far as it is known."""
        purchases = f"{self.purchases:,}" if self.purchases is not None else ""
        return known(
            self._offers(today),
            Fact(gettext("Month"), month_name(self.month)),
            Fact(gettext("Number of purchases"), purchases),
            of_money(gettext("Budget"), self.budget),
            of_money(gettext("Agreed price"), self.price),
            written(gettext("Awarded to"), self.winner),
            Fact(gettext("Method"), str(self.get_method_display()) if self.method else ""),
            Fact(gettext("Project number (e-GP)"), self.project_number),
        )

    def _offers(self, today: date) -> Fact:
        name, last = gettext("Offers until"), self.acts_until
        if last is None:
            return Fact(name, "")
        is_over = today > last
        return of_day(name, last, gettext("closed") if is_over else days_left(today, last))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the facts of the purchase."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"facts": self.facts(calendar.today())}

    def clean(self) -> None:
        """Keep a monthly summary on the first of its month, and no month on anything else.

        Raises ValidationError by field.
        """
        super().clean()
        if self.month is not None and self.stage != Stage.MONTHLY:
            raise ValidationError({"month": _("Only a monthly summary has a month.")})
        if self.month is not None:
            self.month = date(self.month.year, self.month.month, 1)

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A purchase needs its paper; each stage needs what the public must know of it."""
        needed: dict[str, tuple[Any, Any]] = {
            "file": (self.file, _("No file is attached yet. Attach one in step 1 and send again."))
        }
        if self.stage == Stage.MONTHLY:
            needed["month"] = (self.month, _("Say which month this summary is of."))
        if self.stage == Stage.RESULT:
            needed["winner"] = (self.winner.strip(), _("Say who won."))
        if self.stage == Stage.INVITATION:
            needed["offers_until"] = (
                self.offers_until,
                _("Say until which day offers can be handed in."),
            )
        if self.stage in PURCHASES:
            needed["method"] = (self.method, _("Say by which method it is bought."))
            needed["budget"] = (self.budget, _("Say how large the budget is, in baht."))
        if self.stage in (Stage.RESULT, Stage.CONTRACT):
            needed["price"] = (self.price, _("Say which price was agreed, in baht."))
        return {name: message for name, (value, message) in needed.items() if not value}
