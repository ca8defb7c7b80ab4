"""Translating an item: the list of what waits, and both languages side by side."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Revision

from pages.models import ItemPage, OfficialPage
from pages.publishing import policy
from pages.publishing.errors import PublishingError
from pages.publishing.models import PublicationRequest
from pages.staff import refusals, translation_lists
from pages.staff.roles import StaffRole, may_read, roles_of, signed_in
from pages.staff.screens import StaffView
from pages.staff.sending import send
from pages.staff.standing import standings
from pages.staff.translation_form import form_for
from pages.staff.translation_pairs import Sides, fields_of, rows_of
from pages.upkeep import translating
from pages.upkeep.errors import UpkeepError

PER_PAGE = 30


@require_POST
def begin(http: HttpRequest, pk: int) -> HttpResponse:
    """Make the draft of an English version, and open both side by side."""
    page = get_object_or_404(OfficialPage, pk=pk)
    try:
        made = translating.translate(page, by=signed_in(http))
    except (UpkeepError, PublishingError) as refusal:
        refusals.show(http, refusal)
        return redirect("staff:translations")
    return redirect("staff:translation", made.pk)


class TranslationsView(StaffView):
    """What is not yet in English, and what is behind its original."""

    template_name = "pages/staff/translation/list.html"
    page_title = gettext_lazy("English versions")
    header_icon = "globe"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add one page of the chosen list, and how long each list is."""
        now = timezone.now()
        chosen = translation_lists.Which.asked(self.request.GET.get("show", ""))
        found = translation_lists.listed(self.user, chosen, now)
        page = Paginator(found, PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {
            "lists": translation_lists.counted(self.user, now),
            "chosen": chosen,
            "query": "",
            "page_obj": page,
            "rows": translation_lists.rows(list(page.object_list), now),
            "writes": StaffRole.OWNER in roles_of(self.user),
        }


class TranslationView(StaffView):
    """One item in two languages; who drafts the translation writes it here."""

    template_name = "pages/staff/translation/screen.html"
    page_title = gettext_lazy("English version")
    header_icon = "globe"
    back_route = "staff:translations"
    back_label = gettext_lazy("English versions")

    @cached_property
    def stored(self) -> ItemPage:
        """Return the translation as its row stands."""
        found: ItemPage = get_object_or_404(OfficialPage, pk=self.kwargs["pk"]).specific
        return found

    @cached_property
    def draft(self) -> ItemPage:
        """Return the latest words of the translation."""
        latest: ItemPage = self.stored.get_latest_revision_as_object()
        return latest

    @cached_property
    def original(self) -> OfficialPage | None:
        """Return the item that was translated."""
        return translating.original_of(self.stored)

    @cached_property
    def present(self) -> Revision | None:
        """Return the version of the original to translate from."""
        return translating.present_words(self.original)

    @cached_property
    def may_write(self) -> bool:
        """Return whether this person may change the words now."""
        waiting = PublicationRequest.objects.open().filter(page_id=self.stored.pk)
        drafts = policy.drafts(self.user, self.stored) and self.stored.binned_at is None
        return drafts and not waiting.exists()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse people who may not read the draft; lead home from what is no translation."""
        if not may_read(self.user, self.stored):
            raise PermissionDenied
        if not translating.is_translation(self.stored) or self.present is None:
            return redirect("staff:history", self.stored.pk)
        return super().dispatch(request, *args, **kwargs)

    def form(self, data: Any = None) -> Any:
        """Return the form of the words, or None for those who only read."""
        if not self.may_write or self.present is None:
            return None
        kind = form_for(self.draft._meta.label)
        return kind(data, instance=self.draft, original=self.present.as_object())

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save the words, note that they follow the original, send them: as was asked."""
        form = self.form(http.POST)
        if form is None:
            raise PermissionDenied
        if not form.is_valid():
            messages.error(http, _("It is not saved yet. See the marked fields."))
            return self.render_to_response(self.get_context_data(form=form))
        page = form.save(commit=not self.stored.live)
        page.save_revision(user=self.user, log_action=True)
        if "current" in http.POST:
            translating.catch_up(page, by=self.user)
        if "action-submit" in http.POST:
            return send(http, page)
        messages.success(http, _("The draft of the English version is saved."))
        return redirect("staff:translation", page.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add both versions, field by field, and what may be done."""
        context = super().get_context_data(**kwargs)
        form = kwargs["form"] if "form" in kwargs else self.form()
        present = self.present
        if present is None:
            return context
        source = self.stored.source_revision or present
        sides = Sides(source.as_object(), present.as_object(), self.draft, form)
        return context | {
            "form": form,
            "media": form.media if form is not None else "",
            "fields": list(fields_of(sides)),
            "rows": list(rows_of(sides)),
            "page": self.stored,
            "original": self.original,
            "is_outdated": translating.follows_another(self.stored, present),
            "standing": standings([self.stored], timezone.now())[self.stored.pk],
            "form_url": reverse("wagtailadmin_pages:edit", args=[self.stored.pk]),
        }
