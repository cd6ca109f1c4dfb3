"""An indicator that has full points is not said to have failed."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, points_of, titled
from evalgen.assess.goals.failing_words import doubtful, failing
from evalgen.assess.names.normal import named
from evalgen.assess.texts.written import texts
from evalgen.assess.told.settled_above_bid import settled_above_bid
from evalgen.model.entries import Entry
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard

_AS_PRINTED = re.compile("（照原[^）]*）")
_CAUSE = re.compile("因|系(?!统)|由于|不是|不需|未要求|但|属|按|照|符合(?<!不符合)")


class FullPointsInWords(Check):
    """Where an indicator lost nothing, its narrative does not say in a main clause that the thing was not done, not
    reached, too late or too dear (未按合同完工, 未进行公示, 超出合同32天, 超预算12%), or, where each finding costs
    points and none is counted, that some were found (发现2起, 发现重复申报).

    So with the note on the choice, with a reason that only says so (不符合设计要求), and a settlement above the bid.
    Silent where that is denied (未发现, 不存在), an attribute (未完工的村), about what is better not done (未造成损失),
    the source (正文没有写明), a rule, other years or projects; where the text says why nothing was taken off (已整改,
    经批准), where the evaluator states a reason, and where the award does not follow its rule (award-follows-rule).
    """

    title: ClassVar[str] = "满分的指标没有写未做到"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        years = tuple(evidence.dossier.evaluation.years)
        doubted = _doubtful(evidence.dossier)
        for line in scorecard.leaves if doubted else ():
            if line.id not in doubted or not line.awarded or line.lost is None or line.lost or line.difference:
                continue
            entry = entry_of(evidence, line.id)
            rule = rubric.by_id[line.id].indicator.rule or {}
            uncounted = rule.get("kind") == "deduction" and entry.counted == ()
            for field, text in _said(entry):
                if clause := failing(text, years, uncounted) or settled_above_bid(text):
                    yield self._finding(evidence, line, field, clause)
                    break

    def _finding(self, evidence: Evidence, line: Line, field: str, clause: str) -> Finding:
        points = points_of(line.awarded or line.maximum)
        return self.finding(
            f"scores.{line.id}.{field}",
            f"{titled(line)}得满分 {points}，文字里却写{named(clause)}，没有说明为什么不扣分，无从核实",
            (("评定得分", points), ("文字", clause)),
            (evidence.place("scores", line.id, field), evidence.place("scores", line.id, "awarded")),
            "请核对：确有其事的按评分标准扣分，不应扣的写明理由。",
        )


def _doubtful(dossier: Dossier) -> set[str]:
    """The indicators of which any text may say so."""
    told = [(str(path[1]), text) for path, text in texts(dossier) if path[0] == "scores"]
    found = {told[place][0] for place in doubtful([text for _, text in told])} if told else set()
    found.update([name for name, text in told if "中标" in text])
    found.update([name for name, text in told if "发现" in text and dossier.scores[name].counted == ()])
    return found


def _said(entry: Entry) -> Iterator[tuple[str, str]]:
    """What the evidence says on the indicator; only the reason where there is one that gives no cause."""
    if not entry.reason:
        yield "narrative", entry.narrative
        if entry.choice_note:
            yield "choice_note", entry.choice_note
    elif "不符合" in entry.reason and not _CAUSE.search(reason := _AS_PRINTED.sub("", entry.reason)):
        yield "reason", reason
