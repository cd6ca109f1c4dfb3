"""The words on an indicator tell the days, rates, limits and amounts that it is scored by."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import titled
from evalgen.assess.texts.half_width import figures
from evalgen.assess.told.narrated_facts import odd_amounts, odd_days, odd_milestone
from evalgen.assess.told.narrated_rates import About, Narrated, odd_rates
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard


class FactInWords(Check):
    """What the words on an indicator tell is what it is scored by: the only percentage, behind the name of a rate that
    shares a word with the indicator (水质抽检合格率97% for 水质达标率), where one fact alone is counted; the limit for
    which points are given or taken (低于98%，扣3分) is one of the rule's bands, and a rate lies on the side of it that
    is told (96%，低于98%); the one day on which it was done or paid (2021年11月25日完工), and the one amount
    of several, do not misprint a fact that the words leave out: year, month or day, or one digit, is off, or two are
    exchanged. Where one of two days is that of an event, the other one is its other day.

    Silent about rates that are aims, growth or parts, or that another check knows by their names, limits that the
    rubric or a fact names, dates of other steps (开工, 验收), amounts that any data hold or that are of parts, and
    where more than one differs.
    """

    title: ClassVar[str] = "指标文字里的日期、比率、界限、金额与计分的数据一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "another writing of the same figure: 96%, 96.0%"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        milestones = evidence.dossier.milestones
        for name, entry in evidence.dossier.scores.items():
            if not entry.narrative and not (milestones and entry.facts):
                continue
            node = rubric.by_id[name]
            narrated = list(_odd(evidence, node, entry))
            for told in narrated:
                yield self.finding(
                    f"scores.{name}.narrative",
                    f"{titled(scorecard.by_id[name])}的文字里写“{told.told}”，{told.known}",
                    (("文字", told.told), ("数据", told.known)),
                    (
                        evidence.place("scores", name, "narrative"),
                        evidence.place("scores", name, *(("facts", told.fact) if told.fact else ())),
                    ),
                    "请核对文字、数据和评分标准，更正印错的一处。",
                )
            for fact, told, (number, index) in odd_milestone(entry, milestones) if milestones and not narrated else ():
                yield self.finding(
                    f"scores.{name}.facts.{fact}",
                    f"{titled(scorecard.by_id[name])}所录的日期是 {told.told}，{told.known}",
                    (("所录", told.told), ("事项", told.known)),
                    (
                        evidence.place("scores", name, "facts", fact),
                        evidence.place("milestones", number, "stated", index),
                    ),
                    "请核对原文，更正录错的一处日期。",
                )


def _odd(evidence: Evidence, node: Node, entry: Entry) -> Iterator[Narrated]:
    text = figures(entry.narrative)
    if "%" in text:
        yield from odd_rates(_about(node), entry, text)
    if "日" in text and entry.facts:
        yield from odd_days(_texts(node), entry, text)
    if "元" in text and len(entry.facts) > 1:
        yield from odd_amounts(entry, text, evidence.dossier)


def _texts(node: Node) -> str:
    """What the rubric says of the indicator."""
    own = node.indicator
    return f"{own.name};{own.definition};{own.standard};{own.note}"


def _about(node: Node) -> About:
    own, rule = node.indicator, node.indicator.rule or {}
    # Rates of these names are held against the facts by what they are called.
    names = (own.name, own.name[-3:], str(rule.get("label") or own.name), *map(str, (rule.get("names") or {}).values()))
    return About(rule, _texts(node), names)
