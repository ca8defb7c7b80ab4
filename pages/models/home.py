"""The home page: one agency, its name and how to reach it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.models import StoredFile
from pages.models.base import OfficialPage


class HomePage(OfficialPage):
    """One agency (หน่วยงาน); the root of its site and of everything scoped to it."""

    slug_prefix = "home"
    is_structure = True

    short_name = models.CharField(_("short name"), max_length=100, blank=True)
    ministry = models.CharField(_("belongs to"), max_length=200, blank=True)
    province = models.CharField(_("province"), max_length=100, blank=True)
    address = models.TextField(_("address"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    fax = models.CharField(_("fax"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    opening_hours = models.CharField(_("opening hours"), max_length=200, blank=True)
    vision = models.TextField(_("vision"), blank=True)
    mission = models.TextField(_("mission"), blank=True)
    head_name = models.CharField(_("head of agency"), max_length=150, blank=True)
    head_position = models.CharField(_("position of the head"), max_length=200, blank=True)
    logo = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = ["pages.SectionPage"]
    template = "pages/home.html"

    class Meta:
        verbose_name = _("agency home")
        verbose_name_plural = _("agency homes")
