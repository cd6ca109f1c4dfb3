"""A survey that a report tells of was made during the fieldwork."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.written import every_text, texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import When

_SURVEYED = re.compile(
    r"(20\d\d)年(\d{1,2})月(?:\d{1,2}日)?，?(?:对|在)?[^，。；、\n]{0,8}?(?<!完成)(?<!前期)(?:调查|现场评价|走访)(?!评估|报告|设计)"
)

_AGAIN = re.compile("补充|回访|再次|第二次|复查|复核")


class SurveyDate(Check):
    """The month in which a text or the title of a list says that the evaluators went and asked (2022年9月调查了九处) is
    that of the fieldwork.

    They may have gone several times, so that it cannot be verified. Where several tell the same other month, and none
    that of the fieldwork, it is told once, of the fieldwork. Silent where the fieldwork is dated by its year, or after
    the report (dates-in-order), about what is said to be another visit (补充调查, 回访), and after the report, which
    later-than-report tells.
    """

    title: ClassVar[str] = "文字里的调查时间与现场评价时间一致"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "evaluation.fieldwork"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        fieldwork = evidence.dossier.evaluation.fieldwork
        reported = evidence.dossier.evaluation.reported
        if not fieldwork or not fieldwork.month or (reported and after(fieldwork, reported)):
            return
        titles = figures("\n".join([each.title for each in evidence.dossier.lists]))
        told = _SURVEYED.findall(f"{every_text(evidence.dossier)}\n{titles}")
        if all(int(year) == fieldwork.year and int(month) == fieldwork.month for year, month in told):
            return
        odd = list(_odd(evidence, fieldwork, reported))
        if len(odd) > 1 and len({*told}) == 1:
            yield self._of_fieldwork(evidence, fieldwork, odd)
            return
        for path, month in odd:
            yield self.finding(
                path,
                f"这里写 {month}调查，现场评价是 {fieldwork}，是另一次调查还是印错，无从核实",
                (("文字", month), ("现场评价", fieldwork)),
                (evidence.place(*path), evidence.place("evaluation", "fieldwork")),
                "请核对调查时间；先后几次的，分别写明。",
            )

    def _of_fieldwork(self, evidence: Evidence, fieldwork: When, odd: list[tuple[Path, When]]) -> Finding:
        month = odd[0][1]
        return self.finding(
            "evaluation.fieldwork",
            f"现场评价录的是 {fieldwork}，{len(odd)} 处都写 {month}调查，是另一次调查还是录错，无从核实",
            (("现场评价", fieldwork), ("文字", month)),
            (evidence.place("evaluation", "fieldwork"), *(evidence.place(*path) for path, _ in odd)),
            "请核对现场评价的时间；先后几次的，分别写明。",
        )


def _odd(evidence: Evidence, fieldwork: When, reported: When | None) -> Iterator[tuple[Path, When]]:
    """Each text that tells of a survey in another month, and the first such month."""
    for path, text in _texts(evidence):
        for found in _SURVEYED.finditer(text):
            month = _month(found[1], found[2])
            if _AGAIN.search(found[0]) or not month or (reported and after(month, reported)):
                continue
            if after(month, fieldwork) or after(fieldwork, month):
                yield path, month
                break


def _texts(evidence: Evidence) -> Iterator[tuple[Path, str]]:
    yield from texts_matching(evidence.dossier, _SURVEYED)
    for number, listing in enumerate(evidence.dossier.lists):
        yield ("lists", number, "title"), figures(listing.title)


def _month(year: str, month: str) -> When | None:
    try:
        return When.parse(f"{year}-{month}")
    except ValueError:
        return None
