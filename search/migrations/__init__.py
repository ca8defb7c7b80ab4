"""Tables of the search index."""
