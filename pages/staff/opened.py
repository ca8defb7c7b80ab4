"""Which requests a person has opened, in which version: what goes forward in bulk was looked at."""

from __future__ import annotations

from django.http import HttpRequest

from pages.publishing.models import PublicationRequest

KEY = "staff_opened"
# More than anybody opens before deciding; the oldest go first.
KEPT = 200


def remember(http: HttpRequest, asked: PublicationRequest) -> None:
    """Note that this person has this version on the screen."""
    known = dict(http.session.get(KEY, {}))
    if known.get(str(asked.pk)) == asked.revision_id:
        return
    known[str(asked.pk)] = asked.revision_id
    http.session[KEY] = dict(list(known.items())[-KEPT:])


def opened(http: HttpRequest) -> dict[int, int]:
    """Return the version this person opened, by request."""
    return {int(pk): revision for pk, revision in http.session.get(KEY, {}).items()}
