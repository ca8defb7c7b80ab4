"""The page form's views: Wagtail's own, with our sending, our conflicts and one item per click."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import ChecksSidePanel, PreviewSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from pages.models import OfficialPage
from pages.publishing import readiness
from pages.publishing.routing import agency_of
from pages.staff.page_forms import mark_missing
from pages.staff.refusals import noted
from pages.staff.sending import send
from thai import calendar

KEPT_PANELS = (PreviewSidePanel, ChecksSidePanel)


def kept(panels: MediaContainer) -> MediaContainer:
    """Leave only the preview and the content checks of Wagtail's side panels."""
    return MediaContainer([panel for panel in panels if isinstance(panel, KEPT_PANELS)])


@method_decorator(noted, name="dispatch")
class NewItemView(CreateView):
    """The form of a new item."""

    header_more_buttons: tuple[object, ...] = ()
    page: Any

    def get_side_panels(self) -> MediaContainer:
        """Leave out status, privacy and schedule."""
        return kept(super().get_side_panels())

    @cached_property
    def action_name_and_method(self) -> tuple[str, Any]:
        """Send or save; every other way Wagtail knows is closed."""
        if self.request.POST.get("action-submit"):
            return ("submit", self.submit_action)
        return ("save", self.save_action)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Open the form with what is known before anything is typed."""
        propose(self.page, request, self.parent_page)
        return super().get(request)

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Create the item; the second of two equal clicks leads to what the first one made."""
        key = _uuid(request.POST.get("once")) or uuid4()
        if Page.objects.filter(translation_key=key).exists():
            return self.lead_to(key)
        self.page.translation_key = key
        try:
            with transaction.atomic():
                return super().post(request)
        except IntegrityError:
            return self.lead_to(key)

    def lead_to(self, key: UUID) -> HttpResponseBase:
        """Go to the item this form already made. Raises PermissionDenied for anything else."""
        made = Page.objects.filter(translation_key=key, owner=self.request.user).first()
        if made is None:
            raise PermissionDenied
        return redirect("wagtailadmin_pages:edit", made.pk)

    def submit_action(self) -> HttpResponseBase:
        """Store the new item and send it in one go."""
        self.page = self.form.save(commit=False)
        self.page.live = False
        self.parent_page.add_child(instance=self.page)
        self.page.save_revision(user=self.request.user, log_action=True)
        return send(self.request, self.page)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give this opening of the form its mark."""
        self.form.initial.setdefault("once", uuid4())
        return super().get_context_data(**kwargs)


@method_decorator(noted, name="dispatch")
class ItemView(EditView):
    """The form of an existing item."""

    partials_template_name = "pages/staff/form/partials.html"
    header_more_buttons: tuple[object, ...] = ()
    page: Any

    def get_side_panels(self) -> MediaContainer:
        """Leave out status, privacy and schedule."""
        return kept(super().get_side_panels())

    @cached_property
    def action_name_and_method(self) -> tuple[str, Any]:
        """Send or save; every other way Wagtail knows is closed."""
        if self.request.POST.get("action-submit"):
            return ("submit", self.submit_action)
        return ("save", self.save_action)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Open the form; while the item waits say what to do, not which workflow step it is at."""
        if self.locked_for_user:
            self.lock = None
            messages.warning(
                request,
                _("This item is waiting for a decision. Withdraw the request to change it."),
                extra_tags="lock",
            )
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Save or send, unless somebody saved the same draft since this form was opened."""
        if not self.expects_json_response and not self.locked_for_user and self.is_out_of_date:
            return self.show_conflict()
        return super().post(request, *args, **kwargs)

    def show_conflict(self) -> HttpResponseBase:
        """Keep what was typed on the page and say whose draft it would replace."""
        self.form = self.form_class(
            self.request.POST,
            self.request.FILES,
            instance=self.page,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=self.request.user,
        )
        newer = self.latest_revision
        messages.error(
            self.request,
            _(
                "%(name)s saved this draft at %(time)s, after you opened it. Your text is still "
                "here and not saved. Save again to use yours, or open the page anew to see theirs."
            )
            % {
                "name": newer.user or _("Somebody"),
                "time": calendar.in_bangkok(newer.created_at).strftime("%H:%M"),
            },
        )
        self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())

    def submit_action(self) -> HttpResponseBase:
        """Store the draft and send it."""
        self.page = self.form.save(commit=not self.page.live)
        self.page.save_revision(user=self.request.user, log_action=True)
        return send(self.request, self.page)

    def get_history_url(self) -> str:
        """Lead to our history, which tells what people did, not which columns changed."""
        return reverse("staff:history", args=[self.page.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """After a refused sending, mark the fields that lack something."""
        if self.request.method == "GET" and "missing" in self.request.GET:
            mark_missing(self.form, readiness.missing(self.page, timezone.now()))
        return super().get_context_data(**kwargs)


def propose(page: Any, request: HttpRequest, section: Page) -> None:
    """Fill a new item from the card that was chosen, its author and today's date."""
    kind = request.GET.get("kind", "")
    if page.kind_field and kind in dict(page._meta.get_field(page.kind_field).choices):
        setattr(page, page.kind_field, kind)
    division = getattr(request.user, "division", "")
    page.owner_source = division or agency_of(section).title
    page.fiscal_year = calendar.fiscal_year(calendar.today())
    page.begin(section)


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None


def views_of(page_type: type[OfficialPage]) -> PageViewSet:
    """Return the form views of a page type."""
    name = f"{page_type.__name__}Views"
    kind = type(
        name,
        (PageViewSet,),
        {"model": page_type, "add_view_class": NewItemView, "edit_view_class": ItemView},
    )
    return kind()
