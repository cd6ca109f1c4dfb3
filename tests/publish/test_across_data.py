"""What contradicts between evaluations can be taken away as data, as far as the site shows it."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from evalgen.model.catalogue import Catalogue
from evalgen.model.disclosure import Disclosure
from evalgen.model.finding import Finding
from evalgen.model.narrative import Acceptance
from evalgen.problems import Place
from evalgen.publish.download import site_downloads
from evalgen.publish.policy import disclosed_findings
from evalgen.units import When
from tests.publish.overviews.entries import catalogue, entry
from tests.publish.test_downloads import read

ONE, TWO = "990001-county/road-2021", "990002-county/road-2021"
WHY = Acceptance(check="across-a", at="指标文 2021", why="各记其份额", by="复核人", on=When(2022, 1, 1))
FOUND = (
    Finding(
        "across-a", "cannot-verify", "指标文 2021", "同一指标文金额不同", (("甲", "1 元"), ("乙", "2 元")),
        (Place(f"{ONE}/funds.yml", 3, 5),), "", WHY, title="金额相同", evaluations=(ONE, TWO),
    ),
    Finding("across-b", "rule-or-text", "名称", "=单位名称不一致", (), (), "请统一。", evaluations=(ONE, TWO)),
)  # fmt: skip


def files(disclosure: Disclosure) -> dict[str, bytes]:
    made: Catalogue = replace(
        catalogue(entry(1), entry(2)), across=disclosed_findings(FOUND, disclosure), disclosure=disclosure
    )
    return {asset.uri: asset.content for asset in site_downloads(made)}


def record(disclosure: Disclosure) -> dict[str, Any]:
    return json.loads(files(disclosure)["api/v1/findings-across.json"])  # type: ignore[no-any-return]


def test_each_finding_names_its_check_the_evaluations_the_figures_and_the_places() -> None:
    made = files(Disclosure())
    whole = json.loads(made["api/v1/findings-across.json"])
    schema = json.loads(made["api/v1/schema/findings-across.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(whole, schema)
    first, second = whole["findings"]
    assert (first["check"], first["title"], first["evaluations"]) == ("across-a", "金额相同", [ONE, TWO])
    assert first["figures"] == [{"name": "甲", "value": "1 元"}, {"name": "乙", "value": "2 元"}]
    assert first["where"] == [{"file": f"{ONE}/funds.yml", "line": 3, "column": 5}]
    assert first["accepted"] == {
        "outcome": "as-printed", "why": "各记其份额", "by": "复核人", "on": "2022-01-01",
    }  # fmt: skip
    assert (second["settle"], second["accepted"]) == ("请统一。", None)


def test_the_same_stands_in_the_table_where_no_text_can_become_a_formula() -> None:
    first, second = read(files(Disclosure())["api/v1/findings-across.csv"])
    assert (first["性质"], first["有关的评价"], first["数字"]) == ("无法核实", f"{ONE} {TWO}", "甲：1 元；乙：2 元")
    assert (first["核实或说明"], first["核实或说明日期"], first["处理结果"]) == ("各记其份额", "2022-01-01", "原件如此")
    assert second["复核发现"] == "'=单位名称不一致"


@pytest.mark.parametrize(
    ("disclosure", "shown", "said"),
    [
        (Disclosure("all"), ["across-a", "across-b"], "all"),
        (Disclosure("accepted"), ["across-a"], "accepted"),
        (Disclosure("none"), [], "none"),
        (Disclosure("none", reviewer=True), ["across-a", "across-b"], "all"),
    ],
)
def test_what_the_site_withholds_is_not_there_and_the_data_say_so(
    disclosure: Disclosure, shown: list[str], said: str
) -> None:
    made = record(disclosure)
    assert [each["check"] for each in made["findings"]] == shown
    assert (made["count"], made["disclosed"]) == (len(shown), said)
    assert [row["复核"] for row in read(files(disclosure)["api/v1/findings-across.csv"])] == shown
