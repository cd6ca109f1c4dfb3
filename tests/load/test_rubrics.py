"""A rubric that extends another keeps, changes, adds and leaves out; every value remembers the file it came from."""

from pathlib import Path

import pytest

from evalgen.load import load_evaluation, open_library
from evalgen.model.rubric import Rubric
from evalgen.problems import Unusable
from evalgen.units import Points, plain
from tests.conftest import ONE_ROAD, TINY, TinyProjects

EVALUATION = (TINY / ONE_ROAD / "evaluation.yml").read_text(encoding="utf-8").replace("  rubric: tiny@2021\n", "")
HEAD = "rubric:\n  id: own\n  edition: 1\n  title: 本项目指标体系（虚构）\n"


def local(tiny_projects: TinyProjects, text: str, **files: str) -> Rubric:
    """The rubric of an evaluation that brings `text` as its own."""
    written = {f"rubrics/{name}.yml": content for name, content in files.items()}
    scores = {f"{ONE_ROAD}/scores.yml": "accepted: []\n"}
    root = tiny_projects({f"{ONE_ROAD}/evaluation.yml": EVALUATION, f"{ONE_ROAD}/rubric.yml": text} | scores | written)
    return load_evaluation(root, ONE_ROAD, open_library(root)[0])[1]


def shown(rubric: Rubric) -> list[str]:
    return [f"{'/'.join(node.path)} {plain(node.maximum)}" for node in rubric.nodes]


def place(rubric: Rubric, indicator: str, *path: str | int) -> str:
    return str(rubric.places.find((*rubric.by_id[indicator].position, *path)))


def test_a_rubric_that_only_extends_is_the_extended_one(tiny_projects: TinyProjects) -> None:
    rubric = local(tiny_projects, HEAD + "  extends: tiny@2021\n")
    assert shown(rubric) == ["process 40", "process/arrival 10", "process/rules 30", "output 60", "output/quality 60"]
    assert (rubric.id, rubric.text.title, rubric.shared) == ("own@1", "本项目指标体系（虚构）", False)
    assert place(rubric, "arrival", "rule", "bands", 1, "points") == "rubrics/tiny.yml:19:36"
    assert place(rubric, "quality", "points") == "rubrics/tiny.yml:36:19"


def test_what_is_written_replaces_what_is_extended_field_by_field(tiny_projects: TinyProjects) -> None:
    rubric = local(
        tiny_projects,
        HEAD
        + """  extends: tiny@2021
  rounding: {at: total, step: 1}
  grades: [{grade: 合格, at_least: 60}, {grade: 不合格, at_least: 0}]
  indicators:
    - id: process
      indicators:
        - {id: rules, name: 制度健全, note: 两项制度都要书面。}
""",
    )
    rules = rubric.by_id["rules"].indicator
    assert (rules.name, rules.points, rules.note) == ("制度健全", Points(30), "两项制度都要书面。")
    assert rules.rule is not None and rules.rule["kind"] == "checklist"
    assert place(rubric, "rules", "name") == f"{ONE_ROAD}/rubric.yml:11:29"
    assert place(rubric, "rules", "points") == "rubrics/tiny.yml:23:19"
    assert place(rubric, "rules") == f"{ONE_ROAD}/rubric.yml:11:11"
    assert place(rubric, "rules", "rule", "items", 1, "points") == "rubrics/tiny.yml:29:52"
    assert str(rubric.rounding.at) == "total"
    assert [band.grade for band in rubric.text.grades] == ["合格", "不合格"]


def test_a_rubric_may_grade_nothing(tiny_projects: TinyProjects) -> None:
    rubric = local(tiny_projects, HEAD + "  extends: tiny@2021\n  grades: []\n")
    assert rubric.text.grades == ()


def test_indicators_are_changed_at_any_depth_without_naming_their_parents(tiny_projects: TinyProjects) -> None:
    rubric = local(
        tiny_projects,
        HEAD
        + """  extends: tiny@2021
  indicators:
    - {id: quality, name: 工程质量}
    - {id: arrival, note: 按年末数}
""",
    )
    assert shown(rubric)[0] == "process 40"
    assert rubric.by_id["quality"].indicator.name == "工程质量"
    assert rubric.by_id["quality"].path == ("output", "quality")


def test_new_indicators_follow_in_the_group_that_names_them(tiny_projects: TinyProjects) -> None:
    rubric = local(
        tiny_projects,
        HEAD
        + """  extends: tiny@2021
  indicators:
    - id: output
      points: 50
      indicators:
        - {id: quality, points: 30}
        - {id: timeliness, name: 时效, points: 20, rule: {kind: judgement}}
    - {id: benefit, name: 效益, points: 10, rule: {kind: judgement}}
""",
    )
    assert shown(rubric)[3:] == ["output 50", "output/quality 30", "output/timeliness 20", "benefit 10"]
    assert place(rubric, "timeliness", "rule", "kind") == f"{ONE_ROAD}/rubric.yml:11:63"


def test_removed_indicators_go_with_all_below_them(tiny_projects: TinyProjects) -> None:
    rubric = local(
        tiny_projects,
        HEAD + "  extends: tiny@2021\n  remove: [process]\n  indicators:\n    - id: output\n      points: 100\n"
        "      indicators: [{id: quality, points: 100}]\n",
    )
    assert shown(rubric) == ["output 100", "output/quality 100"]
    assert place(rubric, "output", "points") == f"{ONE_ROAD}/rubric.yml:9:15"


def test_an_indicator_that_is_divided_further_loses_its_rule(tiny_projects: TinyProjects) -> None:
    rubric = local(
        tiny_projects,
        HEAD
        + """  extends: tiny@2021
  indicators:
    - id: quality
      indicators:
        - {id: surface, name: 路面, points: 40, rule: {kind: judgement}}
        - {id: bridges, name: 桥涵, points: 20, rule: {kind: judgement}}
""",
    )
    assert rubric.by_id["quality"].indicator.rule is None
    assert [node.indicator.id for node in rubric.leaves][-2:] == ["surface", "bridges"]


def test_rubrics_extend_rubrics_that_extend_others(tiny_projects: TinyProjects) -> None:
    middle = HEAD.replace("own", "middle") + "  extends: tiny@2021\n  indicators:\n    - {id: arrival, name: 到位}\n"
    rubric = local(tiny_projects, HEAD + "  extends: middle@1\n", middle=middle)
    assert rubric.by_id["arrival"].indicator.name == "到位"
    assert place(rubric, "arrival", "name") == "rubrics/middle.yml:7:27"
    assert place(rubric, "arrival", "points") == "rubrics/tiny.yml:12:19"


def test_the_hash_of_a_rubric_covers_the_texts_it_extends(tiny_projects: TinyProjects) -> None:
    text = HEAD + "  extends: tiny@2021\n"
    tiny = (TINY / "rubrics" / "tiny.yml").read_text(encoding="utf-8")
    first = local(tiny_projects, text).sha256
    assert local(tiny_projects, text).sha256 == first
    assert local(tiny_projects, text, tiny=tiny + "# 注\n").sha256 != first
    assert local(tiny_projects, text + "  note: 注\n").sha256 != first


@pytest.mark.parametrize(
    ("split", "maxima"),
    [
        ("{step: 0.5}", None),
        ("{step: 1}", None),
        ("{step: 1, remainder: last}", ["33", "33", "34"]),
        ("{step: 1, remainder: first}", ["34", "33", "33"]),
        ("{step: 1, mode: up, remainder: last}", ["34", "34", "32"]),
        ("{step: 1/3}", ["100/3", "100/3", "100/3"]),
    ],
)
def test_points_split_equally_add_up_or_say_where_the_remainder_goes(
    split: str, maxima: list[str] | None, tiny_projects: TinyProjects
) -> None:
    leaves = "".join(f"        - {{id: {name}, name: 甲, rule: {{kind: judgement}}}}\n" for name in "abc")
    group = (
        f"  indicators:\n    - id: all\n      name: 全部\n      points: 100\n      split: {split}\n      indicators:\n"
    )
    if maxima is None:
        with pytest.raises(Unusable, match="平均分给 3 个下级"):
            local(tiny_projects, HEAD + group + leaves)
    else:
        assert [plain(node.maximum) for node in local(tiny_projects, HEAD + group + leaves).leaves] == maxima


def test_bonus_and_malus_stand_outside_the_sums(tiny_projects: TinyProjects) -> None:
    rubric = local(
        tiny_projects,
        HEAD
        + """  extends: tiny@2021
  indicators:
    - {id: praise, name: 表彰, points: 5, nature: bonus, rule: {kind: judgement}}
    - id: output
      indicators:
        - {id: fraud, name: 虚报, points: 10, nature: malus, rule: {kind: judgement}}
""",
    )
    assert [node.indicator.nature for node in rubric.nodes][-2:] == ["malus", "bonus"]


@pytest.mark.parametrize("combine", ["min", "max", "mean"])
def test_a_group_that_combines_otherwise_shares_its_points_with_each_indicator(
    combine: str, tiny_projects: TinyProjects
) -> None:
    leaves = "".join(f"        - {{id: {name}, name: 甲, points: 100, rule: {{kind: judgement}}}}\n" for name in "ab")
    group = f"  indicators:\n    - id: all\n      name: 全部\n      points: 100\n      combine: {combine}\n"
    group += "      indicators:\n"
    assert len(tuple(local(tiny_projects, HEAD + group + leaves).leaves)) == 2


def test_the_rubrics_that_ship_with_the_package_have_no_problem(tmp_path: Path) -> None:
    (tmp_path / "regions.yml").write_text("regions: []\n", encoding="utf-8")
    library, problems = open_library(tmp_path)
    assert not problems
    assert {"mof-2013-53@2013", "mof-2020-10@2020", "mof-2020-10-self@2020"} <= set(library.rubrics)
    for rubric in library.rubrics.values():
        assert rubric.places.find(rubric.nodes[0].position).file.startswith("evalgen/rubrics/")
