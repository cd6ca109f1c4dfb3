"""Files that readers take away: one format a file.

A format is a module with `NAME` (its file's name), `TITLE` (what a reader sees) and one of two functions:
`of_evaluation(evaluation) -> bytes` makes a file in the evaluation's folder, `of_catalogue(catalogue) -> bytes` one of
the whole site.
"""
