"""Figures that one sentence relates to each other are related so."""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.told_aspects import ASPECTS, odd_aspects
from evalgen.assess.counts.told_kinds import INCLUDING, odd_including
from evalgen.assess.counts.told_lists import COUNTED, odd_lists
from evalgen.assess.counts.told_named import NAMED, odd_named
from evalgen.assess.money.restated import misprinted
from evalgen.assess.proofreading.amount_in_words import AmountInWords
from evalgen.assess.proofreading.count_in_words import CountInWords
from evalgen.assess.proofreading.rate_in_words import RateInWords
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.gaps import GAPS, odd_gaps
from evalgen.assess.told.of_total import OF_TOTAL, odd_of_total
from evalgen.assess.told.related import RELATED, odd_relations
from evalgen.assess.told.sentence_figures import Odd
from evalgen.assess.told.uses import USED, odd_uses
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path, dotted

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_POSTS = re.compile(r"^[^\d]+(?=\d+名$)|名$")


class FiguresInOneSentence(Check):
    """Where one sentence tells parts of a whole (其中), a share beside both (占40.6%), of the total of the funds, or in
    a row of shares, a rate behind both (发现20个，责停15个，责停率75%; 预算200万元，拨付50万元，拨付进度25%), a change
    from one to the other (由20个增至25个，增长25%), a yearly average beside the total, a total behind its parts
    (142个、65个，合计207个), before all its uses (70,875元，用于…) or behind a number and the standard for each
    (120户，每户500元，共6万元), what is left or missing (支出90万元，结余10万元;
    应到位9万元，实际到位8万元，缺口1万元), a change against another year or a budget and which way it goes
    (比预算15万元减少2.5万元), percentage points, or what was saved (审减, 节约), its figures make what it tells; so do
    parts in the next sentence (130万元。其中：…), shares of levels of government (130万元，中央80万元，省级50万元), and
    things named behind their number, to the end of the sentence (单位有3个，分别为A、B和C; 三种方法，即A、B和C), are as
    many, and so are those named before it (从立项和落实两方面评价, 市、县、乡三级, 甲镇、乙镇2个镇, 《甲》、《乙》2个
    文件).

    Parts of money, and of what is counted by kinds that exclude each other (信息类和服务类，在职和退休，各年) or are
    called as the whole is (33个指标，包括23个数量指标), are added up, others may overlap; parts in brackets alone only
    where they make nearly the whole, or do with two digits exchanged; five parts and more that end the sentence are no
    less than the whole either, where they come within a hundredth of it. Parts that fit in the row of figures before
    them, or in what changed by the figure told last, are of these. Silent about estimates (约), averages, where
    figures have other units, where another figure of the sentence makes the rate, about rates not named as their part
    is (安装15台，合格率95%), those that contradict the figures scored (rate-in-words says so), amounts that misprint
    those of the data (amount-in-words, amount-printed-twice say so), posts counted otherwise than entered
    (count-in-words says so), and lists entered with another number (list-count says so).
    """

    title: ClassVar[str] = "一句话里的部分、占比、增减与全数相符"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "less than one of the last place told, and half of that of the figures"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        doubted = _doubted(evidence.dossier)
        told = (AmountInWords(), CountInWords()) if doubted else ()
        misprints = [each for check in told for each in check.find(evidence, rubric, scorecard)]
        rates = _told_wrongly(RateInWords().find(evidence, rubric, scorecard)) if doubted else frozenset[str]()
        wrong = [f"{each.number:f}{each.unit}" for each in misprinted(evidence.dossier.funds)] if doubted else []
        for path, found in doubted.items():
            at = dotted(path)
            known = rates | _misprinted(misprints, at)
            odd = [
                each for each in found.values() if not (known & set(_numbers(each)) or _listed(evidence.dossier, each))
            ]
            odd = [each for each in odd if not any(word in f"{each.told}{each.right}" for word in wrong)]
            # Of points nothing is said where the form gives none.
            odd = [each for each in odd if not (scorecard.is_unscored and each.told.endswith("分"))]
            if odd:
                yield self.finding(
                    at,
                    "；".join(f"文字里写“{each.told}”，{each.right}" for each in odd),
                    [pair for each in odd for pair in (("文字", each.told), ("按同一句的数", each.right))],
                    (evidence.place(*path),),
                    "请核对这一句的各个数，更正印错的一个。",
                )


def _results(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """What goals say is aimed at or was reached, where it tells several figures."""
    for number, goal in enumerate(dossier.project.goals):
        for name in ("text", "target", "actual"):
            text, done = getattr(goal, name), name == "actual"
            parts = "单价" in text if name == "target" else "其中" in text or (done and "单价" in text)
            if ("元" in text and parts) or (done and "%" in text):
                yield ("project", "goals", number, name), figures(text)


_LOOKED_FOR = (
    ((COUNTED,), odd_lists),
    (ASPECTS, odd_aspects),
    ((GAPS,), odd_gaps),
    (NAMED, odd_named),
    ((USED,), odd_uses),
    ((INCLUDING,), odd_including),
    (RELATED, odd_relations),
)
"""The signs of which one stands in every text, and what is looked for there."""


def _doubted(dossier: Dossier) -> dict[Path, dict[str, Odd]]:
    """Every odd figure of each text by the words on it; of two on the same words the last is told."""
    found: dict[Path, dict[str, Odd]] = {}
    results = tuple(_results(dossier))
    for signs, odd in _LOOKED_FOR:
        for path, text in (*texts_matching(dossier, *signs), *results):
            for each in odd(text):
                found.setdefault(path, {})[each.told] = each
    for path, text in (*texts_matching(dossier, OF_TOTAL), *results):
        for each in odd_of_total(text, dossier.funds):
            found.setdefault(path, {})[each.told] = each
    return found


def _told_wrongly(told: Iterable[Finding]) -> frozenset[str]:
    """Every percentage that is told not to be the one scored."""
    return frozenset(figure for each in told for name, figure in each.figures if name == "文字")


def _misprinted(told: list[Finding], at: str) -> frozenset[str]:
    """Every amount, and every number of posts, that is told to be misprinted there."""
    figures_told = [figure for each in told if each.at == at for name, figure in each.figures if name == "文字"]
    return frozenset(_POSTS.sub("", each.partition(" ")[0].replace(",", "")) for each in figures_told)


def _listed(dossier: Dossier, odd: Odd) -> bool:
    """Whether a printed list has the number told, and other entries: list-count says so."""
    stated = [each.stated for each in dossier.lists if each.stated and each.stated != len(each.items)]
    return "后面列出" in odd.right and odd.told.startswith(tuple([f"{each}个" for each in stated]))


def _numbers(odd: Odd) -> Iterator[str]:
    """The percentage told last, and every number without its commas."""
    yield odd.told.rpartition(" ")[2]
    yield from (number.replace(",", "") for number in _NUMBER.findall(f"{odd.told}，{odd.right}"))
