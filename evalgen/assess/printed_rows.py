"""The names, the targets and the actual values of the rows of a form, each in one text: what does not stand there
stands in no row."""

import re
from typing import NamedTuple

from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier
from evalgen.model.scorecard import Line, Scorecard

IN_WORDS = re.compile(r"^[^\d\n]+$", re.MULTILINE)
"""A target or an actual value without any figure."""
_DATED = re.compile(r"[年月]|(?:[1１]\s*[9９]|[2２]\s*[0０])\s*\d")
"""What every date has: 年, 月, or the beginning of a year."""


class Given(NamedTuple):
    """All targets and all actual values of the indicators, a line each."""

    targets: str
    actuals: str


@remembered
def values_given(dossier: Dossier) -> Given:
    """What the indicators have for target and actual value."""
    given = [entry.facts for entry in dossier.scores.values()]
    targets = [str(facts["target"].value) for facts in given if "target" in facts]
    actuals = [str(facts["actual"].value) for facts in given if "actual" in facts]
    return Given("\n".join(targets), "\n".join(actuals))


@remembered
def has_dated_target(dossier: Dossier) -> bool:
    """Whether a target may be a date, or name one."""
    return bool(_DATED.search(values_given(dossier).targets))


@remembered
def groups(scorecard: Scorecard) -> tuple[Line, ...]:
    """The lines that have others below them, in printed order."""
    return tuple([line for line in scorecard.lines if not line.is_leaf])


@remembered
def every_name(scorecard: Scorecard) -> str:
    """The names of all indicators, a line each."""
    return "\n".join([line.name for line in scorecard.leaves])
