"""Columns of an item that programs set: no form asks for them, no old version brings them back."""

from __future__ import annotations

# Set by programs and kept true by the database's own keys; asking for each takes a query.
SET_BY_SYSTEM = frozenset(
    {
        "path",
        "locale",
        "content_type",
        "owner",
        "latest_revision",
        "live_revision",
        "section_page",
        "listed_file",
        "source_revision",
        "binned_by",
    }
)

# Facts of the item, whatever its version: an old version brings none of them back.
NO_PART_OF_A_VERSION = (
    "section_page_id",
    "listed_at",
    "listed_kind",
    "listed_file_id",
    "source_revision_id",
    "binned_at",
    "binned_by_id",
)

# References that a stored version takes from the page as it is now, by Wagtail's hand or by ours;
# asking whether each still exists as the version says it would take a query.
TAKEN_FROM_THE_PAGE = frozenset(
    {
        "locale",
        "content_type",
        "owner",
        "latest_revision",
        "locked_by",
        "alias_of",
        *(name.removesuffix("_id") for name in NO_PART_OF_A_VERSION if name.endswith("_id")),
    }
)
