"""What makes a file unusable is said with its place, its cause and its cure, all at once."""

from evalgen.problems.place import Place, Places
from evalgen.problems.problem import MOST_PROBLEMS, Problem, Unusable, nearest, nearest_key, quoted
from evalgen.problems.validation import problems_of

__all__ = ["MOST_PROBLEMS", "Place", "Places", "Problem", "Unusable", "nearest", "nearest_key", "problems_of", "quoted"]
