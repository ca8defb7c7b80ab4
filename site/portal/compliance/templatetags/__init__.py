"""Package of template tags."""
