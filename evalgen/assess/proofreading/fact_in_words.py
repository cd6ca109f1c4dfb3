"""The words on an indicator tell the days, rates, limits and amounts that it is scored by."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, titled
from evalgen.assess.texts.written import texts
from evalgen.assess.told.narrated_facts import has_days, odd_amounts, odd_days, odd_milestone
from evalgen.assess.told.narrated_rates import About, Narrated, may_tell_rates, odd_rates
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Line, Scorecard


class FactInWords(Check):
    """What the words on an indicator tell is what it is scored by: the only percentage, behind the name of a rate that
    shares a word with the indicator and is of its kind (水质抽检合格率97% for 水质达标率), where one fact alone is
    counted; the limit for which points are given or taken (低于98%，扣3分) is one of the rule's bands, and a rate lies
    on the side of it that is told (96%，低于98%); the one day on which it was done or paid, by a word of its name
    (2021年11月25日完工 for 完成及时性), and the one amount of several, behind 预算, 结算 or 实际支出, do not misprint a
    fact that the words leave out: year, month or day, or one digit, is off, or two are exchanged. Where one of two days
    is that of an event, the other one is its other day.

    Silent about rates that are aims, growth or parts, or that another check knows by their names, limits that the
    rubric or a fact names, dates of other steps (开工, 验收) and beside such, amounts that any data hold or that are of
    parts, and where more than one differs.
    """

    title: ClassVar[str] = "指标文字里的日期、比率、界限、金额与计分的数据一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "another writing of the same figure: 96%, 96.0%"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = set[str]()
        for path, text in reversed(texts(evidence.dossier)):
            if path[0] != "scores":
                break  # Words on indicators come last of all texts.
            if ("%" in text or "日" in text or "元" in text) and path[2] == "narrative":
                name = str(path[1])
                for each in _odd(evidence, rubric.by_id[name], text):
                    told.add(name)
                    yield self._in_words(evidence, scorecard.by_id[name], each)
        for node in rubric.scored_by("deduction") if evidence.dossier.milestones else ():
            if node.indicator.id not in told and "(" in str((node.indicator.rule or {}).get("count")):
                yield from self._of_events(evidence, scorecard, node.indicator.id)

    def _in_words(self, evidence: Evidence, line: Line, told: Narrated) -> Finding:
        fact = ("facts", told.fact) if told.fact else ()
        return self.finding(
            f"scores.{line.id}.narrative",
            f"{titled(line)}的文字里写“{told.told}”，{told.known}",
            (("文字", told.told), ("数据", told.known)),
            (evidence.place("scores", line.id, "narrative"), evidence.place("scores", line.id, *fact)),
            "请核对文字、数据和评分标准，更正印错的一处。",
        )

    def _of_events(self, evidence: Evidence, scorecard: Scorecard, name: str) -> Iterator[Finding]:
        for told, (number, index) in odd_milestone(entry_of(evidence, name), evidence.dossier.milestones):
            yield self.finding(
                f"scores.{name}.facts.{told.fact}",
                f"{titled(scorecard.by_id[name])}所录的日期是 {told.told}，{told.known}",
                (("所录", told.told), ("事项", told.known)),
                (
                    evidence.place("scores", name, "facts", told.fact),
                    evidence.place("milestones", number, "stated", index),
                ),
                "请核对原文，更正录错的一处日期。",
            )


def _odd(evidence: Evidence, node: Node, text: str) -> Iterator[Narrated]:
    entry = entry_of(evidence, node.indicator.id)
    if "%" in text and may_tell_rates(entry, text):
        yield from odd_rates(_about(node), entry, text)
    if not entry.facts:
        return
    if "日" in text and has_days(entry):
        yield from odd_days(node.indicator.name, entry, text)
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
