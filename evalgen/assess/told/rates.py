"""A percentage told in words stands right behind the name of the rate, and may be a limit (90%以上)."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from evalgen.assess.ruling.interval import Span
from evalgen.assess.texts.places import places
from evalgen.assess.told.known_rates import Known
from evalgen.units import Rate

_BEFORE = (
    r"(?:^|(?<=[，,。；;：:、（(\s“”\"]))"
    r"(?:[本该]?项目|该项)?(?:实际|最终|经测算|经计算|全年|年[末终底]|(?:项目|改造)?(?:改造|建成|实施|完成)后)?"
    r"(?:总体|综合|整体)?"
)
_BEHIND = (
    r"(?:指标)?[”\"]?(?:[（(][^（）()%％]{0,16}[）)])?(?:[和与及、][^，,。；;%％\d]{1,18}?[率度](?=均|都))?"
    r"(?:[较偏]低，)?(?:已经?|均|都|实际|[仅只])?(?:达到?了?|为|有|是|在|计算为|完成)?[：:＝=]?\s*"
    r"(?P<least>≥|>=|超过|不低于)?\s*(?P<number>\d{1,4}(?:\.\d{1,4})?)\s*[%％]"
    r"(?P<limit>及?以上|及?以下|左右|多|余)?(?!\s*(?:的?(?:目标|标准|要求|指标值)|[-~～—至到×xX*]|，?未达到))"
)
_PERCENT = re.compile(_BEHIND)
_PERCENTAGE_POINT = Fraction(1, 100)


@dataclass(frozen=True)
class Told:
    """A percentage as printed, the word right before it, and where in the text it stands."""

    word: str
    rate: Rate
    bound: str
    position: int

    @property
    def shown(self) -> str:
        """The percentage, and where it is the most there is, that it is."""
        return f"{'≤ ' if self.bound == '<=' else ''}{self.rate}"

    def agrees(self, known: Known) -> bool:
        """Whether the text tells the known rate: rounded or cut off at its last place, or within its limit."""
        value = Span.than(self.bound or "=", self.rate.value)
        if known.bound:
            limit = Span.than(known.bound, known.value)
            if not self.bound:
                return not limit.meet(value).empty
            return self.rate.value == known.value and (self.bound[0] in "<≤") == (known.bound[0] in "<≤")
        if self.bound:
            return not value.meet(Span.than("=", known.value)).empty
        apart = abs(self.rate.value - known.value)
        capped = known.value > 1 and self.rate.value == 1
        # 96.3% entered may be 96.33% in words, but 96% is as exact as it is printed.
        place = known.fact.quantum if known.fact else Fraction(0)
        if self.rate.quantum < place < _PERCENTAGE_POINT and apart <= place / 2:
            return True
        loose = self.rate.quantum if known.counted else Fraction(0)
        return capped or not apart or apart < loose or apart <= known.slack


@lru_cache(maxsize=1024)
def told_rates(words: tuple[str, ...], text: str) -> tuple[Told, ...]:
    """Every percentage right behind one of `words`; 左右 and the like are not told exactly, and left out."""
    # A pattern of the words is made only where a percentage stands behind one of them.
    ends = [at + len(word) for word in words for at in places(word, text)]
    if not any(_PERCENT.match(text, end) for end in ends):
        return ()
    called = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    found = re.finditer(f"{_BEFORE}(?P<word>{called}){_BEHIND}", text)
    return tuple(_told(each) for each in found if each["limit"] not in ("左右", "多", "余"))


def _told(found: re.Match[str]) -> Told:
    bound = ">=" if found["least"] or (found["limit"] or "").endswith("以上") else ""
    if (found["limit"] or "").endswith("以下"):
        bound = "<="
    return Told(found["word"], Rate(Decimal(found["number"]), "%"), bound, found.start("word"))
