"""Evidence under its rubric becomes an evaluation: scored, cross-checked, its findings explained or open."""

from evalgen.assess.acceptance import accept
from evalgen.assess.check import checks
from evalgen.assess.scheme import Scheme
from evalgen.assess.scoring import score
from evalgen.model.evaluation import Evaluation
from evalgen.model.evidence import Evidence
from evalgen.model.region import Region


def assess(evidence: Evidence, scheme: Scheme, regions: tuple[Region, ...]) -> Evaluation:
    """The evaluation of `evidence`; `regions` are its province, city and county.

    Findings stand in order of check, then of what they are about. Raises Unusable, with every problem of its kind,
    where an indicator is called not applicable against the rubric or an acceptance explains no finding.
    """
    scorecard = score(evidence, scheme)
    found = [finding for check in checks() for finding in check.find(evidence, scheme.rubric, scorecard)]
    found.sort(key=lambda finding: (finding.check, finding.at))
    return Evaluation(evidence, scheme.rubric, scorecard, accept(evidence, found), regions)
