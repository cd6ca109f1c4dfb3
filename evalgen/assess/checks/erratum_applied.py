"""A correction changes something, after publication, and what it changed is so now."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.corrected import holds, same, values_at
from evalgen.assess.dating import after
from evalgen.assess.entered import entry_of
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.followup import Erratum
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import nearest
from evalgen.units import parse_quantity

_PATH = re.compile(r"[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*")
_REMOVED = re.compile("删|撤|取消|不再|无|空|并入|未")


class ErratumApplied(Check):
    """A correction (`errata`) has a new content other than the old one and is not dated before the report. Where `at`
    is an indicator or a path of the evidence, it is there, and holds the new content, not the old; of several
    corrections of one figure the later begins with what the earlier ended with, and only the last is held against the
    evidence.

    Silent about `at` in other words (第14页), about what was removed, and where neither the old nor the new is found.
    """

    title: ClassVar[str] = "勘误与现在的材料一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "errata"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        errata = evidence.dossier.errata
        for number, change in enumerate(errata):
            if odd := _odd(evidence, rubric, change, errata):
                field, words, settle = odd
                yield self.finding(
                    f"errata.{number}.{field}",
                    f"勘误“{change.what}”{words}",
                    (("原来的内容", change.old), ("更正后的内容", change.new), ("日期", change.on)),
                    (evidence.place("errata", number, field),),
                    settle,
                )


def _odd(evidence: Evidence, rubric: Rubric, change: Erratum, errata: Sequence[Erratum]) -> tuple[str, str, str] | None:
    """Which field of a correction is at odds, with what, and how to settle it."""
    reported = evidence.dossier.evaluation.reported
    if same(change.old, change.new):
        return "new", f"更正前后都是“{change.new}”", "请核对，写明原来的内容和更正后的内容。"
    if reported and after(reported, change.on):
        return "on", f"的日期 {change.on} 早于报告日期 {reported}，前后颠倒", "请核对两个日期，更正录错的一个。"
    later = [each for each in errata if each.at == change.at and each is not change and each.on > change.on]
    follows = next((each for each in sorted(later, key=lambda each: each.on) if each.what == change.what), None)
    if follows and _is_figure(follows.old) and _is_figure(change.new) and not same(follows.old, change.new):
        words = f"更正为“{change.new}”，后一次（{follows.on}）却从“{follows.old}”更正"
        return "new", words, "请核对两次勘误，更正录错的内容或日期。"
    if later or not _PATH.fullmatch(change.at):
        return None
    return _not_applied(evidence, rubric, change)


def _not_applied(evidence: Evidence, rubric: Rubric, change: Erratum) -> tuple[str, str, str] | None:
    values = _award_at(evidence, change) or values_at(evidence, rubric, change.at)
    if values is None:
        first, dot, _ = change.at.partition(".")
        known = (*rubric.by_id, *Dossier.model_fields)
        if first in _ids(evidence.dossier) or (dot and _REMOVED.search(change.new)):
            return None
        cure = "" if dot and first in known else nearest(first, known)
        return "at", f"针对的“{change.at}”不在材料里", f"{cure}请写指标标识，或材料中现有的位置。"
    old = holds(values, change.old)
    if holds(values, change.new) or not (old or _is_award(change)):
        return None
    words = f"更正为“{change.new}”，现在的材料（{change.at}）里没有{f'，仍是“{change.old}”' if old else ''}"
    return "new", words, "请把更正写进材料，或更正这条勘误。"


def _is_award(change: Erratum) -> bool:
    """Whether it corrects points awarded, which are held against the evidence even where the old ones are gone."""
    return _is_figure(change.new.removesuffix("分")) and (
        change.at == "conclusion.total" or change.at.endswith(".awarded") or "得分" in change.what
    )


def _award_at(evidence: Evidence, change: Erratum) -> tuple[object, ...]:
    """What the indicator was awarded, where that is what was corrected; other figures of it are none of it."""
    awarded = entry_of(evidence, change.at).awarded
    return () if awarded is None or "得分" not in change.what or not _is_award(change) else (awarded,)


def _is_figure(text: str) -> bool:
    return parse_quantity(text.replace(" ", "")) is not None


def _ids(dossier: Dossier) -> frozenset[str]:
    """Whatever else has an id that a correction may name."""
    results, project = dossier.findings, dossier.project
    groups = (dossier.documents, dossier.bodies, dossier.lists, dossier.claims, dossier.milestones)
    ids = {each.id for group in groups for each in group}
    return frozenset(
        ids | {each.id for group in (results.problems, results.recommendations, project.goals) for each in group}
    )
