"""A problem says where, what and how to mend it; all problems are told at once, in order."""

from evalgen.problems import Place, Problem, Unusable, nearest, quoted
from tests.placing import places_of


def test_a_problem_is_one_line_with_place_message_cure_and_slug() -> None:
    problem = Problem(Place("a/scores.yml", 3, 5), "没有指标“x”", "是不是“y”？", "unknown-indicator")
    assert str(problem) == "a/scores.yml:3:5: 没有指标“x”。 是不是“y”？ [unknown-indicator]"
    assert str(Problem(Place("a.yml"), "坏了")) == "a.yml:1:1: 坏了。 [invalid]"


def test_unusable_tells_every_problem_once_in_order_of_place() -> None:
    late, early = Problem(Place("a.yml", 10), "晚"), Problem(Place("a.yml", 9), "早")
    assert Unusable([late, early, late]).problems == (early, late)
    assert str(Unusable([late, early])) == f"{early}\n{late}"


def test_the_nearest_choice_is_offered_or_else_the_choices() -> None:
    assert nearest("evaluater", ["evaluator", "title"]) == "是不是“evaluator”？"
    assert nearest("zzz", ["b", "a"]) == "可用的有：a、b。"
    assert nearest("zzz", []) == ""
    assert nearest("zzz", map(str, range(100, 120))).endswith("……。")


def test_a_long_word_costs_no_time_and_no_room() -> None:
    assert nearest("x" * 1_000_000, ["evaluator"]) == "可用的有：evaluator。"
    assert quoted("x" * 1_000_000) == f"“{'x' * 40}……”"
    assert quoted("一\n二") == "“一 二”"


def test_a_path_that_nobody_wrote_stands_where_its_longest_written_part_does() -> None:
    places = places_of(Place("a.yml"), {("x",): Place("a.yml", 2, 4)}, {("x",): Place("a.yml", 2, 1)})
    assert places.find(("x", "y", 3)) == Place("a.yml", 2, 4)
    assert places.find(("x",), key=True) == Place("a.yml", 2, 1)
    assert places.find(("other",)) == Place("a.yml", 1, 1)


def test_what_stands_at_a_place_is_the_innermost_value_there_or_else_the_key() -> None:
    spots = {
        ("a",): Place("a.yml", 2, 4), ("a", "b"): Place("a.yml", 2, 4), ("a", "b", 0): Place("a.yml", 3, 6),
        ("c",): Place("b.yml", 2, 4),
    }  # fmt: skip
    keys = {("a",): Place("a.yml", 2, 1), ("a", "b"): Place("a.yml", 2, 4), ("c",): Place("b.yml", 2, 1)}
    places = places_of(Place("a.yml"), spots, keys)
    asked = {Place("a.yml", 2, 4), Place("a.yml", 2, 1), Place("b.yml", 2, 4), Place("a.yml", 9, 9), Place("c.yml", 3)}
    assert places.paths_at(asked) == {
        Place("a.yml", 2, 4): ("a", "b"), Place("a.yml", 2, 1): ("a",), Place("b.yml", 2, 4): ("c",),
    }  # fmt: skip
