"""Anything published can be found by its words, from an index that any static host can serve."""
