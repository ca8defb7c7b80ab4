"""The small forms of the decision screen: a reason, a spoken approval, a signed paper."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.models import StoredFile
from pages.publishing import errors, policy, routing
from pages.publishing.actions import Answer
from pages.publishing.models import PublicationRequest, Reason
from pages.publishing.models.evidence import Channel
from pages.publishing.verbal import Spoken
from pages.staff.access import may_attach
from pages.staff.choices import offer
from pages.staff.moments import ThaiMomentField
from pages.staff.widgets import FileDrop

if TYPE_CHECKING:
    from portal.accounts.models import User

CHOOSE = gettext_lazy("Choose a reason")
# Spoken words reach us through people, so a written message on the screen is no such channel.
SPOKEN = [choice for choice in Channel.choices if choice[0] != Channel.SCREEN]


class AnswerForm(forms.Form):
    """A coded reason and words for the person who asked."""

    reason = forms.ModelChoiceField(
        Reason.objects.none(), label=gettext_lazy("Reason"), empty_label=CHOOSE, required=False
    )
    note = forms.CharField(
        label=gettext_lazy("What should be corrected"),
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, take_down: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.take_down = take_down
        used = Reason.objects.filter(is_active=True)
        wanted = used.filter(for_take_down=True) if take_down else used.filter(for_decision=True)
        offer(self, "reason", wanted)

    def clean(self) -> dict[str, Any]:
        """Ask the rule of publishing whether these words are enough."""
        cleaned = super().clean() or {}
        try:
            reason, note = cleaned.get("reason"), cleaned.get("note", "")
            policy.require_reason(reason, note, take_down=self.take_down)
        except errors.ReasonRequired as refusal:
            self.add_error("reason", str(refusal))
        except errors.NoteRequired as refusal:
            self.add_error("note", str(refusal))
        return cleaned

    def answer(self) -> Answer:
        """Return the reason as the actions take it."""
        return Answer(self.cleaned_data["reason"], self.cleaned_data["note"])


class VerbalForm(forms.Form):
    """What was said, by whom, when and before whom (clause 2.2.1)."""

    given_by: Any = forms.ModelChoiceField(
        None, label=gettext_lazy("Who approved"), empty_label=None
    )
    channel = forms.ChoiceField(label=gettext_lazy("Channel"), choices=SPOKEN)
    given_at = ThaiMomentField(label=gettext_lazy("On"))
    witness = forms.CharField(label=gettext_lazy("Witness"), max_length=255)
    words = forms.CharField(
        label=gettext_lazy("The words of the order"), widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, asked: PublicationRequest, now: datetime, **kwargs: Any) -> None:
        kwargs["initial"] = {"given_at": now}
        super().__init__(*args, **kwargs)
        self.now = now
        self.asked = asked
        if asked.page is not None:
            people = routing.approvers(asked.page).exclude(pk__in=policy.authors(asked))
            offer(self, "given_by", people)

    def clean_given_at(self) -> datetime:
        """Refuse a moment that has not come yet."""
        given: datetime = self.cleaned_data["given_at"]
        if given > self.now:
            raise ValidationError(_("This moment has not come yet. Correct day or time."))
        return given

    def spoken(self) -> Spoken:
        """Return what was said as the action takes it."""
        said = self.cleaned_data
        return Spoken(
            by=said["given_by"],
            at=said["given_at"],
            channel=Channel(said["channel"]),
            witness=said["witness"],
            words=said["words"],
            why_urgent=self.asked.urgency_reason,
        )


class PaperForm(forms.Form):
    """The signed paper that confirms a spoken approval."""

    paper = forms.ModelChoiceField(
        StoredFile.objects.all(), label=gettext_lazy("Signed paper"), widget=FileDrop
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_paper(self) -> StoredFile:
        """Accept only what this person sent in."""
        paper: StoredFile = self.cleaned_data["paper"]
        if not may_attach(self.user, paper):
            raise ValidationError(
                _("Another person sent in this file. Choose it from your computer.")
            )
        return paper
