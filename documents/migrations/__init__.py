"""Schema history of the documents app."""
