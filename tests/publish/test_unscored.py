"""A made-up form without points, beside an evaluation with points: said so everywhere, counted nowhere."""

import csv
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from evalgen.pipeline.project import Project
from evalgen.pipeline.publishing import publish_all
from evalgen.publish.open_data import record_of
from evalgen.publish.open_data.schema import evaluation_schema
from evalgen.publish.page import Asset, Page
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.site_rendition import Site
from tests.conftest import ONE_ROAD, TinyProjects
from tests.publish.without_points import FILES, GRAIN

_POINTS = re.compile(r"\d ?分(?!别)|（0 分|满分|扣分|照给分|计分口径|依规则计算|等级：[优良中差]")


class Kept:
    """A sink that keeps everything."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        self.assets: dict[str, bytes] = {}

    def page(self, page: Page) -> None:
        self.pages[page.uri] = page.body

    def asset(self, asset: Asset) -> None:
        self.assets[asset.uri] = asset.content


@pytest.fixture
def both(tiny_projects: TinyProjects) -> Path:
    return tiny_projects(FILES)


@pytest.fixture
def alone(tiny_projects: TinyProjects) -> Path:
    root = tiny_projects(FILES)
    shutil.rmtree(root / ONE_ROAD)
    return root


def published(root: Path, draw: Any = Plain) -> Kept:
    kept = Kept()
    assert not publish_all(Project(root), kept, draw).broken
    return kept


def test_no_page_of_it_speaks_of_points(both: Path) -> None:
    kept = published(both)
    own = {uri: body for uri, body in kept.pages.items() if uri.startswith((GRAIN, "rubrics/transfer-form"))}
    assert {f"{GRAIN}/index.md", f"{GRAIN}/scores.md", f"{GRAIN}/conclusion.md"} <= own.keys()
    for uri, body in own.items():
        listed = body.partition('## <a id="evaluations"></a>')[0]
        assert _POINTS.findall(listed.replace("- **满分**：不计分", "")) == [], uri
    assert "本表不计分" in own[f"{GRAIN}/index.md"]
    assert "| 数量指标 | [储备粮入库量](scores.md#stored) | 5,000 吨 | 5,000 吨 | 完成 |" in own[f"{GRAIN}/scores.md"]
    assert "未完成 | 一座仓房改由上级实施。 |" in own[f"{GRAIN}/index.md"]
    assert own[f"{GRAIN}/scores.md"].startswith("# 绩效指标与完成情况\n")


def test_a_card_shows_whether_it_is_completed(both: Path) -> None:
    body = published(both, Site).pages[f"{GRAIN}/scores.md"]
    assert body.count('<span class="eg-card__label">不计分</span>') == 8
    for tone, words in (("good", "完成"), ("lost", "未完成"), ("warn", "无法判断")):
        assert f'tone-{tone}">{words}</span>' in body


def test_lists_say_so_and_what_counts_leaves_it_out(both: Path) -> None:
    pages = published(both).pages
    for uri in ("index.md", "all/index.md", "2021/index.md", "990101-example/index.md"):
        assert "| 100 万元 | 不计分 | — | — | — | — |" in pages[uri], uri
        assert "“不计分”的原表没有分值和得分" in pages[uri], uri
    assert "共 1 项有总分，1 项不计分，没有计入" in pages["index.md"]
    assert "1 项不计分，未计入" in pages["comparison/index.md"]
    assert "1 项评价中最常失分的指标是" in pages["index.md"]
    assert "良 1 项](990101-example/one-road-2021/scores.md#table-scores)，[不计分 1 项]" in pages["index.md"]
    assert "| 单位自评 | 不计分 |" in pages["explore/index.md"]


def test_a_site_of_nothing_else_has_no_rate_and_no_chart_of_points(alone: Path) -> None:
    pages = published(alone).pages
    for uri in ("index.md", "2021/index.md", "990101-example/index.md"):
        for chart in ("scores-by-county-and-year", "grades-by-year", "causes-of-lost-points"):
            assert f"chart-of-{chart}" not in pages[uri]
        assert "不计分 1 项" in pages[uri]


def test_the_public_data_has_null_and_whether_each_is_met(both: Path) -> None:
    record = json.loads(record_of(Project(both).evaluation(GRAIN)).model_dump_json())
    jsonschema.validate(record, evaluation_schema())
    assert record["rubric"]["unscored"] is True
    assert record["rubric"]["full_score"] is None
    assert {record["total"][key] for key in ("max", "awarded", "computed", "computed_from_award")} == {None}
    told = {each["id"]: (each["state"], each["met"], each["max"], each["awarded"]) for each in record["indicators"]}
    assert told["stored"] == ("unscored", True, None, None)
    assert told["finished"] == ("unscored", False, None, None)
    assert told["supply"] == ("unscored", None, None, None)
    assert told["subsidy"][:2] == ("not-applicable", None)
    assert told["hidden"][:2] == ("unseen", None)
    assert [fact["name"] for fact in record["indicators"][0]["facts"]] == ["target", "actual"]


def test_the_downloads_leave_points_empty(both: Path) -> None:
    assets = published(both).assets
    listed = {each["id"]: each for each in json.loads(assets["api/v1/evaluations.json"])["evaluations"]}
    assert (listed[GRAIN]["full_score"], listed[GRAIN]["awarded"], listed[GRAIN]["grade"]) == (None, None, "")
    rows = list(csv.DictReader(io.StringIO(assets["api/v1/evaluations.csv"].decode("utf-8-sig"))))
    assert [row["full_score"] for row in rows] == ["", "100"]
    table = list(csv.DictReader(io.StringIO(assets[f"{GRAIN}/scores.csv"].decode("utf-8-sig"))))
    assert {row["分值"] + row["得分"] + row["依规则计算"] for row in table} == {""}
    assert [row["状态"] for row in table if row["行"] == "指标"] == [
        "完成", "未完成", "未完成", "无法判断", "无法判断", "不适用", "完成", "原表未见",
    ]  # fmt: skip
    assert table[-1]["状态"] == "不计分"
