"""Pages about the whole set: one kind of page a file, drawn from the catalogue."""
