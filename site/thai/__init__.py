"""Thai calendar, numerals, spelling and words: the bottom layer, free of Django."""
