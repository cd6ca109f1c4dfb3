import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evalgen.model.region import Region
from evalgen.publish import cut_address as at
from evalgen.publish.cut import grouped
from tests.publish.overviews.entries import CITY, PROVINCE, entry

COUNTY = Region(code="990101", name="甲县", parent="990100")
OTHER = Region(code="990102", name="平江县", parent="990100")


@given(st.text(min_size=1, max_size=600))
def test_an_address_is_short_and_small_ascii_whatever_the_name(name: str) -> None:
    for folder in (at.evaluator_folder(name), at.fund_type_folder(name), at.department_folder(name, (COUNTY,))):
        assert re.fullmatch(r"[a-z-]+/[a-z2-7]{16}", folder)


@given(st.lists(st.text(max_size=20), unique=True, max_size=50))
def test_different_names_have_different_addresses(names: list[str]) -> None:
    assert len({at.short(name) for name in names}) == len(names)


def test_addresses_are_stable() -> None:
    assert at.evaluator_folder("湖南公众会计师事务所有限公司") == "evaluators/mytqiwre4aqj4vhj"
    assert at.rubric_uri("mof-2020-10-self@2020") == "rubrics/mof-2020-10-self-2020/index.md"
    assert at.indicator_folder("mof-2020-10@2020", "goal") == "indicators/mof-2020-10-2020/goal"
    assert (at.place_folder(PROVINCE), at.place_folder(CITY)) == ("provinces/990000", "cities/990100")


def test_an_authority_that_names_its_place_is_one_wherever_it_is_met() -> None:
    chains = ((PROVINCE, CITY, COUNTY), (PROVINCE, CITY, OTHER))
    assert len({at.department_folder("示例省财政厅", chain) for chain in chains}) == 1
    assert at.department_name("平江财政局", chains[1]) == "平江财政局"


def test_an_authority_without_a_place_is_another_in_each_county() -> None:
    chains = ((PROVINCE, CITY, COUNTY), (PROVINCE, CITY, OTHER))
    assert len({at.department_folder("教育局", chain) for chain in chains}) == 2
    assert at.department_name("教育局", chains[1]) == "平江县教育局"


def test_one_address_for_two_names_stops_the_build() -> None:
    with pytest.raises(ValueError, match="stands for both"):
        grouped([entry(1, "a"), entry(1, "b")], lambda one: [("firms/same", one.id)])


def test_only_provinces_and_cities_stand_above_with_pages_of_their_own() -> None:
    assert at.places_above((PROVINCE, CITY, COUNTY)) == (PROVINCE, CITY)
