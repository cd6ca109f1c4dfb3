"""A chart is described once and drawn twice: as a picture that needs no script, and as a figure for the browser."""
