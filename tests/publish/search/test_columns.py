import json
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from evalgen.publish.page import Asset
from evalgen.publish.search import columns
from evalgen.publish.search.columns import DIGITS, Column, column_files, digits, script


def numbers(text: str) -> list[int]:
    """As the page reads them."""
    width = int(text[:1] or 1)
    pieces = [text[at : at + width] for at in range(1, len(text), width)]
    return [sum(DIGITS.index(digit) << 6 * place for place, digit in enumerate(reversed(piece))) for piece in pieces]


def held(files: list[Asset]) -> list[dict[str, Any]]:
    found = []
    for number, file in enumerate(files):
        match = re.fullmatch(r"evalgenExplore\.column\((.*)\);\n", file.content.decode())
        assert match
        name, at, count, parts = json.loads(f"[{match[1]}]")
        assert (at, count) == (number, len(files))
        assert file.uri == f"explore/data/facets/{name}-{number}.js"
        found.append(parts)
    return found


@given(st.lists(st.integers(0, 300_000)))
def test_numbers_are_read_as_they_were_written(known: list[int]) -> None:
    assert numbers(digits(known)) == known


def test_each_evaluation_has_the_number_of_its_value_and_0_without_one() -> None:
    (file,) = held(column_files(Column("grade", (("优", "优"), ("yes", "有")), ((2,), (), (1,)))))
    assert file == {"values": ["优", ["yes", "有"]], "codes": "1201"}


def test_several_values_of_one_evaluation_stand_in_a_row_with_their_number() -> None:
    (file,) = held(column_files(Column("year", (("2022", "2022"), ("2021", "2021")), ((1, 2), (), (2,)), many=True)))
    assert numbers(file["codes"]) == [1, 2, 2]
    assert numbers(file["counts"]) == [2, 0, 1]


def test_a_column_of_nothing_is_a_file_too() -> None:
    assert held(column_files(Column("fund", (), (), many=True))) == [{}]


def test_a_long_column_is_cut_into_files_that_together_hold_all_of_it() -> None:
    rows = tuple((at % 20_000 + 1,) for at in range(1_000_000))
    values = tuple((f"k{at}", f"某某单位{at}") for at in range(20_000))
    files = column_files(Column("department", values, rows))
    assert len(files) == 4
    assert all(len(file.content) < 2_000_000 for file in files)
    parts = held(files)
    assert [value[0] for part in parts for value in part.get("values", [])] == [key for key, _ in values]
    assert numbers("".join(part.get("codes", "") for part in parts)) == [row[0] for row in rows]


def test_no_character_ends_a_line_of_a_script_for_an_old_browser() -> None:
    text = script("column", "a\u2028b\u2029c", '</script>"\\').decode()
    assert "\u2028" not in text
    assert "\u2029" not in text
    assert (
        json.loads(text.removeprefix("evalgenExplore.column(").removesuffix(");\n").join("[]"))[0] == "a\u2028b\u2029c"
    )


def test_the_same_column_is_written_to_the_same_bytes() -> None:
    column = Column("grade", (("优", "优"),), ((1,), ()))
    assert column_files(column) == column_files(column)
    assert columns.CHARACTERS < 2_000_000
