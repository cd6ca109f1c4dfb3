"""What was found at a unit in one year is not found there again in another."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import checks
from evalgen.assess.names.normal import normal, wording
from evalgen.assess.set_check import SetCheck, alike
from evalgen.model.finding import Finding, Severity
from evalgen.model.traces import Trace, Weakness

_Held = tuple[Trace, Weakness]


class AcrossSameWeakness(SetCheck):
    """A unit does not show the same finding, or the same problem, in evaluations of different years.

    A hint that rectification failed or was never checked. Findings are the same when check and indicator (or part of
    the evidence) are, problems when their titles are. Silent about what cannot be verified and within one year.
    """

    title: ClassVar[str] = "同一单位的问题不重复出现"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, traces: Sequence[Trace]) -> Iterator[Finding]:
        for held in alike((trace for trace in traces if trace.unit), lambda each: (each.region, normal(each.unit))):
            if len({trace.years for trace in held}) > 1:
                yield from self._again([(trace, each) for trace in held for each in trace.weaknesses])

    def _again(self, held: list[_Held]) -> Iterator[Finding]:
        """What is found in evaluations of one unit of different years."""
        for group in alike(held, lambda pair: (pair[1].check, wording(pair[1].about))):
            firsts = {trace.id: (trace, each) for trace, each in reversed(group)}
            met = sorted(firsts.values(), key=lambda pair: (pair[0].years, pair[0].id))
            if len({trace.years for trace, _ in met}) < 2:
                continue
            (trace, weakness), times = met[0], "；".join(dict.fromkeys(trace.when for trace, _ in met))
            yield self.finding(
                f"{trace.unit} {weakness.check} {weakness.about}".replace("  ", " "),
                f"{trace.unit}在不同年度（{times}）出现同一问题：{_words(weakness)}，上次是否整改到位无从核实",
                [(trace.when, trace.title) for trace, _ in met],
                [(trace, each.place) for trace, each in met],
                "请写明上次建议的整改情况和依据。",
            )


def _words(weakness: Weakness) -> str:
    """The problem as the report calls it, or what a cross-check asks for and was not so, of which indicator."""
    title = next((check.title for check in checks() if check.slug == weakness.check), "")
    about = weakness.about.rstrip("。；")
    if not title:
        return f"“{about}”"
    return f"没有做到“{title}”" + (f"（{about}）" if about and "." not in about else "")
