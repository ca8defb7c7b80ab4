"""Files as the office keeps them: immutable bytes, what they say, and what was found in them."""
