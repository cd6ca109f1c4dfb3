from fractions import Fraction

from evalgen.publish.among import EVERYWHERE
from evalgen.publish.block import Stats
from evalgen.publish.overviews import home
from evalgen.publish.totals import funds_total, glance, grades
from evalgen.units import Money, Points
from tests.publish.overviews.entries import catalogue, entry, links, shown, words


def figure(stats: Stats | None, label: str) -> str:
    assert stats is not None
    return next(words(stat.value) for stat in stats.stats if stat.label == label)


def test_amounts_in_any_unit_add_up_to_the_cent() -> None:
    printed = ("15,391,498.90 元", "1213.99 万元", "0.005 元", "0.005 元")
    assert funds_total([entry(funds=Money.parse(text)) for text in printed]) == "27,531,398.91 元"
    assert funds_total([entry(funds=None)]) == "—"


def test_grades_are_counted_best_first_and_missing_ones_last() -> None:
    found = grades([entry(grade=grade) for grade in ("", "中", "优", "优", "合格")])
    assert found == "优 2 项，中 1 项，合格 1 项，未印等级 1 项"


def test_only_evaluations_with_both_totals_can_differ() -> None:
    apart = entry(1, "a", computed=Points(88))
    unknown = entry(1, "b", awarded=None, computed=None)
    stats = glance([apart, unknown, entry(1, "c")], EVERYWHERE)
    assert figure(stats, "得分与规则不一致") == "1 项"
    assert glance([], EVERYWHERE) is None


def test_one_place_is_described_by_its_years_and_several_by_their_number() -> None:
    one = glance([entry(1, "a", years=(2019, 2020, 2021)), entry(1, "b", years=(2022,))], EVERYWHERE)
    several = glance([entry(1, "a"), entry(2, "b", rubric="other@2021")], EVERYWHERE)
    assert one is not None
    assert several is not None
    assert [one.stats[0].note, several.stats[0].note] == ["评价年度 2019—2022", "2 个地区"]
    assert [one.stats[2].note, several.stats[2].note] == ["所用指标体系 1 套", "所用指标体系 2 套"]


def test_the_home_page_puts_the_largest_difference_first_as_a_share_of_the_full_score() -> None:
    small = entry(1, "small", awarded=Points(92), computed=Points(87))
    large = entry(1, "large", awarded=Points(9), computed=Points(8), full_score=Points(10))
    below = entry(1, "below", awarded=Points(90), computed=Fraction(91))
    (plan,) = home.overview(catalogue(small, large, below, entry(1, "same")))
    table = plan.blocks["differences"]
    assert [links(row[0]) for row in table.rows] == [
        ["990001-county/large/index.md"], ["990001-county/small/index.md"], ["990001-county/below/index.md"],
    ]  # fmt: skip
    assert [row[-1] for row in shown(table)] == ["高 1 分", "高 5 分", "低 1 分"]


def test_the_home_page_is_as_long_for_many_evaluations_as_for_few() -> None:
    many = catalogue(
        *(entry(at % 50 + 1, f"e-{at}", years=(2000 + at % 20,), computed=Points(1)) for at in range(2000))
    )
    (plan,) = home.overview(many)
    newest = plan.blocks["newest"]
    assert len(newest.rows) == len(plan.blocks["differences"].rows) == home.NEWEST
    assert {row[2] for row in shown(newest)} == {"2019"}
    assert links(newest.rows[0])[0].startswith("990010-county/")


def test_the_home_page_of_an_empty_site_says_so_without_a_table() -> None:
    (plan,) = home.overview(catalogue())
    assert (plan.blocks["newest"], plan.blocks["differences"], plan.blocks["stats"]) == (None, None, None)
