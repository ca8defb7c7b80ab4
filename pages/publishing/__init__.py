"""From request to take-down: who may decide, what is public, and the evidence of both."""
