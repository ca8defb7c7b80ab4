"""serve, db_worker, demo and build_messages."""
