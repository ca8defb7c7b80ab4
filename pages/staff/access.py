"""Who may see a stored file before it is public: who sent it in, and who decides about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from wagtail.models import Page

from documents.models import StoredFile
from pages.models import ITEM_TYPES, parts
from pages.publishing.content import relations
from pages.publishing.models import RequestFile, VerbalConfirmation
from pages.staff.roles import READERS, agencies

if TYPE_CHECKING:
    from portal.accounts.models import User


def may_see_file(user: User, file: StoredFile) -> bool:
    """Return whether a person may open a file that is perhaps not public."""
    if user.is_superuser or file.uploaded_by_user_id == user.pk:
        return True
    return _in_own_item(user, file) or _in_own_agency(user, file)


def may_attach(user: User, file: StoredFile) -> bool:
    """Return whether a person may put a file into an item: their own, or one already in theirs."""
    return file.uploaded_by_user_id == user.pk or user.is_superuser or _in_own_item(user, file)


def _in_own_item(user: User, file: StoredFile) -> bool:
    return (
        any(held.exists() for held in _holding(user, file))
        or RequestFile.objects.filter(request__submitted_by=user, file=file).exists()
    )


def _holding(user: User, file: StoredFile) -> Iterator[QuerySet[Any]]:
    """Yield, for each place where an item can show a file, the person's items that show it."""
    for model in ITEM_TYPES:
        for name in parts.file_fields(model):
            yield model.objects.filter(owner=user, **{name: file})
        for relation in relations(model):
            rows = relation.related_model
            for name in parts.file_fields(rows):
                yield rows.objects.filter(page__owner=user, **{name: file})


def _in_own_agency(user: User, file: StoredFile) -> bool:
    read = agencies(user, *READERS)
    return (
        RequestFile.objects.filter(request__agency__in=read, file=file).exists()
        or VerbalConfirmation.objects.filter(
            verbal__decision__request__agency__in=read, paper=file
        ).exists()
    )


def files_of_office(file: StoredFile) -> QuerySet[StoredFile]:
    """Return the files sent in by the person who sent in this one, and by their colleagues."""
    person = file.uploaded_by_user_id
    offices = (
        Page.objects.filter(role_groups__group__user=person) if person else Page.objects.none()
    )
    by_colleagues = Q(uploaded_by_user__groups__agency_role__agency__in=offices.values("pk"))
    found: QuerySet[StoredFile] = StoredFile.objects.filter(
        Q(uploaded_by_user=person) | by_colleagues
    )
    return found
