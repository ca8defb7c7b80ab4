"""The audit table, for the triggers that keep it append-only."""

from pages.publishing.append_only import Table

TABLES = (Table("audit_auditentry"),)
