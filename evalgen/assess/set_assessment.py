"""All evaluations together are cross-checked; an explanation in any evaluation concerned settles a finding."""

from collections.abc import Iterable, Iterator, Sequence

from evalgen.assess.acceptance import explained, gone
from evalgen.assess.set_check import set_checks
from evalgen.model.finding import Finding
from evalgen.model.traces import Trace
from evalgen.problems import Problem


def assess_set(traces: Iterable[Trace]) -> tuple[Finding, ...]:
    """Every finding across the evaluations, in order of check, then of what it is about."""
    held = sorted(traces, key=lambda trace: trace.id)
    by_id = {trace.id: trace for trace in held}
    found = (finding for check in set_checks() for finding in check.find(held))
    settled = (_settled(finding, by_id) for finding in found)
    return tuple(sorted(settled, key=lambda finding: (finding.check, finding.at, finding.evaluations)))


def nothing_to_accept(traces: Iterable[Trace], findings: Sequence[Finding]) -> Iterator[Problem]:
    """Explanations of findings across evaluations that are not, or no longer, there.

    To be asked only where every evaluation of the set is at hand.
    """
    known = {(id_, each.check, each.at) for each in findings for id_ in each.evaluations}
    for trace in traces:
        for acceptance, place in trace.accepted:
            if (trace.id, acceptance.check, acceptance.at) not in known:
                still = [at for id_, check, at in sorted(known) if (id_, check) == (trace.id, acceptance.check)]
                yield gone(acceptance, place, still)


def _settled(finding: Finding, by_id: dict[str, Trace]) -> Finding:
    for id_ in finding.evaluations:
        for acceptance, _ in by_id[id_].accepted:
            if (acceptance.check, acceptance.at) == (finding.check, finding.at):
                return explained(finding, acceptance)
    return finding
