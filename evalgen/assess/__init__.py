"""Evidence and a rubric become a scorecard and the findings of its cross-checks; nothing here reads or writes."""

from evalgen.assess.acceptance import NothingToAccept
from evalgen.assess.assessment import assess
from evalgen.assess.ruling.scheme import Scheme, prepare
from evalgen.assess.set_assessment import assess_set, nothing_to_accept

__all__ = ["NothingToAccept", "Scheme", "assess", "assess_set", "nothing_to_accept", "prepare"]
