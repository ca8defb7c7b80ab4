"""Evidence of a period for an auditor: one ZIP with a summary, tables and their fingerprints."""
