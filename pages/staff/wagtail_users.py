"""Stands in for Wagtail's app of users, so that its screens begin with our list of people."""

from __future__ import annotations

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's users with our list (the way its documentation names)."""

    user_viewset = "pages.staff.people_list.PeopleViewSet"
