"""One thing to proofread a file; the file's name is its slug."""
