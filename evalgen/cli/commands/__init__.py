"""One command a file: `TITLE` and `NOTE` for its help, `declare` its arguments, `run` it for an exit code."""
