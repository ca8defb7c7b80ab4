"""Package of management commands."""
