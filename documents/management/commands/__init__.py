"""Commands of the documents app."""
