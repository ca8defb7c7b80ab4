"""Second readings of a page whose text layer is damaged: decoded, or repaired by dictionary."""
