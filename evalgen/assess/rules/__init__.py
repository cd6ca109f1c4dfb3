"""One kind of scoring rule a file; the file's name is the word that rubrics write after `kind:`."""
