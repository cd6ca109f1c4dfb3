"""A rule sees the facts nearest to it, and each that it read is remembered with its place and its sources."""

import pytest

from evalgen.assess.ruling.facts import Facts
from evalgen.model.citation import Citation
from evalgen.model.entries import Entry
from evalgen.model.outcome import Read
from evalgen.problems import Place
from evalgen.units import Quantity, When
from tests.assess.rules.casebook import evidence_of, facts_of
from tests.placing import places_of


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("95%", Quantity.parse("95%")),
        (">= 90%", Quantity.parse(">= 90%")),
        ("1213.99 万元", Quantity.parse("1213.99 万元")),
        ("2022-10-29", When(2022, 10, 29)),
        ("2022-09", When(2022, 9)),
        ("2022", Quantity.parse("2022")),
        ("2022-13", "2022-13"),
        ("基本完成", "基本完成"),
        (True, True),
        (False, False),
    ],
)
def test_a_fact_is_a_figure_a_date_a_word_or_true_or_false(written: object, known: object) -> None:
    assert facts_of({"facts": {"x": written}}).fact("x") == known


def test_what_nobody_says_is_not_known() -> None:
    facts = facts_of({})
    assert facts.fact("x") is None
    assert facts.fact("funds.received") is None
    assert facts.fact("counted") is None
    assert facts.counted() is None
    assert facts.choice() is None
    assert facts.share() is None
    assert facts.mark("x") is None
    assert facts.reads == ()


def test_the_nearest_fact_is_the_one_read() -> None:
    shared = {"facts": {"a": "1", "b": "1", "c": "1"}}
    facts = facts_of({"facts": {"a": "2", "b": "2"}, "parts": {"half": {"facts": {"a": "3"}}}}, shared)
    half = facts.part("half")
    assert [str(half.fact(name)) for name in "abc"] == ["3", "2", "1"]
    assert [str(facts.fact(name)) for name in "abc"] == ["2", "2", "1"]


def test_a_part_has_its_own_findings_and_marks() -> None:
    facts = facts_of({"counted": ["甲"], "marks": {"x": True}, "parts": {"half": {"counted": []}}})
    assert facts.counted() == 1
    assert facts.part("half").counted() == 0
    assert facts.part("other").counted() is None
    assert facts.part("half").mark("x") is None


def test_what_parts_read_is_remembered_in_one_place_and_once() -> None:
    facts = facts_of({"facts": {"a": "1"}, "parts": {"half": {"facts": {"a": "2"}}}})
    facts.part("half").fact("a")
    facts.fact("a")
    facts.part("half").fact("a")
    assert [read.text for read in facts.reads] == ["2", "1"]
    assert facts.part("half").reads == facts.reads


def test_a_read_has_its_text_its_place_its_sources_and_its_note() -> None:
    entry = {"facts": {"a": {"value": "37,914,999.99 元", "note": "合计", "cites": ["report#14"]}}}
    evidence = evidence_of(entry)
    place = Place("scores.yml", 7, 9)
    path = ("scores", "indicator", "facts", "a")
    placed = type(evidence)(
        evidence.id, evidence.dossier, places_of(Place("x"), {path[:n]: place for n in (1, 2, 3, 4)}), ""
    )
    facts = Facts(placed, evidence.dossier.scores["indicator"], ("scores", "indicator"))
    facts.fact("a")
    assert facts.reads == (Read("a", "37,914,999.99 元", place, (Citation("report", "14"),), "合计"),)


def test_marks_choices_shares_and_findings_are_remembered_in_chinese() -> None:
    facts = facts_of(
        {
            "marks": {"x": True, "y": {"points": "0.5"}, "z": False},
            "choice": "good",
            "choice_note": "见报告",
            "share": "85%",
            "counted": [{"what": "挤占", "amount": "70875 元"}, "挪用"],
        }
    )
    for item in "xyz":
        facts.mark(item, f"要点{item.upper()}")
    facts.choice({"good": "达成预期"})
    facts.share()
    facts.counted()
    assert [(read.name, read.text, read.note) for read in facts.reads] == [
        ("要点X", "符合", ""),
        ("要点Y", "得 0.5 分", ""),
        ("要点Z", "不符合", ""),
        ("选定档次", "达成预期", "见报告"),
        ("档内比例", "85%", ""),
        ("计数事项", "挤占，70,875 元", ""),
        ("计数事项", "挪用", ""),
    ]


def test_an_empty_list_of_findings_is_a_read_too() -> None:
    facts = facts_of({"counted": []})
    assert facts.counted() == 0
    assert [read.text for read in facts.reads] == ["没有发现"]


def test_the_money_of_the_project_is_read_under_funds() -> None:
    funds = {
        "total": "37914999.99",
        "total_label": "专项资金总额",
        "planned": {"amount": "3791.50 万元"},
        "received": {"amount": "3791.50 万元", "as_of": "2021-12-31", "cites": ["report#3"]},
        "years": [{"year": "2019", "amount": "15391498.90"}, {"year": "2020", "amount": "11297777.97"}],
        "misuse": {"items": [{"purpose": "党建费用", "amount": "24098"}, {"purpose": "交通补贴", "amount": "9950.5"}]},
    }
    facts = facts_of({}, {"funds": funds})
    names = ["total", "planned", "received", "year_2020", "misuse.count", "misuse.amount"]
    assert [str(facts.fact(f"funds.{name}")) for name in names] == [
        "37,914,999.99 元",
        "3,791.50 万元",
        "3,791.50 万元",
        "11,297,777.97 元",
        "2",
        "34,048.5 元",
    ]
    assert [read.note for read in facts.reads] == [
        "专项资金总额",
        "计划投入资金",
        "实际到位资金（截至2021年12月31日）",
        "2020年资金",
        "挤占挪用的项数",
        "挤占挪用的金额",
    ]
    assert facts.fact("funds.year_2021") is None
    assert facts.fact("funds.spent") is None


def test_the_printed_total_of_misuse_goes_before_the_sum_and_a_missing_amount_is_missing() -> None:
    items = [{"purpose": "党建费用", "amount": "24098"}, {"purpose": "交通补贴"}]
    assert facts_of({}, {"funds": {"misuse": {"items": items}}}).fact("funds.misuse.amount") is None
    printed = facts_of({}, {"funds": {"misuse": {"items": items, "total": "70875 元"}}})
    assert str(printed.fact("funds.misuse.amount")) == "70,875 元"


def test_a_gate_sees_only_what_indicators_share() -> None:
    evidence = evidence_of({"facts": {"own": "1"}}, {"facts": {"fraud": True}})
    facts = Facts(evidence, Entry(), ())
    assert facts.measure("fraud").truth is True
    assert facts.fact("own") is None


def test_findings_of_which_only_the_least_number_is_said_are_a_source_and_no_count() -> None:
    facts = facts_of({"parts": {"law": {"counted_at_least": 1, "counted_note": "原文为“部分支出”"}}})
    law = facts.part("law", "符合财务管理制度")
    assert (law.counted(), law.counted_at_least()) == (None, 1)
    (read,) = facts.reads
    assert (read.name, read.text, read.note) == ("“符合财务管理制度”的计数事项", "至少 1 起", "原文为“部分支出”")


def test_what_is_counted_or_chosen_in_a_part_is_said_to_be_of_that_part() -> None:
    facts = facts_of({"parts": {"a": {"counted": []}, "b": {"choice": "good"}}})
    facts.part("a", "政府采购").counted()
    facts.part("b", "审批").choice({"good": "完整"})
    assert [(read.name, read.text) for read in facts.reads] == [
        ("“政府采购”的计数事项", "没有发现"),
        ("“审批”的选定档次", "完整"),
    ]
