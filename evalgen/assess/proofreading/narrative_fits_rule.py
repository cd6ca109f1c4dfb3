"""What the words on an indicator tell in figures is what its points were given for."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import titled
from evalgen.assess.goals.told_shortfalls import Shortfall, may_tell, of_now, other_level, other_rate, unpaid
from evalgen.assess.texts.half_width import figures
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard


class NarrativeFitsRule(Check):
    """Where an indicator has full points, its words do not tell a longer time than its rule plans (实际工期120天 for 90
    days, the days of signing and completion that far apart), nor a rate (使用比率85%) below the one for which its rule
    takes nothing off; a delay told in months is within the level chosen; and the only percentage told behind the stem
    of what a fact is called (完成已达到95%) is the fact.

    Silent where the evaluator states a reason, where the words tell several such figures, a limit or an approved
    extension, and where facts are entered that the rule counts.
    """

    title: ClassVar[str] = "指标文字里的数据合于评分标准"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for name, entry in evidence.dossier.scores.items():
            rule = rubric.by_id[name].indicator.rule if entry.narrative else None
            if not rule or not may_tell(rule, entry.narrative):
                continue
            line, text = scorecard.by_id[name], figures(entry.narrative)
            # Most often nothing falls short, and the sentences need not be told apart.
            if not next(_shortfalls(line, rule, entry, text), None) or _explained(entry):
                continue
            kept = of_now(text, evidence.dossier.evaluation.years, dated=rule["kind"] == "deduction")
            if short := next(_shortfalls(line, rule, entry, kept), None):
                yield self.finding(
                    f"scores.{name}.narrative",
                    f"{titled(line)}的文字里是{short.told}，{short.rule}",
                    (("文字", short.told), ("评分标准或数据", short.rule)),
                    (evidence.place("scores", name, "narrative"), evidence.place("scores", name)),
                    "请核对文字，按评分标准改正得分，或更正印错的一处。",
                )


def _shortfalls(line: Line, rule: dict[str, object], entry: Entry, text: str) -> Iterator[Shortfall]:
    if rule["kind"] == "choice":
        yield from other_level(rule, entry.choice, text)
        return
    if entry.facts:
        yield from other_rate(rule, entry, text)
    elif line.awarded and line.lost == 0 and not entry.parts:
        yield from unpaid(rule, text)


def _explained(entry: Entry) -> bool:
    return bool(entry.reason) or any(word in entry.narrative for word in ("批准", "同意", "顺延", "扣除", "不计"))
