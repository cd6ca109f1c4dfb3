"""Whatever the evidence lists can be counted, and texts tell its number."""
