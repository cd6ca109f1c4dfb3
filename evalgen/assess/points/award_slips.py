"""One award that departs from its rule may be all that keeps a printed sum from what the awards add up to."""

from evalgen.assess.points.award_range import is_beyond
from evalgen.model.evidence import Evidence
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Points


def is_slip(evidence: Evidence, scorecard: Scorecard, gap: Points, within: str = "") -> bool:
    """Whether what is printed, `gap` more than the awards (of all indicators, or of those below `within`), is their sum
    once a single one of them follows its rule; award-follows-rule tells that one, or award-within-range.

    Not where that finding was explained: then the award stands, and the sum is wrong.
    """
    off = [each for each in scorecard.differing if each.difference == -gap and (not within or within in each.path)]
    return any(_is_told(evidence, each) for each in off)


def _is_told(evidence: Evidence, line: Line) -> bool:
    beyond = is_beyond(line)
    if line.state != "scored" or (line.reason and line.by and not beyond):
        return False
    check = "award-within-range" if beyond else "award-follows-rule"
    return not any(each.check == check and each.at == line.id for each in evidence.dossier.accepted)
