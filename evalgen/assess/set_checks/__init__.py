"""One check across evaluations a file, named after its slug."""
