"""The one base of every page type: metadata, publication period, and the gate."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django.conf import settings
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult

from documents.models import StoredFile
from pages.models import parts, requirements
from pages.models.numbers import register_number
from pages.models.permissions import OfficialPagePermissionTester
from pages.models.system_columns import kept_true_by_keys, of_the_item, taken_from_the_page
from pages.models.translations import language_of, public_addresses, untranslated
from pages.models.validators import validate_link
from pages.publishing import schema_changes
from pages.publishing.errors import GateClosed
from pages.publishing.freeze import require_no_evidence
from pages.publishing.models.request import Urgency
from pages.publishing.refusals import stopped
from pages.publishing.routing import AGENCY_DEPTH
from pages.publishing.visibility import current_record, last_record
from thai.text import has_thai

if TYPE_CHECKING:
    from portal.accounts.models import User

SECTION_DEPTH = AGENCY_DEPTH + 1

STILL_THAI = _(
    "Some words below are still those of the Thai original. Write them in English, then send it."
)


class OfficialPage(Page):
    """Anything an agency publishes (เรื่อง); creatable only as one of its concrete types."""

    # First part of generated addresses, e.g. news-2570-0001.
    slug_prefix: ClassVar[str] = "item"
    # Home and sections: public from the set-up of the agency on, without a request of their own.
    is_structure: ClassVar[bool] = False
    # Relations that the page of an item always shows: read in the same query.
    shown_with: ClassVar[tuple[str, ...]] = ()

    slug: str
    summary = models.TextField(_("summary"), blank=True, max_length=2000)
    owner_source = models.CharField(_("owner / source"), max_length=300, blank=True)
    data_from = models.DateField(_("data from"), null=True, blank=True)
    data_until = models.DateField(_("data until"), null=True, blank=True)
    fiscal_year = models.PositiveSmallIntegerField(_("fiscal year"), null=True, blank=True)
    requirement_codes = models.JSONField(_("requirement codes"), default=list, blank=True)
    legal_basis = models.TextField(_("legal basis"), blank=True, max_length=2000)
    retention_class = models.CharField(_("retention period"), max_length=60, blank=True)
    review_on = models.DateField(_("review on"), null=True, blank=True)

    subject = models.CharField(_("subject"), max_length=500, blank=True)
    details = models.TextField(_("details"), blank=True, max_length=5000)
    external_link = models.CharField(
        _("external link"), max_length=1000, blank=True, validators=[validate_link]
    )
    remarks = models.TextField(_("remarks"), blank=True, max_length=2000)
    publish_from = models.DateTimeField(_("publish from"), null=True, blank=True)
    publish_until = models.DateTimeField(_("publish until"), null=True, blank=True)
    urgency = models.CharField(
        _("urgency"), max_length=10, choices=Urgency.choices, default=Urgency.NORMAL
    )
    urgency_reason = models.TextField(_("why it is urgent"), blank=True, max_length=1000)

    # Where and when the item stands in lists; set by the publication actions, never by a form.
    section_page = models.ForeignKey(
        "wagtailcore.Page", null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    listed_at = models.DateTimeField(null=True, editable=False)
    listed_kind = models.CharField(max_length=30, blank=True, editable=False)
    listed_file = models.ForeignKey(
        StoredFile, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    # The revision of the original from which a translation was made.
    source_revision = models.ForeignKey(
        "wagtailcore.Revision",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # Since when and through whom an item lies in the recycle bin.
    binned_at = models.DateTimeField(null=True, editable=False)
    binned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    is_creatable = False
    parent_page_types: ClassVar[list[str]] = []
    subpage_types: ClassVar[list[str]] = []
    promote_panels: ClassVar[list[object]] = []
    settings_panels: ClassVar[list[object]] = []

    class Meta:
        verbose_name = _("item")
        verbose_name_plural = _("items")
        indexes = [
            models.Index(fields=["section_page", "-listed_at"]),
            models.Index(fields=["-listed_at"]),
        ]

    def permissions_for_user(self, user: User) -> OfficialPagePermissionTester:
        """Return the tester that closes Wagtail's own ways to the public."""
        return OfficialPagePermissionTester(user, self)

    def full_clean(self, exclude: Collection[str] | None = None, **kwargs: Any) -> None:
        """Check the page; schedules live in the request, and a number is taken when it is saved."""
        slug, self.slug = self.slug, self.slug or f"{self.slug_prefix}-new"
        self.go_live_at = self.expire_at = None
        try:
            kept = kept_true_by_keys(type(self))
            super().full_clean(exclude={*kept, *(exclude or ())}, **kwargs)
        finally:
            self.slug = slug

    def take_address(self) -> None:
        """Give a new page its slug; Wagtail would make one of the Thai title."""
        if not self.slug:
            self.slug = self.new_slug()

    def new_slug(self) -> str:
        """Return a fresh ASCII slug: Thai marks break Wagtail's (staff.md 4, trap e)."""
        return f"{self.slug_prefix}-{register_number(self.slug_prefix)}"

    def clean(self) -> None:
        """Check the fields against each other."""
        super().clean()
        requirements.check_words(self)
        requirements.check_periods(self)

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the section it stands in; a page that is not saved takes no number."""
        self.take_address()
        if self.path and self.depth > SECTION_DEPTH:
            path = self.path[: SECTION_DEPTH * self.steplen]
            if self._state.adding or self.section_page_id is None:
                self.section_page = Page.objects.filter(path=path).first()
        super().save(*args, **kwargs)

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete a draft that was never sent. Raises EvidenceKept."""
        # Before Django collects what hangs on the page and stumbles over the first row of evidence.
        require_no_evidence(self)
        deleted: tuple[int, dict[str, int]] = super().delete(*args, **kwargs)
        return deleted

    def update_aliases(self, **_: Any) -> None:
        """Do nothing: an alias would go public on another page's evidence, so there is none."""

    def copy(self, *args: Any, **kwargs: Any) -> Page:
        """Refuse: ours copy the words only (pages.upkeep), Wagtail's the number and the record.

        Its copy for translation asks no permission that a superuser lacks. Raises GateClosed.
        """
        raise stopped(GateClosed(), page=self.pk)

    def attached_files(self) -> Sequence[StoredFile]:
        """Return the files this page would publish, those of its parts too."""
        return parts.files_of(self)

    def place_of(self, file: StoredFile) -> str:
        """Return the field or the rows of the form in which a file stands."""
        return parts.place_of(self, file.pk)

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """Return what this type still needs before it can be sent: field name → message."""
        return {}

    def missing_in_language(self) -> dict[str, object]:
        """Return what still stands in Thai of an English version: field name → message."""
        if language_of(self) in (None, settings.LANGUAGE_CODE):
            return {}
        found: dict[str, object] = {
            name: _("This still has Thai words. Write it in English, then send it.")
            for name in ("title", "summary")
            if has_thai(getattr(self, name))
        }
        if not found and self.source_revision and untranslated(self, self.source_revision):
            return {"": STILL_THAI}
        return found

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find a page below by its address; whether it may be seen is decided in serve."""
        if not path_components:
            return RouteResult(self)
        child, *rest = path_components
        found = self.get_children().filter(slug=child).first()
        if found is None:
            raise Http404
        return found.specific.route(request, rest)

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        """Return none: nobody can set one, and visibility has one rule only."""
        return PageViewRestriction.objects.none()

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the page while it is visible, with a tombstone after, else not at all."""
        now = timezone.now()
        record = current_record(self, now)
        is_former = kwargs.pop("is_former", False)
        if record is None:
            return self.serve_tombstone(request)
        if is_former:
            return self.lead_here(request)
        # Django types know no attributes of ours on a request.
        cast(Any, request).publication_record = record
        translated = self.translated_address()
        if translated:
            return redirect(translated)
        return super().serve(request, *args, **kwargs)

    def translated_address(self) -> str:
        """Return where the reader's language has this item, when that is not here."""
        wanted = get_language() or settings.LANGUAGE_CODE
        own = wanted == settings.LANGUAGE_CODE or language_of(self) == wanted
        return "" if own else self.public_translations.get(wanted, "")

    @cached_property
    def public_translations(self) -> Mapping[str, str]:
        """Return the public translations: language → address, as they are when first asked for."""
        return public_addresses(self, timezone.now())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Tell the frame around the page which page it is."""
        vars(request)["shown_page"] = self
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context

    def with_content_json(self, content: dict[str, Any]) -> OfficialPage:
        """Return a stored version; where the item stands and came from is no part of it."""
        kept = taken_from_the_page(type(self))
        brought_up = schema_changes.brought_up(self.specific_class, content)
        says = {name: said for name, said in brought_up.items() if name not in kept}
        version: OfficialPage = super().with_content_json(says)
        # It stands below the same page, which Wagtail just asked for.
        version._cached_parent_obj = self.get_parent()
        for name in of_the_item(type(self)):
            setattr(version, name, getattr(self, name))
        return version

    def lead_here(self, request: HttpRequest) -> HttpResponse:
        """Lead from a former address to the present one, in the language of the request."""
        section = Page.objects.get(pk=self.section_page_id)
        response = redirect("wagtail_serve", f"{section.slug}/{self.slug}/", permanent=True)
        # An item may move back: a browser that never asked again would go round in circles.
        response.headers["Cache-Control"] = "no-cache"
        return response

    def serve_tombstone(self, request: HttpRequest) -> HttpResponse:
        """Answer 410 with what it was and why it went; 404 for what never was public."""
        record = last_record(self)
        if record is None or record.visible_from > timezone.now():
            raise Http404
        response = self._tombstone(request, record)
        response.headers["Cache-Control"] = "no-store"
        return response

    def _tombstone(self, request: HttpRequest, record: object) -> HttpResponse:
        context = self.get_context(request) | {"record": record}
        return TemplateResponse(request, "pages/tombstone.html", context, status=410)

    @property
    def language(self) -> str:
        """Return the language code of this page's tree."""
        return str(self.locale.language_code) if self.locale_id else settings.LANGUAGE_CODE
