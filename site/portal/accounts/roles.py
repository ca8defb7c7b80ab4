"""The one table that says what each role may do in Wagtail, and its synchronisation."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import override
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from pages.models import HomePage
from pages.publishing.routing import agency_of, ensure_workflow, homes_of
from portal.accounts.models import AgencyRole, Role


@dataclass(frozen=True, slots=True)
class Grant:
    """What a role holds: model permissions, page permissions under the agency, file permissions."""

    models: tuple[str, ...] = ("wagtailadmin.access_admin",)
    pages: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


ENTER = ("wagtailadmin.access_admin",)
# Nobody holds `publish`: going public is an action with evidence, never a Wagtail permission.
GRANTS: dict[Role, Grant] = {
    Role.OWNER: Grant(pages=("add_page",), files=("add_document", "choose_document")),
    Role.APPROVER: Grant(),
    Role.WEB_MASTER: Grant(),
    Role.ADMINISTRATOR: Grant(
        models=(*ENTER, "accounts.add_user", "accounts.change_user", "publishing.change_reason")
    ),
    Role.AUDITOR: Grant(),
    Role.RECORDS_OFFICER: Grant(),
}


def group_name(agency: Page, role: Role) -> str:
    """Return the name of a role's group as staff read it; the number keeps agencies apart."""
    with override(settings.LANGUAGE_CODE):
        return f"{role.label} {agency.title[:90]} ({agency.pk})"


def _permission(label: str) -> Permission:
    app, codename = label.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def _name(group: Group, agency: Page, role: Role) -> None:
    """Follow the name of the agency, which may have changed."""
    name = group_name(agency_of(agency), role)
    if group.name != name:
        group.name = name
        group.save(update_fields=["name"])


def _set_page_permissions(group: Group, agency: Page, codenames: tuple[str, ...]) -> None:
    homes = list(homes_of(agency))
    GroupPagePermission.objects.filter(group=group).exclude(
        page__in=homes, permission__codename__in=codenames
    ).delete()
    wanted = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=codenames
    )
    for home in homes:
        for permission in wanted:
            GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)


def _set_file_permissions(group: Group, codenames: tuple[str, ...]) -> None:
    root = Collection.get_first_root_node()
    GroupCollectionPermission.objects.filter(group=group).exclude(
        permission__codename__in=codenames
    ).delete()
    for codename in codenames:
        GroupCollectionPermission.objects.get_or_create(
            group=group,
            collection=root,
            permission=Permission.objects.get(
                content_type__app_label="wagtaildocs", codename=codename
            ),
        )


def role_group(agency: Page, role: Role) -> Group:
    """Return the group of a role in an agency, whichever of its homes is given."""
    agency = agency_of(agency)
    found = AgencyRole.objects.filter(agency=agency, role=role).select_related("group").first()
    if found:
        return found.group
    group, _ = Group.objects.get_or_create(name=group_name(agency, role))
    AgencyRole.objects.create(agency=agency, role=role, group=group)
    return group


@transaction.atomic
def synchronise(agency: HomePage) -> None:
    """Give every role of an agency exactly what GRANTS says, and its workflow its two groups."""
    groups = {role: role_group(agency, role) for role in Role}
    for role, grant in GRANTS.items():
        _name(groups[role], agency, role)
        groups[role].permissions.set([_permission(label) for label in grant.models])
        _set_page_permissions(groups[role], agency, grant.pages)
        _set_file_permissions(groups[role], grant.files)
    ensure_workflow(
        agency_of(agency), approvers=groups[Role.APPROVER], web_masters=groups[Role.WEB_MASTER]
    )


def strip_stock_publishers() -> None:
    """Take `publish` and its kin from every group: Wagtail's own migration grants them."""
    GroupPagePermission.objects.exclude(group__agency_role__isnull=False).delete()


def synchronise_all() -> int:
    """Synchronise every agency; return how many."""
    strip_stock_publishers()
    agencies = list(HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE))
    for agency in agencies:
        synchronise(agency)
    return len(agencies)
