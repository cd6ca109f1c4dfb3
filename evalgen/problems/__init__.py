"""What makes a file unusable is said with its place, its cause and its cure, all at once."""

from evalgen.problems.place import Place, Places
from evalgen.problems.problem import Problem, Unusable, nearest, quoted
from evalgen.problems.validation import problems_of

__all__ = ["Place", "Places", "Problem", "Unusable", "nearest", "problems_of", "quoted"]
