"""People read findings as compilers write them, a line each; what they must decide is told once more at the end."""

from collections import Counter
from pathlib import Path

from evalgen.cli import overdue
from evalgen.cli.folders import shown
from evalgen.model.finding import Finding
from evalgen.pipeline.review import Reviewed
from evalgen.problems import Place, Problem
from evalgen.units import When

_SEVERITY = {"contradiction": "矛盾", "rule-or-text": "与规则或文字不符", "cannot-verify": "无法核实"}


def problem_line(problem: Problem, root: Path) -> str:
    """A problem in one line, its place as seen from the working directory first."""
    cure = f" {problem.cure}" if problem.cure else ""
    return f"{_at(problem.place, root)}: 问题：{problem.message}。{cure} [{problem.slug}]"


def _at(place: Place, root: Path) -> str:
    return f"{shown(place, root)}:{place.line}:{place.column}"


_WEIGHT = tuple(_SEVERITY)
_MOST = 20
"""More than these are not told once more."""


class Text:
    """What is accepted is only counted."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._waiting: list[str] = []

    def add(self, reviewed: Reviewed, root: Path) -> None:
        self._counts["evaluations"] += bool(reviewed.id)
        self._counts["unread"] += reviewed.unread
        for problem in reviewed.problems:
            self._counts["problems"] += 1
            print(problem_line(problem, root))
        for finding in sorted(reviewed.findings, key=lambda each: _WEIGHT.index(each.severity)):
            self._counts[finding.accepted.outcome if finding.accepted else finding.severity] += 1
            if not finding.accepted:
                self._told(finding, root)
        for common in reviewed.common:
            about = f"以上 {len(common.findings)} 个发现都与此处有关，可能出于同一处错误 [{common.named}]"
            print(f"{_at(common.place, root)}: 先看这里：{about}")
        self._counts["overdue"] += len(reviewed.overdue)
        for late in reviewed.overdue:
            print(f"{_at(late.where, root)}: 逾期：{overdue.in_words(late)} [{overdue.SLUG} {late.id}]")
            print(f"    {overdue.cure(late)}")

    def _told(self, finding: Finding, root: Path) -> None:
        first, *others = (_at(place, root) for place in finding.where)
        line = f"{first}: {_SEVERITY[finding.severity]}：{finding.message} [{finding.check} {finding.at}]"
        print(line)
        print("".join(f"    参见 {other}\n" for other in others) + f"    {finding.settle}")
        if finding.severity != "cannot-verify":
            self._waiting.append(line)

    def _once_more(self) -> None:
        """What waits for a decision, where it is lost among what cannot be verified; the counts follow."""
        if self._waiting and self._counts["cannot-verify"]:
            left = len(self._waiting) - _MOST
            print("待解决的再列一遍，怎样解决见上：")
            print("\n".join(self._waiting[:_MOST]) + (f"\n另有 {left} 个，见上。" if left > 0 else ""))

    def end(self, as_of: When | None = None) -> None:
        self._once_more()
        counts = self._counts
        still = counts["contradiction"] + counts["rule-or-text"]
        late = f"，截至{as_of}逾期 {counts['overdue']} 条建议" if as_of else ""
        unread = f"；其中 {counts['unread']} 份不能用，没有核对" if counts["unread"] else ""
        print(
            f"{counts['evaluations']} 份评价：{counts['problems']} 个问题，{still} 个复核发现待解决，"
            f"{counts['as-printed']} 个原件如此，{counts['explained']} 个已有说明，"
            f"{counts['cannot-verify']} 个无法核实{late}{unread}"
        )
