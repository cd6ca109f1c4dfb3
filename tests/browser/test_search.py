"""What a reader types into the header is found, and only that: over a server and from a folder alike."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from tests.browser.searching import DECOYS, HALL, JIANGPING, WATER, Box, P, page_of, root_of
from tests.browser.serving import Served, visit


class Case(NamedTuple):
    """A question that the report on 三中心 answers."""

    asked: str
    marked: str
    """A phrase that is marked as one run, as the source writes it."""
    never: frozenset[str] = frozenset()
    """Evaluations that must not be listed."""
    excerpt: str = ""
    """What stands in one of the excerpts."""


ALL = frozenset(DECOYS)
CASES = [
    Case("政务服务中心", "政务服务中心", frozenset({JIANGPING, WATER})),
    Case("三中心", "三中心", ALL),
    Case("平江县 2021 挤占专项资金", "挤占专项资金", ALL, "存在挤占专项资金情况"),
    Case("平财绩[2022]3号", "平财绩[2022]3号", ALL),
    Case("平财绩〔2022〕2号", "平财绩（2022）2号", ALL),
    Case("37,914,999.99", "37,914,999.99", ALL),
    Case("37914999.99", "37,914,999.99", ALL),
    Case("湖南公众会计师事务所有限公司", "湖南公众会计师事务所有限公司", ALL),
    Case("众会计", "众会计", frozenset({HALL, WATER})),
    Case("审批服务局", "审批服务局", ALL),
    Case("党建", "党建", ALL, "党建费用24098元"),
    Case("涉鄂", "涉鄂", ALL),
    Case("浯口镇", "浯口镇", ALL),
    Case("互联网+政务服务", "互联网+政务服务", ALL),
    Case("互联网＋政务服务", "互联网+政务服务", ALL),
    Case("一件事一次办", "一件事一次办", ALL),
    Case("70875元", "70875元", ALL),
    Case("12430626790341378m", "12430626790341378M", ALL),
    Case("国办发[2015]86号", "国办发〔2015〕86号", ALL),
    Case("平财预指[2020]NO.0001", "平财预指[2020]NO.0001", ALL),
    Case("92分", "92分", ALL),
    Case("挤占三中心建设前期工作经费", "挤占“三中心”建设前期工作经费", ALL),
    Case("一门式业务办件量", "一门式业务办件量", ALL),
]
ABSENT = ["涉鄂会计师", "审批局", "中心三"]


@pytest.fixture(scope="module", params=["http", "file"])
def box(request: pytest.FixtureRequest, browser: Any, searched: Served) -> Iterator[Box]:
    """The box of one page, in which all questions are asked; in the end nothing has gone wrong there."""
    root = root_of(searched, request.param)
    with visit(browser, page_of(searched, request.param, "method/")) as seen:
        yield Box(seen, root)
        assert seen.foreign(root) == []
        assert seen.complaints == []
        assert seen.refused() == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.asked)
def test_the_report_on_three_centers_is_found(box: Box, case: Case) -> None:
    found = {box.path(item["url"]): item for item in box.ask(case.asked)}
    assert P in found
    hits = found[P]["hits"]
    assert case.marked in [_plain(mark) for hit in hits for mark in hit["marks"]]
    assert case.excerpt in "".join(_plain(hit["text"]) for hit in hits)
    assert not case.never & {box.path(url) for url in box.whole([case.asked])[0]["urls"]}


def _plain(text: str) -> str:
    """Without the spaces that sources print before units, or not."""
    return re.sub(r"\s|(?<=24,098)\.00|(?<=70,875)\.00", "", text).replace("24,098", "24098").replace("70,875", "70875")


def test_an_amount_is_found_with_and_without_separators_of_thousands(box: Box) -> None:
    printed, bare = box.whole(["37,914,999.99", "37914999.99"])
    assert printed["rows"] == bare["rows"]
    assert [box.path(url) for url in printed["urls"] if "-" in box.path(url).partition("/")[0]] == [P]


def test_full_width_signs_make_no_difference(box: Box) -> None:
    narrow, wide = box.whole(["互联网+政务服务", "互联网＋政务服务"])
    assert narrow["rows"] == wide["rows"]


@pytest.mark.parametrize("absent", ABSENT)
def test_what_stands_nowhere_finds_nothing_and_is_said_so(box: Box, absent: str) -> None:
    assert box.ask(absent) == []
    assert box.said.startswith(f"没有找到“{absent}”")
    assert not box.seen.page.locator(".eg-found__all").is_visible()


def test_words_of_a_question_may_stand_on_different_pages_but_all_must_stand_somewhere(box: Box) -> None:
    assert P in {box.path(item["url"]) for item in box.ask("12430626790341378M 70875元")}
    assert box.ask("12430626790341378M 没有这样的词") == []


def test_a_hit_says_where_it_stands(box: Box) -> None:
    item = next(item for item in box.ask("挤占专项资金") if box.path(item["url"]) == P)
    assert item["place"].startswith("湖南省 › 岳阳市 › 平江县")
    assert any("存在的主要问题" in hit["where"] for hit in item["hits"])
    assert all("#" in hit["url"] or "?h=" in hit["url"] for hit in item["hits"])


def test_the_title_comes_before_other_hits(box: Box) -> None:
    assert "饮水工程" in box.ask("饮水工程")[0]["title"]
    assert box.path(box.ask("农业农村局 机耕道")[0]["url"]) == JIANGPING


def test_pages_written_by_hand_and_rubrics_are_found_too(box: Box) -> None:
    assert "method/" in {box.path(item["url"]) for item in box.ask("评分与复核方法")}
    assert any(box.path(item["url"]).startswith("rubrics/") for item in box.ask("共性指标体系框架"))


def test_an_input_method_is_not_searched_while_it_composes(box: Box) -> None:
    """Chromium's own composition, as an input method drives it: pinyin first, then the words, without any key."""
    page = box.seen.page
    box.ask("三中心")
    box.field.fill("")
    box.seen.until("document.querySelector('.eg-found__said').textContent === ''")
    keyboard = page.context.new_cdp_session(page)
    before = len(box.seen.requests)
    for pinyin in ("z", "zheng", "zheng'w", "zheng'wu"):
        caret = {"selectionStart": len(pinyin), "selectionEnd": len(pinyin)}
        keyboard.send("Input.imeSetComposition", {"text": pinyin, **caret})
        page.wait_for_timeout(200)
        assert box.field.input_value() == pinyin
        assert box.said == ""
    assert len(box.seen.requests) == before
    keyboard.send("Input.insertText", {"text": "政务"})
    box.answered()
    assert P in {box.path(item["url"]) for item in box.read()}
    assert box.field.input_value() == "政务"


def test_a_paste_by_mouse_is_searched(box: Box) -> None:
    box.ask("政务")
    box.seen.page.evaluate(
        """() => {
            const field = document.querySelector('.eg-search input');
            field.value = '三中心';
            field.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertFromPaste'}));
        }"""
    )
    box.seen.until("[...document.querySelectorAll('.eg-found mark')].some(mark => mark.textContent === '三中心')")
    assert P in {box.path(item["url"]) for item in box.read()}


def test_only_the_last_of_several_quick_questions_is_answered(box: Box) -> None:
    for asked in ("饮", "饮水", "饮水工", "三中", "三中心"):
        box.field.fill(asked)
    box.seen.until("[...document.querySelectorAll('.eg-found mark')].some(mark => mark.textContent === '三中心')")
    box.seen.page.wait_for_timeout(400)
    assert P in {box.path(item["url"]) for item in box.read()}
    assert WATER not in {box.path(item["url"]) for item in box.read()}


ODD = ["…… —", "+", "。", "   ", "a" * 300, "政务服务中心" * 60, "\\", '"><b>', "constructor __proto__"]


@pytest.mark.parametrize("asked", ODD)
def test_odd_questions_do_no_harm(box: Box, asked: str) -> None:
    box.field.fill("")
    box.field.fill(asked)
    box.seen.page.wait_for_timeout(500)
    assert box.seen.page.locator(".eg-found :is(b, script):not(.eg-found__grade)").count() == 0
    assert P in {box.path(item["url"]) for item in box.ask("三中心")}
