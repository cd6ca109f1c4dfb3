"""The words on an indicator and the notes on its facts tell the same figures as the facts."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.entered import goals, titled
from evalgen.assess.goals.noted_targets import odd_notes
from evalgen.assess.goals.percent_aims import odd_aims_in_percent
from evalgen.assess.goals.told_targets import TARGET_TOLD, odd_targets
from evalgen.assess.names.normal import named
from evalgen.assess.proofreading.narrative_fits_rule import NarrativeFitsRule
from evalgen.assess.proofreading.rate_in_words import RateInWords
from evalgen.assess.texts.half_width import figures
from evalgen.assess.told.aims_and_results import odd_aims
from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import dotted
from evalgen.units import Quantity, parse_quantity

_QUOTED = re.compile(
    r"原[文表件报][^，。；\d]{0,20}[“]?[^，。；\d]{0,12}?(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>[%‰一-鿿]{1,3})"
)
_COUNTED = re.compile(r"(?<![第各每约前后另])(?P<number>[一两二三四五六七八九十]|\d{1,3})个(?!月|百分点|别|人)")
_PARTIAL = re.compile("其中|另|含|上年|去年|每|各|约|原|调整|除|还有|未")


class TargetInWords(Check):
    """Where the words on an indicator tell its target or actual value (目标735人次，实际730人次), or that the target
    was met, missed, or exceeded (未达到指标值, 高于控制目标), the facts say the same; and where the note on a fact
    quotes the figure of the source (原表印730人次) or counts what the figure counts (三个板块), it is that of the fact.
    So are those that the note on how an indicator is read tells (以70%为指标值), or tells not to be entered (没有录入),
    and 指标值 and 完成值 that a chapter tells right behind the name of a goal or a row (指标值为105人，完成值116人),
    and the aim of a rate that it tells with the name before, and by how much that is off (比95%的目标高5个百分点).

    Silent about parts, rules, other years and other aims, about figures in other units, where the right figure is told
    too, about the note where the narrative has the same other figure (rate-in-words, narrative-fits-rule), and where it
    cannot be told whether the target is met.
    """

    title: ClassVar[str] = "文字、说明里的指标值和完成值与所录一致"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        yield from self._of_goals(evidence, rubric, scorecard)
        yield from self._notes(evidence, rubric, scorecard)
        yield from self._of_rubric(evidence, rubric, scorecard)
        yield from self._aims(evidence, rubric, scorecard)

    def _of_goals(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        years = evidence.dossier.evaluation.years
        for goal in goals(evidence, rubric, scorecard):
            entry = evidence.dossier.scores[goal.line.id]
            for name, text in (("narrative", entry.narrative), ("reason", entry.reason)):
                if not text or not TARGET_TOLD.search(text):
                    continue
                if odd := list(odd_targets(figures(text), goal, tuple(years))):
                    yield self.finding(
                        f"scores.{goal.line.id}.{name}",
                        f"{titled(goal.line)}"
                        + "；".join(f"文字里写“{told}”，{right}" for told, right in dict(odd).items()),
                        [pair for told, right in odd for pair in (("文字", told), ("数据", right))],
                        (evidence.place("scores", goal.line.id, name), evidence.place("scores", goal.line.id, "facts")),
                        "请核对文字和数据，更正写错的一处。",
                    )

    def _of_rubric(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for each in odd_notes(evidence, rubric):
            name = each.node.indicator.id
            yield self.finding(
                f"rubric.{name}.note",
                f"{titled(scorecard.by_id[name])}的说明里写“{each.told}”，所录的{each.known}",
                (("说明", each.told), ("所录", each.known)),
                (rubric.places.find((*each.node.position, "note")), evidence.place("scores", name, "facts", each.key)),
                "请核对原件，更正说明或所录的数。",
            )

    def _aims(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for one in odd_aims_in_percent(evidence.dossier, goals(evidence, rubric, scorecard)):
            line = one.goal.line
            yield self.finding(
                f"{dotted(one.path)}.{line.id}",
                f"这里写{titled(line)}{one.told}，{one.known}",
                (("文字", one.told), ("所录", one.known)),
                (evidence.place(*one.path), evidence.place("scores", line.id, "facts")),
                "请核对文字和数据，更正写错的一处。",
            )
        for path, row, told in odd_aims(evidence, scorecard):
            yield self.finding(
                f"{dotted(path)}.{row.name}",
                f"这里写{named(row.name)}{told}，所录的是 {row.shown}",
                (("文字", told), (row.name, row.shown)),
                (evidence.place(*path), evidence.place(*row.path)),
                "请核对文字和数据，更正写错的一处。",
            )

    def _notes(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for indicator, entry in evidence.dossier.scores.items():
            for name, fact in entry.facts.items():
                known = parse_quantity(fact.value) if fact.note and isinstance(fact.value, str) else None
                told = _noted(figures(fact.note), known) if known else ""
                if told and not (told in entry.narrative and _is_told(evidence, rubric, scorecard, (indicator, name))):
                    yield self.finding(
                        f"scores.{indicator}.facts.{name}.note",
                        f"{titled(scorecard.by_id[indicator])}的说明里写 {told}，所录是 {known}",
                        (("说明", told), ("所录", known)),
                        (evidence.place("scores", indicator, "facts", name),),
                        "请核对原件，更正说明或所录的数；不是同一个数的，写明各是什么。",
                    )


def _is_told(evidence: Evidence, rubric: Rubric, scorecard: Scorecard, fact: tuple[str, str]) -> bool:
    """Whether the narrative too has another figure than the fact, and is told of."""
    indicator, name = fact
    told = (RateInWords().find(evidence, rubric, scorecard), NarrativeFitsRule().find(evidence, rubric, scorecard))
    places = (f"scores.{indicator}.facts.{name}", f"scores.{indicator}.narrative")
    return any(each.at in places for each in chain(*told))


def _noted(note: str, known: Quantity) -> str:
    """The figure that the note quotes or counts for the fact, where it is another one."""
    quoted = [each for each in _QUOTED.finditer(note) if each["unit"].startswith(known.unit or "？")]
    told = [decimal_of(each["number"]) for each in quoted]
    if told and len(set(told)) == 1 and told[0] != known.number and f"{known.number}" not in note:
        return f"{quoted[0]['number']}{known.unit}"
    counted = list(_COUNTED.finditer(note)) if known.unit == "个" and not _PARTIAL.search(note) else []
    if len(counted) == 1 and number_of(counted[0]["number"]) != known.number:
        return f"{counted[0]['number']}个"
    return ""
