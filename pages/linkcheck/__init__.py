"""Looks whether the web sites an office recommends still answer, on a schedule and politely."""
