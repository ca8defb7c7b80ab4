"""The administrator's list of reasons: add, reword, retire, reorder."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from pages.publishing import reasons
from pages.publishing.errors import CodeTaken, PublishingError
from pages.publishing.models import Reason
from pages.publishing.reasons import Wording
from pages.staff import refusals
from pages.staff.roles import signed_in
from pages.staff.screens import StaffView


class ReasonForm(forms.Form):
    """One reason: its code, its words in each language, and what it is for."""

    code = forms.SlugField(
        label=gettext_lazy("Code of the reason"),
        max_length=50,
        help_text=gettext_lazy("Latin letters, numbers and lines; it never changes afterwards."),
    )
    label_th = forms.CharField(label=gettext_lazy("Words in Thai"), max_length=200)
    label_en = forms.CharField(label=gettext_lazy("Words in English"), max_length=200)
    needs_note = forms.BooleanField(
        label=gettext_lazy("Whoever chooses it must add words of their own"), required=False
    )
    for_decision = forms.BooleanField(
        label=gettext_lazy("For returns and rejections"), required=False
    )
    for_take_down = forms.BooleanField(label=gettext_lazy("For take-downs"), required=False)

    def __init__(self, *args: Any, reason: Reason | None, **kwargs: Any) -> None:
        start: Any = {"for_decision": True, "for_take_down": True}
        if reason is not None:
            start = {name: getattr(reason, name) for name in self.base_fields}
        kwargs["initial"] = start
        super().__init__(*args, **kwargs)
        # The database keeps the code as well: decisions of other years refer to it.
        self.fields["code"].disabled = reason is not None
        self.uses = 0 if reason is None else reasons.uses(reason)
        for name in ("label_th", "label_en"):
            self.fields[name].disabled = self.uses > 0

    def wording(self) -> Wording:
        """Return the words and the use as the action takes them."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "code"}
        return Wording(**said)


class ReasonsView(StaffView):
    """All reasons in their order, the retired ones too."""

    template_name = "pages/staff/reasons/list.html"
    page_title = gettext_lazy("Reasons")
    header_icon = "list-ul"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the reasons."""
        return super().get_context_data(**kwargs) | {"reasons": list(Reason.objects.all())}


class ReasonView(StaffView):
    """The form of one reason, new or known."""

    template_name = "pages/staff/reasons/form.html"
    page_title = gettext_lazy("Reason")
    header_icon = "list-ul"
    back_route = "staff:reasons"
    back_label = gettext_lazy("Reasons")

    @cached_property
    def reason(self) -> Reason | None:
        """Return the reason at this address, or None for a new one."""
        pk = self.kwargs.get("pk")
        return None if pk is None else get_object_or_404(Reason, pk=pk)

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the words, or show the form again with what it lacks."""
        form = ReasonForm(http.POST, reason=self.reason)
        if form.is_valid() and self._keep(form):
            messages.success(http, _("The list of reasons is changed."))
            return redirect("staff:reasons")
        return self.render_to_response(self.get_context_data(form=form))

    def _keep(self, form: ReasonForm) -> bool:
        try:
            if self.reason is None:
                reasons.add(form.cleaned_data["code"], form.wording(), by=self.user)
            else:
                reasons.reword(self.reason, form.wording(), by=self.user)
        except CodeTaken as refusal:
            self._refuse(form, "code", refusal)
        except PublishingError as refusal:
            self._refuse(form, None, refusal)
        return form.is_valid()

    def _refuse(self, form: ReasonForm, field: str | None, refusal: PublishingError) -> None:
        refusals.note(self.request, refusal)
        form.add_error(field, str(refusal))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the reason and its form."""
        if "form" not in kwargs:
            kwargs["form"] = ReasonForm(reason=self.reason)
        return super().get_context_data(**kwargs) | {"reason": self.reason}


@require_POST
def move(http: HttpRequest, pk: int) -> HttpResponse:
    """Move a reason up or down by one."""
    up = http.POST.get("way") == "up"
    return _done(http, pk, lambda reason: reasons.move(reason, up=up, by=signed_in(http)))


@require_POST
def use(http: HttpRequest, pk: int) -> HttpResponse:
    """Retire a reason, or offer it again."""
    act = reasons.bring_back if http.POST.get("use") == "1" else reasons.retire
    return _done(http, pk, lambda reason: act(reason, by=signed_in(http)))


def _done(http: HttpRequest, pk: int, act: Callable[[Reason], None]) -> HttpResponse:
    try:
        act(get_object_or_404(Reason, pk=pk))
    except PublishingError as refusal:
        refusals.show(http, refusal)
    return redirect("staff:reasons")
