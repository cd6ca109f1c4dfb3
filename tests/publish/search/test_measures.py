from fractions import Fraction

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.search.measures import MEASURES, Measured, measured
from evalgen.units import Money, Points
from tests.publish.overviews.entries import entry

RATE, FUNDS = MEASURES


def bands(found: Measured) -> list[list[str]]:
    """The words of the bands that each evaluation falls in."""
    ranks = [row[0] if row else 0 for row in found.column.rows]
    return [[words for _, words, first, last in found.bands if first <= rank <= last] for rank in ranks]


def paid(*amounts: str | None) -> list[Entry]:
    return [entry(at + 1, funds=Money.parse(amount) if amount else None) for at, amount in enumerate(amounts)]


def test_equal_figures_have_one_rank_however_they_are_printed() -> None:
    found = measured(FUNDS, paid("1213.99 万元", "12139900.00", None, "0.5 元", "1 亿元"))
    assert [row[0] if row else 0 for row in found.column.rows] == [2, 2, 0, 1, 3]
    assert found.values == ("0.5", "12139900", "100000000")


def test_figures_that_look_alike_keep_their_order() -> None:
    thirds = [entry(1, awarded=Fraction(200, 3)), entry(2, awarded=Fraction(6667, 100))]
    found = measured(RATE, thirds)
    assert found.column.rows == ((1,), (2,))
    assert found.values == ("66.67", "66.67")


def test_every_evaluation_falls_in_exactly_one_band() -> None:
    rates = [entry(at + 1, awarded=Points(points)) for at, points in enumerate((100, 90, 89, 60, 59, 0, 110))]
    found = bands(measured(RATE, [*rates, entry(9, awarded=None)]))
    best, low = ["90% 及以上"], ["不到 60%"]
    assert found == [best, best, ["80%—90%（不含）"], ["60%—70%（不含）"], low, low, best, ["原文未印"]]


def test_a_figure_at_the_end_of_a_band_belongs_to_the_one_above() -> None:
    found = measured(FUNDS, paid("10 万元", "99999.99 元", "100 万元", "1 亿元", "99,999,999.99 元"))
    assert [words for (words,) in bands(found)] == [
        "10 万元—100 万元（不含）", "不到 10 万元", "100 万元—500 万元（不含）", "1 亿元及以上",
        "5,000 万元—1 亿元（不含）",
    ]  # fmt: skip


def test_a_band_that_holds_nothing_is_not_offered() -> None:
    assert [words for _, words, _, _ in measured(FUNDS, paid("2 亿元")).bands] == ["1 亿元及以上"]
