"""The audit log: every logged act in a chain of hashes, written in the act's own transaction."""
