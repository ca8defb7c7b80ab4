"""Template filters that show dates, digits and sizes the way the reader's language does."""
