"""A report tells one figure in several places; one that is a slip away, beside the same words, is a misprint."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from evalgen.assess.texts.places import places, starts_of, text_at
from evalgen.assess.texts.sentences import clause_before, said_before, sentence_at, tells_what_is, years_named
from evalgen.assess.texts.written import texts
from evalgen.assess.told.entered_figures import entered
from evalgen.assess.told.figures import FIGURE, told_figures
from evalgen.assess.told.misprinted_number import slip
from evalgen.assess.told.slips_apart import TELLING, slips_apart
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LABEL = re.compile(r"[^\d，,。；;、：:（()）\s“”\"《》|]{2,16}$")
_FILLER = re.compile("(?:达到?了?|共计?|合计|约为?|[为是有了已计仅只的])+$")
_GENERAL = re.compile("(?:长度|面积|里程|人数|户数|数量|总数|金额|总额|资金|经费|工程|项目|任务)$")
_AIM = re.compile("目标|计划|应|预期|预计|预算(?!执行|完成)|要求|(?<!高)标准")
_OTHER = re.compile("上年|去年|往年|同期|自评|原|调整|另|还|平均|邻近|相邻|[如若][^期，,]{2,16}达到")
_SHORT, _LONG = 2, 4
"""Characters in common right before the figure: so many tell a swap of three digits, so many any slip."""


class Said(NamedTuple):
    """A figure where it is told: its number and unit, the words before it, and where it stands in which text."""

    number: str
    unit: str
    label: str
    position: int
    text: str
    path: Path

    @property
    def sentence(self) -> str:
        """The whole sentence that tells it."""
        return sentence_at(self.text, self.position)

    @property
    def is_aim(self) -> bool:
        """Whether its clause tells an aim."""
        return bool(_AIM.search(clause_before(self.text, self.position)))

    @property
    def shown(self) -> str:
        """The figure with what it is of."""
        return f"{self.label}{self.number}{self.unit}"


def odd_twins(dossier: Dossier) -> Iterator[tuple[Said, Said]]:
    """Every figure told once that is a slip away from one told beside the same words elsewhere, and that one."""
    held = list(entered(dossier))
    # Few figures are a slip away from another of their unit, and only these are looked at where they stand.
    told = [(each.number, each.unit) for each in told_figures(dossier)]
    told += [each for _, text in held for each in FIGURE.findall(text)]
    alike = slips_apart(dict.fromkeys(told))
    if not alike:
        return
    written = [*texts(dossier), *held]
    whole = "\n".join([text for _, text in written])
    said = _said(whole, written, {number for number, _ in alike})
    times, evaluated = Counter(_NUMBER.findall(whole)), set(dossier.evaluation.years)
    for (number, unit), others in alike.items():
        for odd in said[number] if times[number] == 1 else ():
            usual = [each for other in others for each in said[other] if each.unit == unit and _same(odd, each)]
            if usual and (named := years_named(odd.sentence)) and not named & evaluated:
                continue
            if _enough(usual, said) and not any(each.number in odd.text for each in usual):
                yield odd, usual[0]


def _said(whole: str, written: Sequence[tuple[Path, str]], wanted: Collection[str]) -> dict[str, list[Said]]:
    """Where each of the wanted numbers is told with a unit behind words."""
    starts = starts_of([text for _, text in written])
    said: dict[str, list[Said]] = defaultdict(list)
    for number in wanted:
        for at in places(number, whole):
            figure = FIGURE.match(whole, at)
            label = figure and _LABEL.search(_FILLER.sub("", whole[max(0, at - 20) : at]))
            if figure and figure[1] == number and label:
                own = text_at(starts, at)
                path, text = written[own]
                said[number].append(Said(number, figure[2], label[0], at - starts[own], text, path))
    return said


def _same(odd: Said, usual: Said) -> bool:
    """Whether the same words stand before both, of the same years, and both tell an aim, or none does."""
    if odd.path == usual.path or odd.unit != usual.unit or not (tells_what_is(odd.path) or odd.path[0] == "findings"):
        return False
    one, other = _GENERAL.sub("", odd.label), _GENERAL.sub("", usual.label)
    common, digits = _in_common(one, other), len(odd.number.replace(".", ""))
    swapped = slip(odd.number, usual.number) == "swap"
    if swapped:
        telling = common >= _LONG or (common >= _SHORT and digits >= TELLING)
    else:
        telling = common >= _LONG and common == min(len(one), len(other)) and digits >= TELLING
    words = odd.label[odd.label.rfind(one[-common:]) :] if common else ""
    if not telling or _in_series(words, odd.text) or (not swapped and _in_series(words, usual.text)):
        return False
    years, others = years_named(odd.sentence), years_named(usual.sentence)
    if years and others and not years & others:
        return False
    return odd.is_aim == usual.is_aim and not _OTHER.search(said_before(odd.text, odd.position))


def _in_series(words: str, text: str) -> bool:
    """Whether the text has several figures behind the words, as of one town after the other."""
    return text.count(words) > 1 and len(re.findall(rf"{re.escape(words)}[^\d，。；、]{{0,3}}\d", text)) > 1


def _in_common(one: str, other: str) -> int:
    """How many characters both end with."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _enough(usual: list[Said], said: Mapping[str, list[Said]]) -> bool:
    """Whether an entry of the evidence tells it, or two texts do."""
    if any(each.path[0] in ("bodies", "project", "funds") or "counted" in each.path for each in usual):
        return True
    return any(len({again.path for again in said[each.number] if again.unit == each.unit}) > 1 for each in usual)
