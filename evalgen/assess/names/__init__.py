"""Bodies, places and documents go by names, which are shortened, changed and misprinted."""
