"""Tables of what the comparisons of integrity found."""
