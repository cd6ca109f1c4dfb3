"""Points are given indicator by indicator, added up level by level, and changed only by lines of their own."""

from evalgen.assess.scoring.card import reckon, score
from evalgen.assess.scoring.grades import grade_of
from evalgen.assess.scoring.reckoning import Instead, Reckoning

__all__ = ["Instead", "Reckoning", "grade_of", "reckon", "score"]
