"""Parts of pages: one part a file, drawn from one evaluation."""
