"""What an agency publishes: page types, navigation and the staff's screens."""
