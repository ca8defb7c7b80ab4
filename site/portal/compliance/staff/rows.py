"""The rows of the frameworks themselves, for the operator: all agencies here share them."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from portal.compliance.models import Requirement

WORDS = ["title_th", "title_en", "is_required", "confirm"]


class RequirementForm(WagtailAdminModelForm):
    """The words of a row; from now on loading the files leaves them alone."""

    class Meta:
        model = Requirement
        fields = WORDS

    def save(self, commit: bool = True) -> Any:
        """Mark the row as edited, then save it."""
        self.instance.edited_at = timezone.now()
        return super().save(commit)


class OnlyEditing(ModelPermissionPolicy):
    """Rows come from the files: nobody adds or deletes them here."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Return whether a person may do something with rows."""
        return action in ("change", "view") and super().user_has_permission(user, action)


class RequirementViewSet(ModelViewSet):
    """List and form of the rows."""

    model = Requirement
    icon = "list-ul"
    form_fields = WORDS
    list_display = ["full_code", "title_th", "confirm"]
    list_filter = ["framework", "section", "confirm"]
    search_fields = ["full_code", "title_th", "title_en"]
    search_backend_name = None
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> type[RequirementForm]:
        """Return the form that marks edited rows."""
        return RequirementForm
