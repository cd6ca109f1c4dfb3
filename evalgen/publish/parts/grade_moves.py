"""Which decisions the grade hangs on: awards that depart from their rule, and points that no rule decides."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.sensitivity import Departure, Open, Reached, Sensitivity
from evalgen.publish.block import Block, Cell, Column, Note, Row, Table
from evalgen.publish.effect import SITE, way
from evalgen.publish.figures import points
from evalgen.publish.inferred import inferred_lines
from evalgen.publish.inline import Inline
from evalgen.publish.links import indicator
from evalgen.publish.words import STATE
from evalgen.units import Points

_DEPARTURES = (Column("指标"), Column("评价给分", "figure"), Column("按规则", "figure"),
               Column("只改这一项"), Column("连同以上各项一起改"))  # fmt: skip
_OPEN = (Column("指标"), Column("为什么未定"), Column("评价给分", "figure"), Column("若得最低分"), Column("若得最高分"))


def part(evaluation: Evaluation) -> list[Block] | None:
    moved = evaluation.sensitivity
    if moved.awarded is None:
        return None
    blocks: list[Block] = [_in_short(evaluation, moved, moved.awarded)]
    if moved.departures:
        rows = tuple(_departure(evaluation, each, moved.awarded) for each in moved.departures)
        note = f"起点是评价给出的总分 {_words(moved.awarded)}。影响大的在前。{_read(evaluation)}"
        blocks.append(Table("给分改为按规则计算，总分和等级会怎样", _DEPARTURES, rows, note=note))
    if moved.open:
        rows = tuple(_open(evaluation, each, moved.awarded) for each in moved.open)
        note = "每行只改这一项，其余照评价给分。规则算不出这些指标的得分：要么证据不足，要么评分标准留给评价人判断。"
        blocks.append(Table("规则不能决定的得分，总分和等级会怎样", _OPEN, rows, note=note))
    return blocks


def _read(evaluation: Evaluation) -> str:
    """That other readings may lead elsewhere, where the site had to choose one."""
    if all(way(evaluation, each.indicator) != SITE for each in evaluation.sensitivity.departures):
        return ""
    return "“按本站读法”的，评分标准没有印出或者不止一种读法，换一种读法结果可能不同，见指标的“读法说明”。"


def _in_short(evaluation: Evaluation, moved: Sensitivity, awarded: Reached) -> Note:
    lines = (*_followed(evaluation, moved, awarded), *_undecided(evaluation, moved))
    if not lines:
        unseen = any(line.state == "unseen" for line in evaluation.scorecard.leaves)
        seen = "看得到得分的每一项" if unseen else "每一项得分"
        return Note("等级不取决于判断", (f"{seen}都由规则和证据决定，评价给分与规则一致。",), "" if unseen else "good")
    sequence = any(each.together.grade != awarded.grade for each in moved.departures)
    if sequence or moved.moving_departures or moved.falling or moved.rising:
        return Note("等级取决于下列判断", lines, "warn")
    return Note("没有哪一项判断单独会改变等级", lines)


def _followed(evaluation: Evaluation, moved: Sensitivity, awarded: Reached) -> Iterator[Inline]:
    """The sequence in one sentence: each award that is made to follow its rule, and where that leads."""
    line: list[Inline] = [f"评价给出 {_words(awarded)}"]
    for each in moved.departures:
        name, also = indicator(evaluation, each.indicator), "也" if len(line) > 1 else ""
        how = f"”{also}{way(evaluation, each.indicator)}得 {_ruled(each)} 分，总分是 {_words(each.together)}"
        line += ["；如果“" if also else "。如果“", name, how]
    if moved.departures:
        yield (*line, "。")


def _undecided(evaluation: Evaluation, moved: Sensitivity) -> Iterator[Inline]:
    for end, each in (("降到最低分", moved.falling), ("升到最高分", moved.rising)):
        if each:
            names = [part for one in each for part in ("、“", indicator(evaluation, one.indicator), "”")]
            yield (f"规则不能决定的得分中，有 {len(each)} 项单独{end}就会改变等级：“", *names[1:], "。")
    if moved.open and moved.lowest and moved.highest:
        ends = f"全部取最低，总分为 {_words(moved.lowest)}；全部取最高，总分为 {_words(moved.highest)}"
        yield f"规则不能决定的得分共 {len(moved.open)} 项：{ends}。"
    if guessed := inferred_lines(evaluation):
        names = [part for line in guessed for part in ("、“", indicator(evaluation, line.id), "”")]
        yield (f"另有 {len(guessed)} 项按推定的事实计分，推定不成立的，得分也会变：“", *names[1:], "。")


def _departure(evaluation: Evaluation, each: Departure, awarded: Reached) -> Row:
    name = Cell(indicator(evaluation, each.indicator), header=True)
    given = f"{points(each.awarded)}{_beyond(each.awarded_overflow)}"
    read = "（按本站读法）" if way(evaluation, each.indicator) == SITE else ""
    return name, given, f"{_ruled(each)}{read}", _cell(each.alone, awarded), _cell(each.together, awarded)


def _ruled(each: Departure) -> str:
    return f"{points(each.computed)}{_beyond(each.computed_overflow)}"


def _beyond(overflow: Points) -> str:
    return f"（总分再扣 {points(overflow)}）" if overflow else ""


def _open(evaluation: Evaluation, each: Open, awarded: Reached) -> Row:
    name = Cell(indicator(evaluation, each.indicator), header=True)
    state = evaluation.scorecard.by_id[each.indicator].state
    lowest = _cell(each.at_lowest, awarded, f"{points(each.lowest)} 分：总分 ")
    highest = _cell(each.at_highest, awarded, f"{points(each.highest)} 分：总分 ")
    return name, STATE[state] if state else "", points(each.awarded), lowest, highest


def _cell(reached: Reached, awarded: Reached, given: str = "") -> Cell:
    return Cell(f"{given}{_words(reached)}", tone="lost" if reached.grade != awarded.grade else "")


def _words(reached: Reached) -> str:
    grade = f" {reached.grade}" if reached.grade else ""
    return f"{points(reached.total)} 分{grade}{f'，正好是{reached.grade}的下限' if reached.on_line else ''}"
