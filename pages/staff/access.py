"""Who may see a stored file before it is public: who sent it in, and who decides about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from documents.models import StoredFile
from pages.models import DocumentPage, NewsPage
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
        DocumentPage.objects.filter(owner=user, file=file).exists()
        or NewsPage.objects.filter(owner=user, picture=file).exists()
        or RequestFile.objects.filter(request__submitted_by=user, file=file).exists()
    )


def _in_own_agency(user: User, file: StoredFile) -> bool:
    read = agencies(user, *READERS)
    return (
        RequestFile.objects.filter(request__agency__in=read, file=file).exists()
        or VerbalConfirmation.objects.filter(
            verbal__decision__request__agency__in=read, paper=file
        ).exists()
    )
