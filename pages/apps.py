"""Registration of the pages app: search follows publication."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    """Page types of the portal."""

    name = "pages"
    label = "pages"
    verbose_name = _("Pages")

    def ready(self) -> None:
        from pages import search_entries
        from pages.staff import link_forms, panels, structure_form

        search_entries.connect()
        panels.connect()
        link_forms.connect()
        structure_form.connect()
