"""What the law and the standards require of an office, and what of it is public."""
