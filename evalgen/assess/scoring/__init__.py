"""Points are given indicator by indicator, added up level by level, and changed only by lines of their own."""

from evalgen.assess.scoring.card import score
from evalgen.assess.scoring.grades import grade_of

__all__ = ["grade_of", "score"]
