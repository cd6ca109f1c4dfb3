"""An amount in the text is the one that the data hold."""

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.amounts_meant import Passage, held_by, meant_in
from evalgen.assess.money.held_at import held_at
from evalgen.assess.money.named_amounts import told_otherwise
from evalgen.assess.money.notices_told import misprinted_notices
from evalgen.assess.money.parts_told import misprinted_parts
from evalgen.assess.money.printed_amounts import derived_sums
from evalgen.assess.money.told_amounts import (
    Amount,
    amounts_in,
    amounts_of_notes,
    keys_of_funds,
    tells_of_misprint,
    told_amounts,
)  # fmt: skip
from evalgen.assess.money.whole_amounts import completed
from evalgen.assess.texts.beside import goals_in_words
from evalgen.assess.texts.half_width import figures
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity

_Pairs = list[tuple[Quantity, Quantity]]


class AmountInWords(Check):
    """No amount in the text (chapters, goals, problems, advice, notes on indicators and on the funds, opinions and
    answers) is a misprint of one in the data: two neighbours swapped, the same digits with the point or the unit
    elsewhere, or one digit off.

    Only amounts of five significant digits and more (six for one digit off) that agree with no amount of the data,
    amounts right behind the name of what they are for (交通补贴9950元), misprints right behind the kind of money
    (执行32.74万元, 总投资580万元) or the end of a component's name, a slip behind the name of the total or the level
    of its one source (中央下达), or before the number of its notice (111万元（某财〔2020〕67号）),
    and in the text of a problem with an amount of its own, or of advice on it alone, the only amount told that the data
    do not hold (35.6万元 for 36.5万元); and what a paragraph begins with as 实际支出, 到位资金 or 预算总额, where the
    text tells no other that the data do not hold. Three digits tell where they are those of the funds in the other one
    of 元 and 万元; and in a chapter two parts with each other's amounts, one that is a slip away where the others of
    its row are right, the whole before them, and what stands beside the number of another notice.

    Silent about other years and drafts, about parts and places, about
    amounts that another one beside them makes that of the data, and about every other amount: a text may tell more than
    the data hold.
    """

    title: ClassVar[str] = "文字里的金额与数据一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        every = (*told_amounts(dossier), *_goals(dossier), *amounts_of_notes(dossier))
        if not every:
            return
        exact = keys_of_funds(dossier)
        # Most amounts are those of the funds to the digit, and nothing else has to be known of them.
        unknown = [[each for each in amounts if each.key not in exact] for _, _, amounts in every]
        if any(unknown):
            made = list(derived_sums(dossier.funds))
            unknown = [[each for each in amounts if not _is_sum(each, made)] for amounts in unknown]
        named = told_otherwise(dossier)
        parts = _joined(misprinted_parts(dossier), misprinted_notices(dossier))
        if not named and not parts and not any(unknown):
            return
        held = held_by(dossier, named)
        for (path, text, _), amounts in zip(every, unknown, strict=True):
            if not (amounts or named or path in parts) or (path[0] == "funds" and tells_of_misprint(text)):
                continue
            meant, misprint = meant_in(dossier, held, Passage(path, text, amounts))
            meant, misprint = {**meant, **parts.get(path, {})}, misprint or path in parts
            told = [each.quantity for each in amounts]
            if found := [pair for pair in meant.items() if not completed(*pair, told)]:
                yield self._finding(evidence, path, found, misprint)

    def _finding(self, evidence: Evidence, path: Path, meant: _Pairs, misprint: bool) -> Finding:
        shown = "；".join(f"文字里写 {told}，数据是 {known}" for told, known in meant)
        return self.finding(
            path,
            f"{shown}，{'像是印错了数字或单位' if misprint else '两处不是同一个数'}",
            [pair for told, known in meant for pair in (("文字", told), ("数据", known))],
            (evidence.place(*path), *(place for _, known in meant for place in held_at(evidence, known))),
            "请核对两处金额，更正印错的一个。",
        )


def _joined(*found: dict[Path, dict[Quantity, Quantity]]) -> dict[Path, dict[Quantity, Quantity]]:
    """What was found in each text, of all kinds."""
    return {
        path: dict(pair for each in found for pair in each.get(path, {}).items()) for each in found for path in each
    }


def _is_sum(told: Amount, sums: list[Decimal]) -> bool:
    """Whether an amount in 元 or 万元 is to the digit what parts of the funds come to."""
    return told.unit in ("元", "万元") and told.quantity.decimal in sums


def _goals(dossier: Dossier) -> Iterator[tuple[Path, str, tuple[Amount, ...]]]:
    """What the goals say in words, and the amounts that they tell."""
    for path, text in goals_in_words(dossier):
        if "元" in text:
            told = figures(text)
            yield path, told, tuple(amounts_in(told))
