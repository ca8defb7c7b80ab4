"""Package of management."""
