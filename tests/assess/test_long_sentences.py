"""A sentence may list as many figures as it likes: what they make is known in a moment."""

import time

import pytest

from evalgen.assess.told.related import odd_relations
from evalgen.assess.told.swapped_parts import odd_swapped
from evalgen.assess.told.uses import odd_uses

MANY = 100


@pytest.mark.parametrize(
    "sentence",
    [
        f"70,875元，用于{'党建费1元、' * MANY}另有其他",
        "，".join(f"预算{number}万元，支出{number + 10}.5万元，执行率20%" for number in range(100, 100 + MANY)),
        "、".join(f"甲{number}元" for number in range(100, 100 + MANY)) + "，支出7元，执行率3%",
        "3户，其中2户、" * 4000,
        f"4元（甲1元、{'一' * 30_000}元）",
    ],
)
def test_a_sentence_of_many_figures_or_characters_is_answered_in_a_moment(sentence: str) -> None:
    start = time.process_time()
    for odd in (*odd_uses(sentence), *odd_swapped(sentence), *odd_relations(sentence)):
        assert odd.told
    assert time.process_time() - start < 5
