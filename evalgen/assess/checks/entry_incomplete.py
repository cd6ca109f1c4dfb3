"""What nearly all entries of a list have, each of them has."""

from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.like_entries import says_why
from evalgen.assess.counts.neighbours import Lacking, lacking, lacking_definitions, lacking_levels
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class EntryIncomplete(Check):
    """Where at least three quarters of the entries of a list have a field (an amount, a page, points in the text, an
    explanation, a 自评分), each has it; and a row of the funds' table with 执行率 has the two amounts of which it is
    the rate.

    Silent where its note says why (原表空白), and where the entry has reason to lack it: rows for 其他资金 or 上年结转,
    blank rows, amounts of parts where the others make up the whole or no whole tells that some was spent, a rate
    without a budget or of nothing, groups of indicators, an indicator without an award, titles that say it all,
    explanations where they tell of points lost only; and, in a list of two, about all but amounts and budgets, since
    tables print a rate or what was spent for the whole only.
    """

    title: ClassVar[str] = "其余各项都有的内容，每一项都有"
    subject: ClassVar[Subject] = "名单"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = set()
        for each in chain(lacking(evidence.dossier, rubric), lacking_levels(evidence.dossier, rubric)):
            told.update({(*each.path, key, each.field) for key, _ in each.entries})
            yield self._lacking(evidence, each)
        yield from self._definitions(rubric)
        for number, line in enumerate(evidence.dossier.funds.lines):
            base = line.budget or line.initial or line.received
            if line.rate is None or not line.rate.number or (base and line.spent) or says_why(line):
                continue
            field, label = ("spent", "执行数") if base else ("budget", "全年预算数")
            if ("funds", "lines", number, field) not in told:
                yield self.finding(
                    f"funds.lines.{number}.{field}",
                    f"{named(line.name)}印有执行率 {line.rate}，没有印{label}，执行率无从核对",
                    (("执行率", line.rate), (label, "没有")),
                    (evidence.place("funds", "lines", number),),
                    f"请按原件补上{label}；原件没有印的，在说明里写明。",
                )

    def _lacking(self, evidence: Evidence, each: Lacking) -> Finding:
        names = "、".join(named(name) for _, name in each.entries)
        counted = f"{each.others} {'人' if each.field == 'unit' else '项'}"
        others = f"其余 {counted}都有" if each.others > 1 else "另一项有"
        end = (each.field,) if each.field else ()
        return self.finding(
            (*each.path, each.entries[0][0], *end),
            f"{each.what}中{others}{each.label}，只有{names}没有",
            ((f"有{each.label}", counted), (f"没有{each.label}", names)),
            [evidence.place(*each.path, key) for key, _ in each.entries],
            f"请按原件补上{each.label}；原件没有印的，在说明里写明。",
        )

    def _definitions(self, rubric: Rubric) -> Iterator[Finding]:
        without, others = lacking_definitions(rubric)
        for each in without:
            node = rubric.by_id[each]
            yield self.finding(
                each,
                f"其余 {others} 项指标都有指标解释，只有{named(node.indicator.name)}没有",
                (("有指标解释", f"{others} 项"), ("没有指标解释", node.indicator.name)),
                (rubric.places.find(node.position),),
                "请按原件补上指标解释（definition）；原件没有印的，在说明里写明。",
            )
