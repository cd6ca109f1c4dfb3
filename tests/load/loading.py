"""Loads a whole projects folder and lists all that is wrong with it."""

from pathlib import Path

from evalgen.load import folders, load_evaluation, open_library
from evalgen.problems import Problem, Unusable


def problems_in(root: Path) -> list[Problem]:
    """Every problem of the shared files and of each evaluation, in order of place."""
    library, found = open_library(root)
    problems = set(found)
    for name in folders(root):
        try:
            load_evaluation(root, name, library)
        except Unusable as unusable:
            problems.update(unusable.problems)
    return sorted(problems)
