"""Each kind of fault that the validator finds is said in Chinese at the place of the value."""

from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, StrictBool, ValidationError

from evalgen.model.entries import Mark
from evalgen.problems import Place, Places, Problem, problems_of
from tests.placing import places_of


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: Annotated[str, Field(min_length=1, max_length=5)]


class Whole(BaseModel):
    model_config = ConfigDict(extra="forbid")
    slug: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")] = "a"
    other: Annotated[str, Field(pattern="^x$")] = "x"
    count: Annotated[int, Field(ge=0, le=9)] = 0
    share: Annotated[int, Field(gt=0, lt=9)] = 1
    done: StrictBool = True
    kind: Literal["self", "other"] = "self"
    part: Part = Part(name="甲")
    parts: Annotated[tuple[Part, ...], Field(min_length=1, max_length=2)] = (Part(name="甲"),)
    named: dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")], int] = {}
    either: str | StrictBool = ""


PLACES = places_of(
    Place("a.yml"),
    {(key,): Place("a.yml", line, 9) for line, key in enumerate(Whole.model_fields, 2)},
    {("kint",): Place("a.yml", 30, 1)},
)


def faults(written: Any) -> list[Problem]:
    with pytest.raises(ValidationError) as refused:
        Whole.model_validate(written)
    return problems_of(refused.value, PLACES, lambda path: Whole.model_fields)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({"slug": 1}, "slug：这里要写文字"),
        ({"slug": "A"}, "slug：标识只能用小写字母、数字和连字符，例如 three-centers"),
        ({"other": "y"}, "other：写法不合要求"),
        ({"count": "多"}, "count：这里要写整数"),
        ({"count": "1.5"}, "count：这里要写整数"),
        ({"count": "9" * 5000}, "count：这里要写整数"),
        ({"count": []}, "count：这里要写整数"),
        ({"count": 1.5}, "count：这里要写整数"),
        ({"count": "-1"}, "count：不能小于 0"),
        ({"count": "10"}, "count：不能大于 9"),
        ({"share": "0"}, "share：必须大于 0"),
        ({"share": "9"}, "share：必须小于 9"),
        ({"done": "yes"}, "done：这里要写 true 或 false"),
        ({"kind": "sel"}, "kind：不在可选的写法之内（self、other）"),
        ({"kind": ["self"]}, "kind：不在可选的写法之内（self、other）"),
        ({"part": "甲"}, "part：这里要写一组“键: 值”"),
        ({"part": {}}, "part name：缺少这一项"),
        ({"part": {"name": ""}}, "part：至少要 1 个字符"),
        ({"part": {"name": "甲乙丙丁戊己"}}, "part：最多 5 个字符"),
        ({"parts": "甲"}, "parts：这里要写列表（每项前加“- ”）"),
        ({"parts": []}, "parts：至少要 1 项"),
        ({"parts": [{"name": "甲"}] * 3}, "parts：最多 2 项"),
        ({"named": []}, "named：这里要写一组“键: 值”"),
        ({"either": []}, "either：这里要写文字"),
        ([], "文件：这里要写一组“键: 值”"),
    ],
)
def test_a_fault_is_named_in_chinese(written: Any, message: str) -> None:
    (problem,) = faults(written)
    assert problem.message == message


def test_a_fault_stands_at_its_value_and_an_unknown_key_at_itself() -> None:
    (problem,) = faults({"count": "多"})
    assert problem.place == Place("a.yml", 4, 9)
    places = places_of(Place("a.yml"), {("kint",): Place("a.yml", 30, 7)}, {("kint",): Place("a.yml", 30, 1)})
    with pytest.raises(ValidationError) as refused:
        Whole.model_validate({"kint": 1})
    (problem,) = problems_of(refused.value, places, lambda path: Whole.model_fields)
    assert problem == Problem(Place("a.yml", 30, 1), "kint：没有这个字段", "是不是“kind”？", "extra-forbidden")


def test_a_literal_is_mended_with_the_nearest_choice_and_a_missing_key_with_its_name() -> None:
    assert faults({"kind": "othr"})[0].cure == "是不是“other”？"
    assert faults({"part": {}})[0].cure == "请补上“name:”。"


def test_a_rule_for_a_whole_value_speaks_in_its_own_words() -> None:
    with pytest.raises(ValidationError) as refused:
        Mark.model_validate({"note": "不知道"})
    (problem,) = problems_of(refused.value, Places(Place("a.yml")))
    assert problem.message == "文件：请写 met: true 或 met: false，部分符合时写 points: 得分"


def test_where_the_value_stands_in_its_document_goes_before_its_path() -> None:
    places = places_of(Place("a.yml"), {("rules",): Place("a.yml", 5), ("rules", 0): Place("a.yml", 6)})
    with pytest.raises(ValidationError) as refused:
        Part.model_validate({})
    (problem,) = problems_of(refused.value, places, base=("rules", 0))
    assert str(problem) == "a.yml:6:1: rules 第 1 项 name：缺少这一项。 请补上“name:”。 [missing]"


def test_thousands_of_faults_are_cut_short() -> None:
    with pytest.raises(ValidationError) as refused:
        Whole.model_validate({"named": {f"a{number}": "多" for number in range(5000)}})
    places = places_of(
        Place("a.yml"),
        {("named",): Place("a.yml")} | {("named", f"a{number}"): Place("a.yml") for number in range(5000)},
    )
    assert len(problems_of(refused.value, places)) == 200


def test_where_a_group_is_wanted_its_keys_are_named() -> None:
    (problem,) = faults({"part": "甲"})
    assert problem.cure == "可用的键有 slug、other、count、share、done、kind等，例如 {slug: …}。"
