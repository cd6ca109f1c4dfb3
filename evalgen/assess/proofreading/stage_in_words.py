"""What a stage, and the answer to an opinion, say of points is what that stage awards."""

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.points.told_points import tells_a_rule, told_points
from evalgen.assess.points.told_stages import odd_totals
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.followup import StageRecord
from evalgen.model.identity import Stage
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.problems.place import Path
from evalgen.units import ZERO, Points

_KEPT = re.compile(
    r"(?:维持|仍给?)(?:原?得分|原分)?(?P<left>\d+(?:\.\d+)?)\s*分(?!的?[扣失减])|"
    r"(?:维持|仍|不同意|同意|认可|认同)[^。；，,\d]{0,16}?(?<![多少应再])(?P<word>[扣失得])(?:除|掉|了)?(?:分|为)?\s*"
    r"(?P<points>\d+(?:\.\d+)?)\s*分"
)
"""The award that somebody keeps, or is content with or not."""
_CHANGED = re.compile("改|调|增加|减少|补|另|更正|请求|建议|[应多少再]扣|[扣得]分?由|从|其中|每|共|合计|累计")
"""Words by which an opinion or its answer tells of points that are not, or not yet, those of the stage."""
_BACK = re.compile(r"(?:恢复|补给|加回|调增|补加)(?:得?分)?(\d+(?:\.\d+)?)\s*分")
_SAID = {"text": "意见", "reply": "答复"}


class _Odd(NamedTuple):
    path: Path
    words: str
    told: str
    known: str


class StageInWords(Check):
    """Where a stage (`stages`) gives a reason or a narrative for an award, the points that this takes or gives (扣3分)
    are those of the award at that stage; the points that the answer gives back (恢复2分) are what the next stage awards
    more; the points that an opinion on an indicator objects to (不同意扣1分), and those that its answer keeps
    (维持扣3分), are those of the stage too; and the total that the note on a stage tells
    (初稿总得分91分，比初稿增加1分) is that of its awards, or of the conclusion.

    Silent about rules and parts, about points asked for, changed or given elsewhere, about what is added or taken off
    besides the points (加分项, 减分项), about stages that do not award all indicators, and about changes of one
    indicator, or between stages that do not award the same.
    """

    title: ClassVar[str] = "各阶段的说明、意见和答复里的分数与该阶段的得分一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True
    needs: ClassVar[str] = "stages"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        reported = evidence.dossier.evaluation.stage
        for number, stage in enumerate(evidence.dossier.stages):
            then = evidence.dossier.stages[number + 1 : number + 2]
            given = _given_back(number, stage, then[0], reported, scorecard) if then else ()
            for odd in (*_awards(number, stage, scorecard), *_answers(number, stage, reported, scorecard), *given):
                yield self._finding(evidence, odd)
            if odd_note := tuple(odd_totals(evidence.dossier, scorecard, number)):
                told, known = map("、".join, zip(*odd_note, strict=True))
                yield self._finding(evidence, _Odd(("stages", number, "note"), "这一阶段的说明", told, known))

    def _finding(self, evidence: Evidence, odd: _Odd) -> Finding:
        return self.finding(
            odd.path,
            f"{odd.words}写{odd.told}，该阶段{odd.known}",
            (("文字", odd.told), ("该阶段", odd.known)),
            (evidence.place(*odd.path),),
            "请核对文字和该阶段的得分，更正写错的一处。",
        )


def _awards(number: int, stage: StageRecord, scorecard: Scorecard) -> Iterator[_Odd]:
    """What the words on an award of the stage tell otherwise."""
    for name, award in stage.scores.items():
        line = scorecard.by_id[name]
        for field, text in (("reason", award.reason), ("narrative", award.narrative)) if line.nature == "base" else ():
            told = told_points(text, line.maximum) if "分" in text and not tells_a_rule(text) else None
            for word, points in told.odd(award.awarded, (line.maximum - award.awarded,)) if told else ():
                path = ("stages", number, "scores", name, field)
                yield _odd(path, f"“{line.name}”的文字里", word, points, line, award.awarded)


def _answers(number: int, stage: StageRecord, reported: Stage, scorecard: Scorecard) -> Iterator[_Odd]:
    """What opinions and answers tell otherwise of the award that they are about."""
    for place, answer in enumerate(stage.responses):
        line = scorecard.by_id.get(answer.about or "")
        award = stage.scores.get(line.id) if line else None
        # Where the stage has no award of it, only that of the report's own stage is known.
        own = line.awarded if line and stage.stage == reported else None
        given = award.awarded if award else own
        if line is None or given is None or line.nature != "base":
            continue
        for field, text in (("text", answer.text), ("reply", answer.reply)):
            for found in _KEPT.finditer(text) if not _CHANGED.search(text) else ():
                word = "扣" if found["word"] in ("扣", "失") else "得"
                points = Points(found["points"] or found["left"])
                if points != (line.maximum - given if word == "扣" else given):
                    path = ("stages", number, "responses", place, field)
                    yield _odd(path, f"对“{line.name}”的{_SAID[field]}里", word, points, line, given)
                    break


def _given_back(
    number: int, stage: StageRecord, then: StageRecord, reported: Stage, scorecard: Scorecard
) -> Iterator[_Odd]:
    """What answers tell of points given back otherwise than the next stage awards, and the report where that stage is
    its own (stage-awards holds the two against one another)."""
    for place, answer in enumerate(stage.responses):
        about = answer.about or ""
        told = _BACK.findall(answer.reply) if about in stage.scores and about in then.scores else []
        before, after = (stage.scores[about].awarded, then.scores[about].awarded) if told else (ZERO, ZERO)
        now = scorecard.by_id[about].awarded if told and then.stage == reported else None
        if len(told) == 1 and all(Points(told[0]) != each - before for each in (after, now) if each is not None):
            words, path = f"对“{scorecard.by_id[about].name}”的答复里", ("stages", number, "responses", place, "reply")
            known = f"得 {points_of(before)}、下一阶段得 {points_of(after)}"
            yield _Odd(path, words, f"恢复 {points_of(Points(told[0]))}", known)


def _odd(path: Path, words: str, word: str, points: Points, line: Line, given: Points) -> _Odd:
    known = f"得 {points_of(given)}、扣 {points_of(line.maximum - given)}"
    return _Odd(path, words, f"{word} {points_of(points)}", known)
