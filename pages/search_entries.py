"""What search learns of a page, in the transaction that publishes or withdraws it."""


def connect() -> None:
    """Attach search to publication."""
