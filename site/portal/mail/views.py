"""The one button of the post: try a parked letter again."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from portal.mail import sending
from portal.mail.models import Letter


@require_POST
def try_again(http: HttpRequest, pk: int) -> HttpResponse:
    """Take a parked letter back into the round."""
    sending.try_again(get_object_or_404(Letter, pk=pk), timezone.now())
    messages.success(http, _("The letter is tried again within a minute."))
    return redirect("wagtailadmin_home")
