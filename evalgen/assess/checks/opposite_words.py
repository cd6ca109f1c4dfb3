"""A result whose word is the opposite of its target's did not meet it."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, points_of, titled
from evalgen.assess.normal import wording
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class OppositeWords(Check):
    """No indicator has full points whose target is 有效, 好 or 合格 and whose actual value is 无效, 差 or 不合格.

    Only values that are nothing but such words. Silent where points were taken off.
    """

    title: ClassVar[str] = "完成情况与目标相反的不得满分"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for line in scorecard.leaves:
            facts = entry_of(evidence, line.id).facts
            target, actual = facts.get("target"), facts.get("actual")
            if not target or not actual or line.awarded is None or line.awarded < line.effective:
                continue
            if _opposite(str(target.value), str(actual.value)):
                given = points_of(line.awarded)
                yield self.finding(
                    line.id,
                    f"{titled(line)}目标“{target.value}”，完成情况“{actual.value}”，正好相反，却得满分 {given}",
                    (("目标", target.value), ("完成情况", actual.value), ("评定得分", given)),
                    (
                        evidence.place("scores", line.id, "facts", "actual"),
                        evidence.place("scores", line.id, "facts", "target"),
                    ),
                    "请核对完成情况：印错的更正，确未达到的按标准扣分。",
                )


def _opposite(target: str, actual: str) -> bool:
    wanted, got = _told(target), _told(actual)
    return (wanted, got) in _PAIRS or (got in {f"不{wanted}", f"未{wanted}", f"没有{wanted}"} and bool(wanted))


def _told(text: str) -> str:
    """The word without what only strengthens it."""
    bare = wording(text)
    for word in ("明显", "显著", "较", "很", "长期", "持续"):
        bare = bare.removeprefix(word)
    return bare


_OPPOSITE = (
    "有效/无效 好/差 良好/差 优/差 优秀/差 高/低 是/否 有/无 提高/下降 提升/下降 增加/减少 改善/恶化 达标/超标 "
    "及时/滞后 健全/缺失 按时完成/逾期完成 满意/不满"
)
_PAIRS = {tuple(pair.split("/")) for pair in _OPPOSITE.split()}
