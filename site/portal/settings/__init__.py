"""Settings by situation: base for all, then dev, test and production."""
