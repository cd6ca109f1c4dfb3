"""What an indicator's text gained and lost from stage to stage of a report, sentence by sentence."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from evalgen.model.entries import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Cell, Column, Inline, Table
from evalgen.publish.links import indicator
from evalgen.publish.prose import prose_text
from evalgen.publish.words import STAGE

_SENTENCE = re.compile(r"[^。；！？]+[。；！？]?")
_COLUMNS = (Column("指标"), Column("从"), Column("到"), Column("删去的话", "wide"), Column("增加的话", "wide"))


def changed_words(evaluation: Evaluation) -> Table | None:
    """Every change of an indicator's text between stages that give one, the text published now being the last."""
    rows = tuple(row for line in evaluation.scorecard.leaves for row in _of(evaluation, line.id))
    return Table("各阶段的文字变化", _COLUMNS, rows) if rows else None


def _of(evaluation: Evaluation, id_: str) -> Iterator[tuple[Inline | Cell, ...]]:
    versions = [
        (f"{STAGE[stage.stage]}（{stage.on}）", prose_text(stage.scores[id_].narrative))
        for stage in evaluation.dossier.stages
        if id_ in stage.scores and stage.scores[id_].narrative
    ]
    if versions and (now := prose_text(evaluation.dossier.scores.get(id_, Entry()).narrative)):
        versions.append(("公布的文本", now))
    for (earlier, before), (later, after) in pairwise(versions):
        lost, gained = changed(before, after)
        if lost or gained:
            yield Cell(indicator(evaluation, id_), header=True), earlier, later, lost or "—", gained or "—"


def changed(before: str, after: str) -> tuple[str, str]:
    """The sentences that only `before` has, and those that only `after` has, each in its order."""
    old, new = _sentences(before), _sentences(after)
    lost: list[str] = []
    gained: list[str] = []
    for kind, start, end, start_new, end_new in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            lost += old[start:end]
            gained += new[start_new:end_new]
    return "".join(lost), "".join(gained)


def _sentences(text: str) -> list[str]:
    return [sentence for match in _SENTENCE.findall(text) if (sentence := match.strip())]
