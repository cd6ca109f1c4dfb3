"""A described level is worth fixed points, a fixed share of the points, or a share that the evaluator picks."""

from collections.abc import Iterator, Sequence

from evalgen.assess.rule import Fault
from evalgen.assess.ruling.facts import Facts, Unprovable
from evalgen.assess.ruling.interval import Cut, Span
from evalgen.assess.ruling.wording import fen, gains, listed, span_words
from evalgen.model.entries import FactName
from evalgen.model.fields import Frozen, Name, Percent, Score
from evalgen.model.outcome import Outcome, Scored, Unproven
from evalgen.problems.place import Path
from evalgen.units import Points, Rate


class Level(Frozen):
    """A level in words; `share_from` and `share_to` include their end, `share_above` and `share_below` do not."""

    id: FactName
    text: Name
    points: Score | None = None
    share: Percent | None = None
    share_from: Percent | None = None
    share_above: Percent | None = None
    share_to: Percent | None = None
    share_below: Percent | None = None

    def faults(self, path: Path) -> Iterator[Fault]:
        ways = (self.points is not None) + (self.share is not None) + bool(self._ends)
        if ways != 1:
            cure = "请写 points、share，或用 share_from/share_above 与 share_to/share_below 写一个区间。"
            yield Fault(path, f"档次“{self.text}”要写一种得分，这里写了 {ways} 种", cure, "level-worth")
        elif self._ends and (len(self._lows) != 1 or len(self._highs) != 1 or self._span.empty):
            cure = "区间的下限和上限各写一个，下限小于上限。"
            yield Fault(path, f"档次“{self.text}”的区间写得不对", cure, "level-interval")

    def extremes(self, points: Points) -> tuple[Points, Points]:
        if self.points is not None:
            return self.points, self.points
        low, high = (self.share, self.share) if self.share else (self._lows[0], self._highs[0])
        return low.value * points, high.value * points

    def words(self, points: Points) -> str:
        low = self.extremes(points)[0]
        if self.points is not None:
            return f"{gains(low)}"
        if self.share:
            return f"{gains(points)}的 {self.share}，即 {fen(low)}"
        return f"{gains(points)}的 {self.interval}，由评价人在其中确定"

    @property
    def interval(self) -> str:
        return span_words(self._span, {end.value: str(end) for end in self._ends})

    def allows(self, share: Rate) -> bool:
        return self._span.covers(Span.of(share))

    @property
    def is_interval(self) -> bool:
        return bool(self._ends)

    @property
    def _lows(self) -> tuple[Rate, ...]:
        return tuple(end for end in (self.share_from, self.share_above) if end is not None)

    @property
    def _highs(self) -> tuple[Rate, ...]:
        return tuple(end for end in (self.share_to, self.share_below) if end is not None)

    @property
    def _ends(self) -> tuple[Rate, ...]:
        return self._lows + self._highs

    @property
    def _span(self) -> Span:
        low, high = self._lows[0], self._highs[0]
        return Span(Cut(low.value, self.share_above is not None), Cut(high.value, self.share_to is not None))


def chosen(levels: Sequence[Level], facts: Facts, points: Points) -> Outcome:
    """The points of the level that the evidence chooses."""
    texts = {level.id: level.text for level in levels}
    choice = facts.choice(texts)
    if choice is None:
        raise Unprovable(f"没有选定档次（{facts.field('choice')}），可选{listed(texts.values())}")
    level = next((each for each in levels if each.id == choice), None)
    if level is None:
        raise Unprovable(f"选定的档次“{choice}”不在评分标准之内，可选{listed(texts)}")
    if level.is_interval:
        return _within(level, facts, points)
    given = level.extremes(points)[0]
    return Scored(given, f"评定为“{level.text}”，{level.words(points)}", (f"{level.text}：{level.words(points)}",))


def _within(level: Level, facts: Facts, points: Points) -> Outcome:
    lowest, highest = level.extremes(points)
    share = facts.share()
    if share is None:
        because = f"评定为“{level.text}”，没有写明在 {level.interval}之内取多少（{facts.field('share')}）"
        return Unproven(because, lowest, highest)
    if share.bound or not level.allows(share):
        return Unproven(f"评定为“{level.text}”，比例 {share} 不在 {level.interval}之内", lowest, highest)
    given = share.value * points
    step = f"{fen(points)} × {share} = {fen(given)}"
    return Scored(given, f"评定为“{level.text}”（{level.interval}），取 {share}，{gains(given)}", (step,))
