"""The terms of a page are the same, however fast they are found."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from evalgen.publish.search.normal import folded, terms
from evalgen.publish.search.words import Words, packed, terms_of, words_of

CASES = yaml.safe_load(Path(__file__).with_name("normal.yml").read_text("utf-8"))["cases"]
LONG = "。" * 100
"""Makes a text long enough to be taken for a page, not for a title."""
MIXED = st.text(alphabet="平江县三中心。；，,. \n0123456789abＡ①²㎡é\u0301々〇𠮷ひЖ[]()（）+-", max_size=60)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_page_has_the_terms_of_its_text(case: dict[str, Any]) -> None:
    text = str(case["text"])
    assert terms_of(words_of(text)) == terms_of(words_of(text + LONG)) == terms(text)


@given(MIXED)
def test_any_page_has_the_terms_of_its_text(text: str) -> None:
    assert terms_of(words_of(text)) == terms_of(words_of(text + LONG)) == terms(text)
    assert terms_of(packed(terms(text))) == terms(text)


@given(MIXED)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_every_character_folds_to_what_folds_to_itself() -> None:
    whole = "".join(
        map(chr, (*range(0xD800), *range(0xE000, 0x10000), *range(0x1D400, 0x1F300), *range(0x2F800, 0x2FA20)))
    )
    assert folded(folded(whole)) == folded(whole)


@pytest.mark.parametrize("more", ["", LONG])
def test_what_occurs_four_times_occurs_often(more: str) -> None:
    words = words_of(more + "优良，优秀。优质；优 PPP 1,000 PPP PPP 1,000 三中 三中 三中三中 PPP 99元 99元 99元 99元")
    often = terms_of(Words(words.often, words.others_often, b"", ""))
    assert {"三中", "ppp", "99元"} <= often
    assert not {"优良", "1000", "000"} & often
