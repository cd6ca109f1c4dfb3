"""The scorecard: every indicator's line, what changes the total, and the two totals with their grades."""

from evalgen.assess.ruling.gate import Opened
from evalgen.assess.ruling.scheme import Scheme
from evalgen.assess.scoring.changes import overflow_of
from evalgen.assess.scoring.reckoning import Reckoning
from evalgen.assess.scoring.rows import row_of
from evalgen.assess.scoring.shares import Leaving, share_out
from evalgen.assess.scoring.verdicts import verdicts_of
from evalgen.model.evidence import Evidence
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Problem, Unusable


def score(evidence: Evidence, scheme: Scheme) -> Scorecard:
    """The scorecard of `evidence` under `scheme`.

    Both totals are the sum of the base indicators of level 1, then in this order: indicators that a gate takes away,
    scaling for dropped indicators, 加分项 and 减分项, those that a gate takes away, the cap on 加分项, overflow,
    deductions of gates, the cap on the total, caps of gates, rounding. Gates and caps change both totals alike: they
    are rules of the whole, which no award to a single indicator sets aside.

    Where some row shows no award, the awarded total is the one that the report prints, if it does, and the computed
    total is that one less the differences of the rows that are seen. Raises Unusable where evidence calls an indicator
    not applicable and the rubric does not allow that, or gives a gate a fact that its condition cannot use.
    """
    return reckon(evidence, scheme).scorecard


def reckon(evidence: Evidence, scheme: Scheme) -> Reckoning:
    """What the scorecard is added up from, so that totals can be reached with other points too; raises as `score`."""
    rubric, natures = scheme.rubric, scheme.natures
    verdicts = verdicts_of(evidence, scheme)
    leaving: dict[str, Leaving] = {
        name: verdict.policy for name, verdict in verdicts.items() if verdict.policy in ("spread", "drop")
    }
    shares = share_out(rubric, natures, leaving)
    rows = {
        name: row_of(verdict, natures[name], shares.effective[name], rubric.rounding)
        for name, verdict in verdicts.items()
    }
    every = {name: overflow_of(verdict, rubric.rounding) for name, verdict in verdicts.items()}
    overflows = {name: each for name, each in every.items() if each.awarded or each.computed}
    dropped = "drop" in leaving.values()
    return Reckoning(scheme, shares, rows, overflows, _opened(evidence, scheme), evidence.dossier.conclusion, dropped)


def _opened(evidence: Evidence, scheme: Scheme) -> tuple[Opened, ...]:
    tried = [veto.tried_on(evidence) for veto in scheme.gates]
    if problems := [each for each in tried if isinstance(each, Problem)]:
        raise Unusable(problems)
    return tuple(each for each in tried if isinstance(each, Opened))
