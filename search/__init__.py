"""Public search: one Thai analysis, several engines, one contract."""
