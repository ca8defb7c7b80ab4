"""The table of this app that the database keeps append-only."""

from pages.publishing.append_only import Table

TABLES = (Table("paper_rendition", movable=("agency_id",)),)
