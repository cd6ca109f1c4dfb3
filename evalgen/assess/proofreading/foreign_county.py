"""A report on one county speaks of that county."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.county_names import COUNTIES
from evalgen.assess.names.titles_and_names import titles_together
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.texts.written import every_text, texts_with
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_NAMED = re.compile("([一-鿿]{2})县(?![级域城道直内外乡志市区]|[（(]市)")
_OWN = re.compile("[一-鿿]{2,7}[县市区旗]")
_MEANT = re.compile(
    "考察|学习|借鉴|参观|经验|先进|案例|对口|帮扶|支援|协作|合作|联合|接壤|毗邻|相邻|交界|邻|周边|[东西南北][接连临与至靠]|"
    "上游|下游|流域|河流|水库|公路|铁路|高速|起于|止于|途经|至..县|籍|来自|迁|并入|划[入归转]|原|曾|排名|比较|对比|相比|各县|等县|县、|调[入任]|"
    "到[场访]|来[访县函]|指导|观摩|交流|中标|供应商|供货|注册|公司|集团|同类|同批|另案"
)
"""Words beside which a report may well name another county."""


class ForeignCounty(Check):
    """A text of the report on a county names no other county that the evidence names nowhere else: it may have been
    left from another report.

    A hint. Silent in reports on a city or a province, where the own county is not named, in sentences about visits,
    aid, vendors, neighbours, rivers and roads, where a text names several counties, and about names that are not two
    characters before 县.
    """

    title: ClassVar[str] = "文字里没有别县的名称"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity, said = evidence.dossier.evaluation, every_text(evidence.dossier)
        named = {said[end - 2 : end] for end in places("县", said) if end > 1} & COUNTIES
        if identity.region.endswith("00") or all(f"{each}县" in identity.title for each in named):
            return
        told = [
            (path, text, counties) for path, text in texts_with(evidence.dossier, "县") if (counties := _counties(text))
        ]
        if not told:
            return
        names = _names(evidence.dossier)
        own = _OWN.search(identity.title) or _OWN.search(identity.department)
        for path, _, counties in told if own else ():
            odd = sorted(each for each in counties if f"{each}县" not in names)
            if len(odd) == 1:
                yield self.finding(
                    path,
                    f"文字里写到{odd[0]}县，材料别处没有这个县，是否从别的报告移来，无从核实",
                    (("文字", f"{odd[0]}县"),),
                    (evidence.place(*path), evidence.place("evaluation", "region")),
                    "请核对地名，确是移来的更正；确与该县有关的，写明关系。",
                )


def _counties(text: str) -> frozenset[str]:
    """The counties that `text` names without a reason to name another."""
    ends = [end for end in places("县", text) if text[max(0, end - 2) : end] in COUNTIES]
    found = [end - 2 for end in ends if _NAMED.match(text, end - 2)]
    return frozenset(text[start : start + 2] for start in found if not _may_name_others(sentence_at(text, start)))


@lru_cache(maxsize=64)
def _may_name_others(sentence: str) -> bool:
    return bool(_MEANT.search(sentence))


def _names(dossier: Dossier) -> str:
    """Every title and name of the evidence, and what bodies and notices are called besides."""
    said = [titles_together(dossier)]
    said += [each for body in dossier.bodies for each in (*body.also_called, body.address, body.history, *body.duties)]
    said += [each.issuer for each in dossier.documents] + [each.unit for each in dossier.evaluation.team]
    said += [each.owner for each in dossier.findings.recommendations] + [each.text for each in dossier.project.goals]
    return "\n".join(said)
