"""One cross-check a file; the file's name is its slug."""
