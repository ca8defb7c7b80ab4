"""Section "eservice" (e-Service): services that people use from home."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.item import ItemPage
from pages.models.validators import readable_host, validate_link


class ServiceState(models.TextChoices):
    """Whether the service can be used now."""

    OPEN = "open", _("open")
    REPAIR = "repair", _("closed for repair")


class EServicePage(ItemPage):
    """An online service: what it is, where, what one needs, who answers for it, whether it runs."""

    slug_prefix = "eservice"
    sections = ("eservice",)
    answers = ("GWS2:3.2",)

    address = models.CharField(
        _("address of the service"), max_length=1000, validators=[validate_link]
    )
    needs = models.TextField(_("what one needs, one a line"), blank=True, max_length=2000)
    responsible = models.CharField(_("responsible"), max_length=200, blank=True)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    service_state = models.CharField(
        _("state"), max_length=8, choices=ServiceState.choices, default=ServiceState.OPEN
    )
    closed_until = models.DateField(_("closed until"), null=True, blank=True)
    instead = models.CharField(_("what to do meanwhile"), max_length=300, blank=True)
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)

    template = "pages/eservices.html"

    class Meta:
        verbose_name = _("online service")
        verbose_name_plural = _("online services")

    @property
    def is_open(self) -> bool:
        """Return whether people can use the service now."""
        return self.service_state == ServiceState.OPEN

    @property
    def host(self) -> str:
        """Return the host of the service as people read it."""
        return readable_host(self.address)

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """Somebody answers for it; a closed one says what to do meanwhile."""
        missing: dict[str, object] = {}
        if not self.responsible.strip():
            missing["responsible"] = _("Say who is responsible for this service.")
        if self.service_state == ServiceState.REPAIR and not self.instead.strip():
            missing["instead"] = _("Say what people can do until the service is back.")
        return missing
