"""The running installation: which processes it has, how they start, restart and end."""
