"""Evidence under its rubric becomes an evaluation: scored, cross-checked, its findings explained or open."""

from dataclasses import replace
from typing import NamedTuple

from evalgen.assess.acceptance import NothingToAccept, accept
from evalgen.assess.concerned import concerned
from evalgen.assess.remembered import forget
from evalgen.assess.ruling.misspelt_facts import misspelt_facts
from evalgen.assess.ruling.scheme import Scheme
from evalgen.assess.scoring import reckon
from evalgen.assess.sensitivity import sensitivity_of
from evalgen.model.evaluation import Evaluation
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Family, Finding, Unchecked
from evalgen.model.region import Region
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Unusable


class Answers(NamedTuple):
    """What the checks of a family found, and which of them could not be made."""

    found: list[Finding]
    unchecked: list[Unchecked]


def assess(evidence: Evidence, scheme: Scheme, regions: tuple[Region, ...]) -> Evaluation:
    """The evaluation of `evidence`; `regions` are its province, city and county.

    Findings stand in order of check, then of what they are about. Raises Unusable, with every problem of its kind,
    where an indicator is called not applicable against the rubric, a fact is misspelt, a mark or a part is none of the
    rule's, or an acceptance explains no finding.
    """
    reckoning = reckon(evidence, scheme)
    scorecard = reckoning.scorecard
    if misspelt := tuple(misspelt_facts(evidence, scheme.rubric)):
        raise Unusable(misspelt)
    found, unchecked = checked(evidence, scheme.rubric, scorecard)
    sensitivity = sensitivity_of(reckoning)
    whole = Evaluation(evidence, scheme.rubric, scorecard, tuple(found), regions, unchecked, sensitivity)
    try:
        return replace(whole, findings=accept(evidence, found))
    except NothingToAccept as stale:
        stale.evaluation = replace(whole, findings=stale.findings)
        raise


def checked(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> tuple[list[Finding], tuple[Unchecked, ...]]:
    """What every check finds, and which of them the evidence does not allow."""
    crossed = cross_checked(evidence, rubric, scorecard)
    read = proofread(evidence, rubric, scorecard)
    forget()
    found = sorted(crossed.found + read.found, key=lambda each: (each.check, each.at))
    return found, tuple(sorted(crossed.unchecked + read.unchecked, key=lambda each: each.check))


def cross_checked(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Answers:
    """The entries held against one another, under the rubric."""
    return _asked("checks", evidence, rubric, scorecard)


def proofread(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Answers:
    """The sentences held against the entries, the rubric and one another."""
    return _asked("proofreading", evidence, rubric, scorecard)


def _asked(family: Family, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Answers:
    unchecked = []
    asked = concerned(family, evidence.dossier, unscored=rubric.text.unscored)
    # Most checks find nothing; a list that is extended makes room for each of them.
    found = [each for check in asked.plain for each in check.find(evidence, rubric, scorecard)]
    for check in asked.conditional:
        if because := check.missing(evidence, rubric, scorecard):
            unchecked.append(Unchecked(check.slug, check.title, because))
        else:
            found += check.find(evidence, rubric, scorecard)
    return Answers(found, unchecked)
