"""One command that saves an installation whole, one that brings it back or refuses."""
