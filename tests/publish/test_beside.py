"""Reviewers read each finding beside what it is about; the public is led from there to the list of findings."""

import dataclasses
import re
from typing import Literal

import pytest

from evalgen.model.disclosure import Disclosure
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.model.followup import Response, StageRecord
from evalgen.problems import Place
from evalgen.publish.evaluation_pages import Draw, pages_of
from evalgen.publish.landing import FINE, landing
from evalgen.publish.paragraphs import prose
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.policy import disclosed
from evalgen.publish.site_rendition import Site
from tests.publish.attacks import seen
from tests.publish.poisoning import PINGJIANG, evaluation, shipped
from tests.publish.varying import with_dossier

REVIEWER = Disclosure(reviewer=True)
_MARK = re.compile(r'<span class="eg-mark".*?</span></span></span>', re.DOTALL)
_REMARK = re.compile(r'<div role="note" class="eg-review".*?</ul></div>', re.DOTALL)


def reviewed(each: Evaluation, *findings: Finding, editor: str = "") -> Evaluation:
    """`each` for reviewers, with `findings` in the place of its own if there are any."""
    disclosure = dataclasses.replace(REVIEWER, editor=editor)
    return dataclasses.replace(each, disclosure=disclosure, findings=findings or each.findings)


def about(at: str, message: str = "此处有误", *, where: tuple[Place, ...] = (), **figures: str) -> Finding:
    place = where or (Place("a/b/x.yml", 7, 3),)
    return Finding("made-up", "contradiction", at, message, tuple(figures.items()), place, "请核对。")


def pages(each: Evaluation) -> dict[str, str]:
    """The bodies of all pages but that of the review, which lists everything."""
    found = {page.uri.rpartition("/")[2].removesuffix(".md"): page.body for page in pages_of(each, Site)}
    del found["review"]
    return found


def told(body: str) -> str:
    """What is told to reviewers only, in words."""
    return " ".join("".join(seen(note).text) for note in (*_MARK.findall(body), *_REMARK.findall(body)))


def instance(pattern: str) -> tuple[Evaluation, tuple[str | int, ...]]:
    """A shipped evaluation that shows something at a path of the pattern, and that path."""
    for each in (evaluation(PINGJIANG), *shipped()):
        dossier = each.dossier
        named: str | int = {
            "report": next(iter(dossier.report), ""),
            "conclusion": next(iter(dossier.conclusion.levels), ""),
            "scores": next((id_ for id_, entry in dossier.scores.items() if entry.narrative), ""),
        }.get(pattern.split(".", maxsplit=1)[0], 2 if pattern.endswith("cause") else 0)
        path = tuple(named if part == "*" else part for part in pattern.split("."))
        if landing(each, path) == path:
            return each, path
    raise LookupError(f"no shipped evaluation has anything at {pattern}")


@pytest.mark.parametrize("pattern", FINE)
def test_whatever_has_a_thing_of_its_own_on_the_pages_is_told_beside_it(pattern: str) -> None:
    each, path = instance(pattern)
    at = path[1] if path[0] == "scores" and len(path) == 2 else ".".join(map(str, path))
    found = pages(reviewed(each, about(str(at))))
    assert any("此处有误" in told(body) for body in found.values())
    if not pattern.startswith(("report", "scores")) and not pattern.endswith(("text", "cause")):
        assert any("此处有误" in note for body in found.values() for note in _MARK.findall(body))
        assert not any("此处有误" in note for body in found.values() for note in _REMARK.findall(body))


@pytest.mark.parametrize("draw", [Site, Plain])
def test_every_page_can_be_drawn_for_reviewers(draw: Draw) -> None:
    for each in shipped():
        for page in pages_of(reviewed(each), draw):
            assert page.body


def test_no_finding_is_left_to_the_list_alone() -> None:
    for each in shipped():
        shown = " ".join(map(told, pages(reviewed(each)).values()))
        checks = {finding.check for finding in each.findings}
        assert {check for check in checks if f"（{check} " not in shown} == set(), each.id


def test_the_public_is_told_nothing_beside_anything() -> None:
    for each in shipped():
        assert not any(
            "eg-mark" in page.body or "eg-review" in page.body or ".yml:" in page.body for page in pages_of(each, Site)
        )


def test_the_public_is_led_to_what_was_found_from_cards_rows_of_money_problems_and_recommendations() -> None:
    found = pages(evaluation())
    for page, name in (
        ("indicators", "award-follows-rule-project-library"), ("basics", "fund-components-sum-funds-components"),
        ("problems", "fact-deducted-once-findings-problems-1"), ("problems", "award-follows-rule-funds-misuse"),
        ("recommendations", "repayment-terms-findings-recommendations-2"),
        ("conclusion", "output-benefit-floor-conclusion-levels"), ("index", "fund-components-sum-funds-components"),
    ):  # fmt: skip
        assert f'href="../review/#finding-{name}"'.replace("../", "" if page == "index" else "../") in found[page]
    assert "review/#" not in found["scores"]


def test_what_one_check_found_in_several_places_of_a_problem_is_numbered_for_the_public() -> None:
    each = evaluation()
    found = tuple(
        about(f"findings.problems.1.{name}")._replace(title=title)
        for name, title in (("text", "数目一致"), ("title", "数目一致"), ("cause", "原因写明"))
    )
    problems = pages(dataclasses.replace(each, findings=found))["problems"]
    led = re.findall(r'<a href="\.\./review/#finding-(.*?)">(.*?)</a>', problems)
    said, other = "相互矛盾（核对：数目一致）", "相互矛盾（核对：原因写明）"
    assert led == [
        ("made-up-findings-problems-1-text", f"{said}第 1 处"), ("made-up-findings-problems-1-title", f"{said}第 2 处"),
        ("made-up-findings-problems-1-cause", other),
    ]  # fmt: skip
    one = pages(dataclasses.replace(each, findings=found[:1]))["problems"]
    assert f">{said}</a>" in one


@pytest.mark.parametrize("findings", ["accepted", "none"])
def test_the_public_is_led_to_nothing_that_the_site_withholds(findings: Literal["accepted", "none"]) -> None:
    for real in shipped():
        hidden = {f"#{real.finding_names[each.check, each.at]}" for each in real.findings if not each.accepted}
        for page in pages_of(disclosed(real, Disclosure(findings=findings)), Site):
            assert not any(f'{name}"' in page.body for name in hidden)
            assert findings == "accepted" or "review/#" not in page.body
            assert findings == "accepted" or "复核发现：" not in page.body


def test_reviewers_read_what_came_of_a_finding_and_what_the_unit_answers() -> None:
    real = evaluation()
    answer = Response(about="project-library", stance="disagree", text="已建库", by="示例单位", on="2022-10-20")
    stage = StageRecord(stage="consultation", on="2022-10-10", responses=(answer,))
    found = pages(reviewed(with_dossier(real, stages=(stage,))))["indicators"]
    assert "核实：原报告写明未按项目法分配的专项资金建立项目库" in told(found)
    assert "（本站编辑，2026年11月22日）" in told(found)
    assert "被评价单位的意见：" in told(found)
    assert "示例单位：不同意" in told(found)


def test_reviewers_are_led_to_the_lines_of_facts_by_their_names() -> None:
    found = told(pages(reviewed(evaluation()))["indicators"])
    assert re.search(r"事实写在 实际到位资金 .{0,80}scores\.yml:\d+.{0,40}；计划投入资金 ", found, re.DOTALL)


def test_a_finding_stands_under_the_row_that_it_is_about_and_under_each_row_that_it_names() -> None:
    each = evaluation()
    place = each.evidence.place("funds", "misuse", "items", 2)
    found = pages(reviewed(each, about("funds.components.1"), about("project-library", "规则不符", where=(place,))))
    for page, row, message in (
        ("basics", "互联网+政务服务系统建设", "此处有误"), ("problems", "交通补贴", "规则不符"),
        ("scores", "项目库建设", "规则不符"),
    ):  # fmt: skip
        after = re.split(rf"<tr[^>]*><td[^>]*>{re.escape(row)}|{re.escape(row)}</a>", found[page], maxsplit=1)[1]
        own, _, below = after.partition("</tr>")
        assert "eg-mark" not in own
        assert message in below.partition("</tr>")[0], page
        assert found[page].count(message) == 1
    assert "规则不符" in told(found["indicators"])


def test_a_page_tells_a_finding_once_in_full_and_after_that_by_its_title() -> None:
    each = evaluation()
    places = tuple(each.evidence.place("funds", "misuse", "items", at) for at in range(3))
    one = about("project-library", "规则不符", where=places)._replace(title="照规则给分")
    found = pages(reviewed(each, one))["problems"]
    assert found.count("规则不符") == 1
    assert found.count('id="told.1"') == 1
    assert found.count('同上：<a href="#told.1">照规则给分</a>') == 2
    assert found.index("规则不符") < found.index("同上：")


def test_what_the_check_asks_for_stands_before_the_names_that_an_acceptance_takes() -> None:
    each = evaluation()
    one = about("funds.total")._replace(title="合计相符")
    body = pages(reviewed(each, one))["basics"]
    assert '<b class="eg-told__title">合计相符</b>：此处有误。请核对。' in body
    assert "（<code>made-up</code> <code>funds.total</code>）</small>" in body


def test_a_value_of_the_cover_form_carries_what_is_found_about_it() -> None:
    each = evaluation()
    found = pages(reviewed(each, about("evaluation.budget_department"), about("form.evaluation_time", "时间有误")))
    value = found["index"].partition("<dt>预算部门</dt>")[2].partition("</dd>")[0]
    assert "此处有误" in value
    assert "时间有误" in found["index"].partition("<dt>复核</dt>")[2].partition("</dd>")[0]


def test_a_finding_stands_under_the_paragraph_that_holds_its_figure() -> None:
    text = "第一段说 1,234.50 元。\n\n第二段说 99 元。\n\n第三段又说 1234.5元。"
    each = reviewed(evaluation(), about("funds.total", 金额="1,234.50 元", 另一金额="99 元"))
    first, remark, rest = prose(each, text, "report", "purpose")
    assert first.text == "第一段说 1,234.50 元。"  # type: ignore[union-attr]
    assert "此处有误" in str(remark)
    assert rest.text == "第二段说 99 元。\n\n第三段又说 1234.5元。"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("figure", "text", "same"),
    [
        ("平财预指[2019]NO.140", "依据平财预指〔2019〕NO.140下达。", True),
        ("平财预指[2019]NO.140", "依据平财预指〔2019〕141号。", False),
        ("70,875 元", "共70875元。", True),
        ("70,875 元", "共170875元。", False),
        ("5 分", "扣 5 分。", False),
        ("2021 年", "2021 年开工。", False),
    ],
)
def test_only_amounts_and_document_numbers_are_looked_for(figure: str, text: str, same: bool) -> None:
    each = reviewed(evaluation(), about("funds.total", 数=figure))
    assert (len(prose(each, text, "report", "purpose")) == 2) == same


def test_what_is_found_about_a_text_stands_at_its_end_where_no_figure_tells_more() -> None:
    each = reviewed(evaluation(), about("report.purpose"))
    blocks = prose(each, "第一段。\n\n第二段。", "report", "purpose")
    assert [type(block).__name__ for block in blocks] == ["Prose", "Remark"]


def test_lists_and_code_are_never_torn_apart() -> None:
    each = reviewed(evaluation(), about("funds.total", 金额="70,875 元"))
    items = "1. 甲 70,875 元\n\n2. 乙"
    code = "```\n甲 70,875 元\n\n乙\n```"
    for text in (items, code):
        assert prose(each, text, "report", "purpose")[0].text == text  # type: ignore[union-attr]


def test_files_and_lines_can_be_copied_or_opened_in_the_editor_that_the_site_names() -> None:
    each = evaluation()
    copied = pages(reviewed(each, about("funds.total")))["basics"]
    assert "<code>a/b/x.yml:7</code>" in copied
    assert "vscode" not in copied
    address = "vscode://file/srv/projects/{file}:{line}:{column}"
    opened = pages(reviewed(each, about("funds.total"), editor=address))["basics"]
    assert '<a class="eg-source" href="vscode://file/srv/projects/a/b/x.yml:7:3"><code>a/b/x.yml:7</code></a>' in opened
