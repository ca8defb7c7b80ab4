"""serve, scheduler, demo and build_messages."""
