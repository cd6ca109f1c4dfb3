"""What a rubric quotes of the documents that it rests on is what they say."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.documents.known_documents import cites_rule_of_2020, misquoted, mistitled
from evalgen.assess.documents.report_dates import last_reported
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Basis
from evalgen.model.scorecard import Scorecard
from evalgen.units import When

_FLOOR = re.compile(r"(?:产出|效益)[^；;。]{0,16}(?:不低于|不少于|不得低于)\s*(\d+(?:\.\d+)?)\s*[%％]")
_AS_A_RULE = "60"
_OF_2020 = Decimal(_AS_A_RULE)
"""By 财预〔2020〕10号 产出 and 效益 weigh no less than 60% as a rule."""
_Odd = tuple[str, str, tuple[tuple[str, str], ...]]
"""The path of what is odd, words about it, the figures."""


class RubricBasis(Check):
    """A well-known document among the bases of a rubric has its own number and title; the clause quoted of
    财预〔2020〕10号 asks for 60% of 产出 and 效益; and the floor of the rubric is that of its clause. A rubric of the
    evaluation's own is in force (`effective`, `until`): not only after the report, nor only before the last year
    evaluated.

    Silent about local rules, which may set another share or bear the same name, where no clause is quoted, and about
    when shared rubrics are in force, which may serve for older forms.
    """

    title: ClassVar[str] = "指标体系所引文号、条款与文件一致"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        text, identity = rubric.text, evidence.dossier.evaluation
        if identity.rubric == "local" and not text.extends and (text.effective or text.until):
            yield from self._not_in_force(evidence, rubric)
        for number, basis in enumerate(rubric.text.basis):
            for field, words, figures in (*_misnumbered(basis), *_clause(basis, rubric)):
                place = ("rubric", field) if field == "output_benefit_floor" else ("rubric", "basis", number, field)
                yield self.finding(
                    f"rubric.{field}" if field == "output_benefit_floor" else f"rubric.basis.{number}.{field}",
                    words,
                    figures,
                    (rubric.places.find(place), rubric.places.find(("rubric", "basis", number))),
                    "请查对所引文件的原文，更正文号、条款或数字。",
                )

    def _not_in_force(self, evidence: Evidence, rubric: Rubric) -> Iterator[Finding]:
        text, year = rubric.text, When(max(evidence.dossier.evaluation.years))
        reported = last_reported(evidence.dossier)
        odd = (
            ("effective", "施行日期", text.effective, "晚于", "报告日期", reported),
            ("until", "失效日期", text.until, "早于", "被评价的年度", year),
        )
        for field, label, date, how, against, other in odd:
            later, earlier = (date, other) if how == "晚于" else (other, date)
            if later and earlier and after(later, earlier):
                yield self.finding(
                    f"rubric.{field}",
                    f"指标体系的{label} {date} {how}{against} {other}",
                    ((label, date), (against, other)),
                    (rubric.places.find(("rubric", field)), rubric.places.find(("rubric",))),
                    "请查对指标体系的施行和失效日期，或改引当时施行的版本。",
                )


def _misnumbered(basis: Basis) -> Iterator[_Odd]:
    if basis.number and (known := _known_numbers(basis.title, basis.number)):
        words = f"指标体系的依据《{basis.title}》文号印作 {basis.number}：这份文件的文号是 {known}"
        yield "number", words, (("所印文号", basis.number), ("文号", known))
    elif basis.number and (titled := _known_title(basis.title, basis.number)):
        words = f"指标体系的依据《{basis.title}》文号是 {basis.number}，这个文号的文件是《{titled}》"
        yield "title", words, (("所印名称", basis.title), ("文件", titled))


# Most rubrics rest on the same few documents.
_known_numbers = lru_cache(maxsize=256)(misquoted)
_known_title = lru_cache(maxsize=256)(mistitled)


@lru_cache(maxsize=256)
def _floor(clause: str) -> str:
    """The least share, in per cent, that a clause asks for; empty where it asks for none."""
    found = _FLOOR.search(clause) if "低于" in clause or "少于" in clause else None
    return found[1] if found else ""


def _clause(basis: Basis, rubric: Rubric) -> Iterator[_Odd]:
    told = _floor(basis.clause)
    if not told:
        return
    floor = rubric.text.output_benefit_floor
    if told == _AS_A_RULE and (floor is None or floor.number == _OF_2020):
        return
    share = Decimal(told)
    if share != _OF_2020 and cites_rule_of_2020(basis.number):
        words = f"条款引作产出、效益权重不低于 {told}%，{basis.number}写的是 {_OF_2020}%"
        yield "clause", words, (("所引", f"{told}%"), ("文件", f"{_OF_2020}%"))
    elif floor and floor.decimal != share / 100:
        words = f"产出、效益权重的下限定作 {floor}，所引条款写的是 {told}%"
        yield "output_benefit_floor", words, (("下限", str(floor)), ("条款", f"{told}%"))
