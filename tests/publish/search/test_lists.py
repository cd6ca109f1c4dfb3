"""Lists of numbers are written as short as they can be and read back unchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evalgen.publish.search.lists import encoded
from evalgen.publish.search.spread import shard_of
from tests.publish.search.reading import decoded


@given(st.sets(st.integers(0, 400_000), min_size=1, max_size=300))
def test_numbers_read_back_as_they_were(numbers: set[int]) -> None:
    assert list(decoded(encoded(sorted(numbers)))) == sorted(numbers)


@given(st.sets(st.integers(0, 300), min_size=1))
def test_crowded_numbers_read_back_as_they_were(numbers: set[int]) -> None:
    assert list(decoded(encoded(sorted(numbers)))) == sorted(numbers)


@pytest.mark.parametrize(
    ("numbers", "written"),
    [([0], "vAA=="), ([5], "vBQ=="), ([127, 128, 300], "vfwGsAQ=="), ([16_384], "vgIAB"), (list(range(8)), "b/w==")],
)
def test_the_shorter_form_is_chosen(numbers: list[int], written: str) -> None:
    assert encoded(numbers) == written


@pytest.mark.parametrize(
    ("term", "value"), [("a", 0xE40C292C), ("foobar", 0xBF9CF968), ("政务", 0), ("𠮷", 0), ("2022 3", 0)]
)
def test_shards_follow_from_the_spelling(term: str, value: int) -> None:
    units = term.encode("utf-16-le")
    expected = 0x811C9DC5
    for low, high in zip(units[::2], units[1::2], strict=True):
        expected = (expected ^ (low | high << 8)) * 0x01000193 % 2**32
    assert shard_of(term, 2**32) == expected
    assert not value or value == expected
