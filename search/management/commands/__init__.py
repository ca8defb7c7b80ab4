"""rebuild_search, search_drift and search_evaluate."""
