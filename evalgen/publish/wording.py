"""What an indicator's text gained and lost from stage to stage of a report, sentence by sentence."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from evalgen.model.entries import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Line
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.links import indicator
from evalgen.publish.prose import prose_text
from evalgen.publish.words import STAGE

_SENTENCE = re.compile(r"[^。；！？]+[。；！？]?")
_COLUMNS = (Column("指标"), Column("哪段话", "whole"), Column("从哪稿到哪稿", "whole"),
            Column("删去的话", "wide"), Column("增加的话", "wide"))  # fmt: skip


def changed_words(evaluation: Evaluation) -> Table | None:
    """Every change of what is said on an indicator between stages that say something, the text published now being
    the last."""
    rows = tuple(row for line in evaluation.scorecard.leaves for row in _of(evaluation, line))
    return Table("各阶段的文字变化", _COLUMNS, rows) if rows else None


def _of(evaluation: Evaluation, line: Line) -> Iterator[Row]:
    stages = [stage for stage in evaluation.dossier.stages if line.id in stage.scores]
    entry = evaluation.dossier.scores.get(line.id, Entry())
    told = (
        ("评价说明", [stage.scores[line.id].narrative for stage in stages], entry.narrative),
        ("给分理由", [stage.scores[line.id].reason for stage in stages], line.reason),
    )
    for what, before, now in told:
        versions = [(STAGE[stage.stage], prose_text(text)) for stage, text in zip(stages, before, strict=True) if text]
        if versions and now:
            versions.append(("公布的报告", prose_text(now)))
        for (earlier, old), (later, new) in pairwise(versions):
            lost, gained = changed(old, new)
            if lost or gained:
                name = Cell(indicator(evaluation, line.id), header=True)
                yield name, what, f"{earlier} → {later}", lost or "—", gained or "—"


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
