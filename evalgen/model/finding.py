"""Usable evidence that contradicts itself, its rubric or its report is said so, with figures and both places."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from evalgen.model.narrative import Acceptance, Outcome
from evalgen.problems import Place

Severity = Literal["contradiction", "rule-or-text", "cannot-verify"]
Handling = Literal["open"] | Outcome
HANDLINGS: Final[tuple[Handling, ...]] = ("open", "as-printed", "explained")
"""Of a finding that can be settled: waiting, found to stand so in the source, explained by those concerned."""
Subject = Literal[
    "资金与支出", "得分与等级", "指标体系与评分标准", "绩效目标与完成情况", "文字里的数字", "日期与进度", "单位与人员",
    "来源文件与文号", "名单", "章节、目录与标题", "问题、建议、意见与整改", "封面与表格填写", "各项评价之间",
]  # fmt: skip
"""What a check looks at, in the order in which readers are told of them."""
Family = Literal["checks", "proofreading", "set_checks"]
"""Cross-checks of what is entered (勾稽核对), proofreading of sentences (文字校对), and checks across evaluations."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one check asks of every evaluation: 得分与评分规则一致."""

    check: str
    title: str
    subject: Subject
    severity: Severity
    """Of what it finds."""
    family: Family


class Finding(NamedTuple):
    """One finding (复核发现). `at` names what it is about and, with `check`, is what an acceptance must name.

    An evaluation has dozens; a tuple is made in a third of the time that a frozen data class takes."""

    check: str
    severity: Severity
    at: str
    message: str
    figures: tuple[tuple[str, str], ...]
    where: tuple[Place, ...]
    settle: str = ""
    """What would settle it."""
    accepted: Acceptance | None = None
    about_points: bool = False
    """Whether the check is about points, weights, totals or grades."""
    title: str = ""
    """What the check asks for: 得分与评分规则一致."""
    evaluations: tuple[str, ...] = ()
    """The ids of those concerned, in order, where it shows only when evaluations are laid side by side."""

    @property
    def is_open(self) -> bool:
        """Whether it must still be settled or explained; what cannot be verified is published, not settled."""
        return self.accepted is None and self.severity != "cannot-verify"

    @property
    def handling(self) -> Handling | None:
        """What came of it; None where it cannot be verified and nobody said anything of it."""
        return self.accepted.outcome if self.accepted else "open" if self.is_open else None


Names = Mapping[tuple[str, str], str]
"""By check and by what a finding is about, the name under which it can be led to."""


def names_of(findings: Iterable[Finding]) -> Names:
    """From what an acceptance names, so that an address given away goes on leading there; no two the same."""
    names: dict[tuple[str, str], str] = {}
    taken: dict[str, int] = {}
    for each in findings:
        name = re.sub(r"[^a-z0-9]+", "-", f"finding-{each.check}-{each.at}".lower()).strip("-")
        taken[name] = taken.get(name, 0) + 1
        names[each.check, each.at] = name if taken[name] == 1 else f"{name}-{taken[name]}"
    return names


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A check that could not be made, and which figure or fact is missing; it is published too."""

    check: str
    title: str
    because: str
