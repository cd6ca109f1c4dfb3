"""The note on a stage may tell its total, and by how much that is more or less than that of another stage."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.entered import points_of
from evalgen.assess.texts.sentences import said_before
from evalgen.model.evidence import Dossier
from evalgen.model.followup import StageRecord
from evalgen.model.identity import STAGE_NAMES
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, Points

_TOTAL: Final = re.compile(r"(?:总得分|总分|综合得分|合计得分)(?:为|是|：|:)?\s*(\d+(?:\.\d+)?)\s*分")
_CHANGE: Final = re.compile(
    r"比(初稿|征求意见稿)(?:总分|得分|总得分)?(增加|提高|上升|多|减少|降低|下降|少)了?\s*(\d+(?:\.\d+)?)\s*分"
)
_OTHERS: Final = ("自评", "初评", "复评", "上年", "去年", "满分")
"""Before a total, what it is of where it is none of a stage's."""
_ONE: Final = re.compile("指标|[一本该各][项级]|其中")
"""Before a change, what tells that it is of a part."""
_UP: Final = ("增加", "提高", "上升", "多")


def odd_totals(dossier: Dossier, scorecard: Scorecard, number: int) -> Iterator[tuple[str, str]]:
    """What the note on the stage of that number tells otherwise than its awards: the words, and what is so."""
    stage = dossier.stages[number]
    total = _total(dossier, scorecard, stage) if "分" in stage.note else None
    # The full score is no award: 总分100分，得91分.
    every = [each for each in _TOTAL.finditer(stage.note) if Points(each[1]) != scorecard.full_score]
    told = every[0] if every else None
    # Before a total of another stage stands what that is called.
    own = told and not _names_another(stage, stage.note[: told.start()])
    if told and own and total is not None and Points(told[1]) != total:
        yield f"总得分 {points_of(Points(told[1]))}", f"总得分 {points_of(total)}"
    for found in _CHANGE.finditer(stage.note):
        (name, word, points), said = found.groups(), said_before(stage.note, found.start())
        if _ONE.search(said) or any(line.name in said for line in scorecard.lines if line.name):
            continue
        before = next((each for each in dossier.stages[:number] if STAGE_NAMES[each.stage] == name), None)
        if before is None or before.scores.keys() != stage.scores.keys() or not stage.scores:
            continue
        change = _sum(stage) - _sum(before)
        if change != (Points(points) if word in _UP else -Points(points)):
            known = f"{'增加' if change > 0 else '减少'} {points_of(abs(change))}" if change else "总得分不变"
            yield f"比{name}{word} {points_of(Points(points))}", f"比{name}{known}"


def _total(dossier: Dossier, scorecard: Scorecard, stage: StageRecord) -> Points | None:
    """The total of the awards of a stage; of that which the report is at, the one that is printed."""
    if stage.stage == dossier.evaluation.stage:
        return dossier.conclusion.total
    return _sum(stage) if all(line.id in stage.scores for line in scorecard.leaves) else None


def _sum(stage: StageRecord) -> Points:
    return sum((each.awarded for each in stage.scores.values()), ZERO)


def _names_another(stage: StageRecord, before: str) -> bool:
    others = (*_OTHERS, *(name for kind, name in STAGE_NAMES.items() if kind != stage.stage))
    return any(map(before.__contains__, others))
