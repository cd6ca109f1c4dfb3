"""What the site says of its own on what a source prints is a finding in other words, and is told where that is."""

from evalgen.model.evaluation import Evaluation


def judged(evaluation: Evaluation, check: str) -> bool:
    """Whether the site shows what the check finds: all findings, or one of that check that was accepted."""
    return evaluation.disclosure.shows_all_findings or any(finding.check == check for finding in evaluation.findings)
