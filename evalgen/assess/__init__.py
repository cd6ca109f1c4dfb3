"""Evidence and a rubric become a scorecard and the findings of its cross-checks; nothing here reads or writes."""

from evalgen.assess.assessment import assess
from evalgen.assess.scheme import Scheme, prepare

__all__ = ["Scheme", "assess", "prepare"]
