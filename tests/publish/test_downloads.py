import csv
import io
import json
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest

from evalgen.model.catalogue_entry import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.project import Project
from evalgen.publish.download import downloads, evaluation_downloads, site_downloads
from evalgen.publish.downloads import scores_csv
from evalgen.publish.sheet import Value, csv_bytes, decimal
from evalgen.units import Money, Points, round_to
from tests.conftest import ONE_ROAD, TINY
from tests.publish.overviews.entries import catalogue, entry

PROJECTS = Path(__file__).parents[2] / "projects"
PINGJIANG = "430626-pingjiang/three-centers-2021"


@pytest.fixture(scope="module")
def pingjiang() -> Evaluation:
    return Project(PROJECTS).evaluation(PINGJIANG)


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def site_files(*entries: Entry) -> dict[str, bytes]:
    return {asset.uri: asset.content for asset in site_downloads(catalogue(*entries))}


def one_cell(value: Value) -> str:
    return read(csv_bytes(["a"], [[value]]))[0]["a"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
@pytest.mark.parametrize("before", ["", " ", "\u3000", "\ufeff "])
def test_no_text_can_become_a_formula(before: str, start: str) -> None:
    shown = one_cell(f'{before}{start}HYPERLINK("http://example.org")')
    assert shown.startswith("'")


def test_a_negative_figure_stays_a_figure() -> None:
    assert one_cell(Points(-2)) == "-2"
    assert one_cell(Fraction(-7, 2)) == "-3.5"


def test_texts_keep_quotes_commas_and_line_ends() -> None:
    awkward = '第一行，"引号", 逗号\n第二行'
    assert one_cell(awkward) == awkward


def test_a_spreadsheet_program_in_a_chinese_system_knows_the_encoding() -> None:
    content = csv_bytes(["得分"], [["优"]])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith("优\r\n".encode())


@pytest.mark.parametrize("under", [1, 2, 3, 7, 8, 10**6, 2 * 10**6, 3 * 10**6])
@pytest.mark.parametrize("over", [0, 1, -1, 5, -10, 123456789])
def test_figures_are_decimals_of_at_most_six_places_rounded_halves_up(over: int, under: int) -> None:
    shown = decimal(Fraction(over, under))
    assert Fraction(shown) == round_to(Fraction(over, under), Fraction(1, 10**6))
    assert "/" not in shown
    assert shown != "-0"


def test_every_format_has_a_name_of_its_own_and_says_what_it_is_for() -> None:
    names = [download.name for download in downloads()]
    assert len(names) == len(set(names))
    assert {"evaluation.json", "scores.csv", "api/v1/evaluations.json", "api/v1/evaluations.csv"} <= set(names)
    assert all(download.title for download in downloads())
    assert all((download.of_evaluation is None) != (download.of_catalogue is None) for download in downloads())


def test_a_format_stands_in_the_folder_of_what_it_is_about(pingjiang: Evaluation) -> None:
    assert {asset.uri.rpartition("/")[0] for asset in evaluation_downloads(pingjiang)} == {PINGJIANG}
    assert all(asset.uri.startswith(("api/v1/", "feed.")) for asset in site_downloads(catalogue(entry())))


def test_the_scoring_table_has_every_indicator_in_printed_order(pingjiang: Evaluation) -> None:
    rows = read(scores_csv.of_evaluation(pingjiang))
    assert [row["标识"] for row in rows if row["行"] in ("指标", "分组")] == [
        line.id for line in pingjiang.scorecard.lines
    ]
    assert sum(row["行"] == "指标" for row in rows) == 24


def test_the_printed_total_can_be_added_up_from_the_scoring_table(pingjiang: Evaluation) -> None:
    rows = read(scores_csv.of_evaluation(pingjiang))
    for column in ("得分", "依规则计算"):
        parts = sum(Fraction(row[column]) for row in rows if row["行"] in ("指标", "总分调整"))
        assert parts == Fraction(rows[-1][column])
    assert rows[-1]["得分"] == "92"
    assert rows[-1]["分值"] == "100"


def test_each_row_names_the_levels_above_it(pingjiang: Evaluation) -> None:
    rows = {row["标识"]: row for row in read(scores_csv.of_evaluation(pingjiang))}
    assert [rows["funds-misuse"][level] for level in ("一级指标", "二级指标", "三级指标")] == [
        "项目管理",
        "财务管理",
        "资金挤占挪用情况",
    ]
    assert rows["management"]["二级指标"] == ""


def test_the_list_of_all_evaluations_follows_its_schema() -> None:
    unknown = entry(2, awarded=None, computed=None, funds=None, grade="", stage="draft")
    made = {asset.uri: asset.content for asset in site_downloads(catalogue(entry(1), unknown))}
    listed = json.loads(made["api/v1/evaluations.json"])
    schema = json.loads(made["api/v1/schema/evaluations.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(listed, schema)
    assert listed["count"] == len(listed["evaluations"]) == 2


def test_points_and_amounts_are_exact_in_the_list() -> None:
    made = site_files(entry(awarded=Points(10, 3), funds=Money.parse("1213.990 万元")))
    (first,) = json.loads(made["api/v1/evaluations.json"])["evaluations"]
    assert first["awarded"] == "10/3"
    assert first["funds"] == {"printed": "1,213.990 万元", "yuan": "12139900"}
    (row,) = read(made["api/v1/evaluations.csv"])
    assert (row["awarded"], row["rate"], row["funds_yuan"]) == ("3.333333", "0.033333", "12139900")


def test_what_is_not_printed_is_empty_in_the_list() -> None:
    made = site_files(entry(awarded=None, computed=None, funds=None, grade=""))
    (first,) = json.loads(made["api/v1/evaluations.json"])["evaluations"]
    assert (first["awarded"], first["computed"], first["funds"]) == (None, None, None)
    (row,) = read(made["api/v1/evaluations.csv"])
    assert (row["awarded"], row["rate"], row["computed"], row["funds_yuan"]) == ("", "", "", "")


def test_the_data_package_names_every_column_and_its_type() -> None:
    made = site_files(entry(1), entry(2, awarded=None, funds=None))
    (resource,) = json.loads(made["api/v1/datapackage.json"])["resources"]
    fields = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    rows = read(made[f"api/v1/{resource['path']}"])
    assert list(rows[0]) == list(fields)
    for row in rows:
        for name, kind in fields.items():
            if row[name] and kind != "string":
                assert Fraction(row[name]).denominator == 1 or kind == "number"


def test_the_list_of_no_evaluations_is_still_json_and_csv() -> None:
    made = site_files()
    assert json.loads(made["api/v1/evaluations.json"])["evaluations"] == []
    assert read(made["api/v1/evaluations.csv"]) == []


def test_every_file_follows_the_published_schema(pingjiang: Evaluation) -> None:
    schema = json.loads(site_files()["api/v1/schema/evaluation.json"])
    for evaluation in (pingjiang, Project(TINY).evaluation(ONE_ROAD)):
        made = {asset.uri: asset.content for asset in evaluation_downloads(evaluation)}
        jsonschema.validate(json.loads(made[f"{evaluation.id}/evaluation.json"]), schema)


def test_the_same_evaluation_gives_the_same_bytes(pingjiang: Evaluation) -> None:
    again = Project(PROJECTS).evaluation(PINGJIANG)
    assert list(evaluation_downloads(pingjiang)) == list(evaluation_downloads(again))


def test_addresses_in_the_list_are_those_of_the_pages_and_files() -> None:
    (row,) = read(site_files(entry())["api/v1/evaluations.csv"])
    made = [download.name for download in downloads() if download.of_evaluation]
    assert row["page"] == f"{row['id']}/"
    assert row["data"].removeprefix(row["page"]) in made
