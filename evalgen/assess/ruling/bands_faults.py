"""Bands must give every value points exactly once; where their text does not, a choice has to be written."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from evalgen.assess.measure.measure import Measure
from evalgen.assess.measure.units import never_below, unit_name
from evalgen.assess.rule import Fault
from evalgen.assess.ruling.band import Band
from evalgen.assess.ruling.interval import Seam, Side, Span, seams, tiled
from evalgen.assess.ruling.wording import fen, span_words
from evalgen.units import ZERO, Points


def band_faults(
    bands: Sequence[Band],
    measure: Measure,
    points: Points,
    boundary: Side | None,
    gap: Side | None,
    unreachable: str | None,
) -> Iterator[Fault]:
    """Everything that keeps the bands from giving each value one number of points."""
    single = [*_written(bands, points), *_units(bands, measure)]
    yield from single
    if single:
        return
    crossed = list(_crossed(bands, boundary, gap))
    yield from crossed
    if crossed:
        return
    spans = tiled([band.span for band in bands], boundary, gap)
    for number, span in enumerate(spans):
        if span.empty:
            yield Fault(
                ("bands", number), f"第 {number + 1} 档的数值都归了相邻的档，这一档永远用不到", "", "bands-empty"
            )
    full = [span for span, band in zip(spans, bands, strict=True) if band.worth(points) == points]
    yield from _unreachable(full, measure, points, unreachable)


def _written(bands: Sequence[Band], points: Points) -> Iterator[Fault]:
    for number, band in enumerate(bands):
        path, name = ("bands", number), f"第 {number + 1} 档"
        if (band.from_ and band.above) or (band.to and band.below):
            yield Fault(path, f"{name}的同一端写了两次", "from 与 above、to 与 below 各只写一个。", "bands-end")
        elif band.span.empty:
            yield Fault(path, f"{name}的下限不小于上限，没有数值", "请检查 from/above 与 to/below。", "bands-empty")
        if band.written != 1:
            yield Fault(
                path,
                f"{name}要写一种得分，这里写了 {band.written} 种",
                "points、share、deduct 只写一个。",
                "bands-worth",
            )
        elif not ZERO <= band.worth(points) <= points:
            worth = fen(band.worth(points))
            yield Fault(path, f"{name}得 {worth}，不在 0 至 {fen(points)}之间", "", "bands-worth")


def _units(bands: Sequence[Band], measure: Measure) -> Iterator[Fault]:
    units = [(number, unit) for number, band in enumerate(bands) for unit in _each_unit(band)]
    wanted = measure.unit if measure.unit is not None else (units[0][1] if units else "")
    for number, unit in units:
        if unit != wanted:
            said = f"算式得出的数{_in_unit(wanted)}" if measure.unit is not None else f"前面的档{_in_unit(wanted)}"
            yield Fault(("bands", number), f"第 {number + 1} 档{_in_unit(unit)}，{said}，不能比较", "", "bands-unit")


def _each_unit(band: Band) -> tuple[str, ...]:
    return tuple(unit_name(end.base) for end in band.ends if end.value or end.unit)


def _in_unit(unit: str) -> str:
    return f"以“{unit}”为单位" if unit else "是比例或没有单位的数"


def _crossed(bands: Sequence[Band], boundary: Side | None, gap: Side | None) -> Iterator[Fault]:
    spans = [band.span for band in bands]
    printed = {end.value: str(end) for band in bands for end in band.ends}
    found = seams(spans)
    for seam in found:
        if seam.fault == "overlap":
            pair = [f"第 {each + 1} 档（{span_words(spans[each], printed)}）" for each in (seam.below, seam.above)]
            cure = "两档最多只能有一个相同的端点。"
            yield Fault(("bands", max(seam.below, seam.above)), f"{pair[0]}与{pair[1]}重叠", cure, "bands-overlap")
    shared = [seam for seam in found if seam.fault == "shared"]
    if shared and not boundary:
        ends = "、".join(printed[low.value] for seam in shared if (low := spans[seam.above].low))
        yield Fault(("bands",), f"{ends}同时属于两档，没有写归哪一档", _cure("boundary"), "bands-boundary")
    gaps = [seam for seam in found if seam.fault == "gap"]
    if gaps and not gap:
        holes = "、".join(_hole(spans, seam, printed) for seam in gaps)
        yield Fault(("bands",), f"{holes} 不属于任何一档".replace("） ", "）"), _cure("gap"), "bands-gap")
    yield from _outside(spans, printed)


def _cure(field: str) -> str:
    return f"请写 {field}: upper（归数值较高的一档）或 {field}: lower（归数值较低的一档）。"


def _hole(spans: Sequence[Span], seam: Seam, printed: dict[Fraction, str]) -> str:
    return span_words(Span(spans[seam.below].high, spans[seam.above].low), printed).removeprefix("= ")


def _outside(spans: Sequence[Span], printed: dict[Fraction, str]) -> Iterator[Fault]:
    lows, highs = [span.low for span in spans if span.low], [span.high for span in spans if span.high]
    if len(lows) == len(spans):
        yield _uncovered(Span(None, min(lows)), printed, "数值最低的一档不要写 from 或 above。")
    if len(highs) == len(spans):
        yield _uncovered(Span(max(highs), None), printed, "数值最高的一档不要写 to 或 below。")


def _uncovered(beyond: Span, printed: dict[Fraction, str], cure: str) -> Fault:
    return Fault(("bands",), f"{span_words(beyond, printed)} 的数值不属于任何一档", cure, "bands-uncovered")


def _unreachable(full: Sequence[Span], measure: Measure, points: Points, unreachable: str | None) -> Iterator[Fault]:
    """What is wrong where `full`, the spans worth all points, hold no value of the measure, or hold one after all."""
    least = never_below(measure.node)
    reachable = any(least is None or not span.meet(Span.than(">=", least)).empty for span in full)
    if reachable and unreachable:
        yield Fault(
            ("unreachable",), "有一档能得满分，与 unreachable 不符", "请删去 unreachable。", "bands-unreachable"
        )
    if not reachable and not unreachable:
        cure = "请补一档得满分的数值；确实要照原文字面执行的，写 unreachable: literal。"
        yield Fault(("bands",), f"没有哪个数值能得满分 {fen(points)}", cure, "bands-unreachable")
