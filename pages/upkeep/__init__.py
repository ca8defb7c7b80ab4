"""What happens to items beside publication: the next period, copies, moves, the recycle bin."""
