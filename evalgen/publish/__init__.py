"""Evaluations become pages, charts and open data."""
