"""Django's SQLite backend with writers that wait in turn."""
