import json
import re
from typing import Any

from evalgen.publish.search.cards import BLOCK, FIELDS
from evalgen.publish.search.facets import facets
from evalgen.publish.search.index import ORDER, index_files
from evalgen.publish.search.measures import MEASURES
from evalgen.units import Money, Points
from tests.publish.overviews.entries import catalogue, entry


def files(*entries: Any) -> dict[str, bytes]:
    return {file.uri.removeprefix("explore/data/facets/"): file.content for file in index_files(catalogue(*entries))}


def head(made: dict[str, bytes]) -> dict[str, Any]:
    match = re.fullmatch(r"evalgenExplore\.index\((.*)\);\n", made["index.js"].decode())
    assert match
    return dict(json.loads(match[1]))


def cards(made: dict[str, bytes], number: int = 0) -> list[dict[str, str]]:
    match = re.fullmatch(r"evalgenExplore\.cards\(\d+,(.*)\);\n", made[f"cards-{number}.js"].decode())
    assert match
    return [dict(zip(FIELDS, card, strict=True)) for card in json.loads(match[1])]


def test_every_condition_has_its_columns_and_its_place() -> None:
    set_ = catalogue(entry())
    assert sorted(ORDER) == sorted([*(facet.id for facet in facets(set_)), *(measure.id for measure in MEASURES)])
    made = files(entry())
    assert [choice["id"] for choice in head(made)["choices"]] == list(ORDER)
    assert all(f"{name}-0.js" in made for name in (*ORDER, "name", "rate-values", "funds-values"))


def test_a_condition_in_which_all_are_alike_is_not_offered() -> None:
    offered = {choice["id"]: choice["shown"] for choice in head(files(entry(1), entry(2)))["choices"]}
    assert offered["county"]
    assert not offered["province"]
    assert not offered["stage"]
    assert not offered["fund"]
    some = {choice["id"]: choice["shown"] for choice in head(files(entry(1), entry(2, department="")))["choices"]}
    assert some["department"]


def test_a_card_prints_what_was_printed_and_gives_the_exact_figures() -> None:
    (card,) = cards(files(entry(funds=Money.parse("1213.990 万元"), awarded=Points(275) / 3, computed=None)))
    assert (card["score"], card["rate"], card["funds"]) == ("91.67 / 100", "91.67%", "1,213.990 万元")
    assert (card["awarded"], card["full"], card["share"], card["yuan"]) == ("91.666667", "100", "0.916667", "12139900")
    assert (card["computed"], card["byRule"]) == ("", "")


def test_what_is_not_printed_is_a_dash_for_readers_and_empty_for_programs() -> None:
    (card,) = cards(files(entry(awarded=None, funds=None, grade="")))
    assert (card["rate"], card["funds"], card["grade"]) == ("—", "—", "")
    assert (card["awarded"], card["share"], card["yuan"]) == ("", "", "")


def test_cards_stand_in_files_of_equal_length() -> None:
    made = files(*(entry(1, f"e-{number:03d}") for number in range(BLOCK + 1)))
    assert [len(cards(made, number)) for number in (0, 1)] == [BLOCK, 1]
    assert head(made)["rows"] == BLOCK + 1


def test_the_index_is_the_same_whatever_order_the_evaluations_came_in() -> None:
    entries = [entry(at % 3 + 1, f"e-{at}", years=(2019 + at % 4,)) for at in range(30)]
    assert files(*entries) == files(*reversed(entries))


def test_any_change_gives_the_files_another_version() -> None:
    assert head(files(entry()))["version"] != head(files(entry(title="别的项目")))["version"]


def test_an_empty_set_has_an_index_too() -> None:
    assert head(files())["rows"] == 0


def test_files_grow_with_the_set_and_none_beyond_2_megabytes() -> None:
    made = files(*(entry(at // 5, f"e-{at}", title=f"第{at}号项目") for at in range(5000)))
    assert max(map(len, made.values())) < 2_000_000
    assert len(made) < 40 + 5000 // BLOCK
