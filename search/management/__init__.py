"""Management commands of the search index."""
