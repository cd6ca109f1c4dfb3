"""What must hold of every scorecard, whatever the rubric and the evidence."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from evalgen.assess import assess
from evalgen.assess.scoring import Instead, reckon, score
from evalgen.model.scorecard import Line, Scorecard
from evalgen.publish.downloads.evaluation import of_evaluation
from evalgen.publish.open_data import EvaluationRecord, record_of
from evalgen.units import ZERO, Points, plain
from tests.assess.making import evidence_of, scheme_of

Case = tuple[dict[str, Any], dict[str, Any]]


@st.composite
def entries(draw: st.DrawFn, kind: str, points: int) -> dict[str, Any]:
    """Evidence on one indicator: any share of it, with an award, or not applicable."""
    if draw(st.integers(0, 9)) == 0:
        return {"not_applicable": "不涉及"}
    entry: dict[str, Any] = {}
    if kind == "proportional":
        entry["facts"] = {"rate": f"{draw(st.integers(0, 12000))}.{draw(st.integers(0, 9))}%"}
    if kind == "deduction":
        entry["counted"] = [f"第 {number} 起" for number in range(draw(st.integers(0, points + 3)))]
    if kind == "judgement" or draw(st.booleans()):
        entry["awarded"] = f"{draw(st.integers(0, points * 100))}/100"
    return entry


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A rubric of two levels that adds up to 100, and complete evidence under it."""
    sizes = draw(st.lists(st.integers(1, 20), min_size=1, max_size=6))
    left = 100 - sum(sizes)
    groups: list[dict[str, Any]] = [{"id": "g0", "name": "组", "points": "0", "indicators": []} for _ in range(2)]
    scores = {}
    for number, size in enumerate((*sizes, left) if left > 0 else sizes):
        kind = draw(st.sampled_from(["judgement", "proportional", "deduction"]))
        rule: dict[str, Any] = {"kind": kind}
        if kind == "proportional":
            rule |= {"measure": "rate", "over": "cap"}
        if kind == "deduction":
            rule |= {"per": "1", "beyond": draw(st.sampled_from(["floor", "total"]))}
        leaf = {"id": f"leaf-{number}", "name": f"指标{number}", "points": str(size), "rule": rule}
        if draw(st.booleans()):
            leaf["not_applicable"] = draw(st.sampled_from(["full", "spread", "drop"]))
        groups[draw(st.integers(0, 1))]["indicators"].append(leaf)
        scores[leaf["id"]] = draw(entries(kind, size))
    full = sum(int(leaf["points"]) for group in groups for leaf in group["indicators"])
    rubric = {
        "full_score": str(full),
        "grades": [{"grade": "优", "at_least": str(full * 9 // 10)}, {"grade": "差", "at_least": "0"}],
        "not_applicable": draw(st.sampled_from(["full", "spread", "drop"])),
        "rounding": {"at": draw(st.sampled_from(["indicator", "total", "never"])), "step": "1/10"},
        "indicators": [
            {**group, "id": f"g{number}", "points": str(sum(int(leaf["points"]) for leaf in group["indicators"]))}
            for number, group in enumerate(groups)
            if group["indicators"]
        ],
    }
    return rubric, scores


def scored(case: Case) -> Scorecard:
    return score(evidence_of({"scores": case[1]}), scheme_of(case[0]))


def level(card: Scorecard, depth: int, side: str) -> Points:
    return sum((getattr(line, side) or ZERO for line in card.lines if line.level == depth), ZERO)


@settings(max_examples=50)
@given(cases())
def test_levels_add_up_and_with_the_adjustments_to_the_total(case: Case) -> None:
    card = scored(case)
    for side in ("awarded", "computed"):
        total = getattr(card, side).points
        assert level(card, 1, side) == level(card, 2, side)
        if total is not None:
            assert total == level(card, 1, side) + sum((getattr(each, side) for each in card.adjustments), ZERO)


@settings(max_examples=50)
@given(cases())
def test_points_stay_in_range(case: Case) -> None:
    card = scored(case)
    for line in card.leaves:
        assert line.computed is not None
        if line.state == "scored":
            assert ZERO <= line.computed <= line.effective
    if card.computed.points is not None and all(line.state == "scored" for line in card.leaves):
        over = sum((each.computed for each in card.adjustments if each.kind == "overflow"), ZERO)
        assert over <= card.computed.points <= card.full_score


@settings(max_examples=50)
@given(cases())
def test_points_are_moved_not_made_when_indicators_do_not_apply(case: Case) -> None:
    card = scored(case)
    effective = sum((line.effective for line in card.leaves), ZERO)
    dropped = any(line.because.startswith("不适用，分值从满分中剔除") for line in card.leaves)
    if card.awarded.points is not None and not dropped:
        assert effective == card.full_score
    assert effective <= card.full_score


@settings(max_examples=50)
@given(cases(), st.randoms())
def test_the_order_of_entries_makes_no_difference(case: Case, random: Any) -> None:
    names = list(case[1])
    random.shuffle(names)
    shuffled = {name: case[1][name] for name in names}
    assert list(map(without_place, scored(case).lines)) == list(map(without_place, scored((case[0], shuffled)).lines))


@settings(max_examples=100)
@given(cases(), st.data())
def test_a_total_with_other_points_is_that_of_a_report_with_such_awards(case: Case, data: st.DataObject) -> None:
    rubric, scores = case
    beyond = {name: {"overflow": str(data.draw(st.integers(0, 3)))} for name in scores if "awarded" in scores[name]}
    scores = {name: {**entry, **beyond.get(name, {})} for name, entry in scores.items()}
    reckoning = reckon(evidence_of({"scores": scores}), scheme_of(rubric))
    others = [
        line for line in reckoning.scorecard.leaves if line.state != "not-applicable" and data.draw(st.booleans())
    ]
    instead = {
        line.id: Instead(Points(data.draw(st.integers(0, 400)), 100), Points(data.draw(st.integers(0, 3))))
        for line in others
    }
    again = {
        name: {**entry, "awarded": plain(instead[name].points), "overflow": plain(instead[name].overflow)}
        if name in instead
        else entry
        for name, entry in scores.items()
    }
    assert reckoning.total_with(instead) == scored((rubric, again)).awarded


def without_place(line: Line) -> Mapping[str, Any]:
    return {name: getattr(line, name) for name in (each.name for each in fields(line)) if name != "reads"}


@settings(max_examples=50)
@given(cases())
def test_awards_never_change_what_the_rules_give(case: Case) -> None:
    rubric, scores = case
    silent = {name: {key: held for key, held in entry.items() if key != "awarded"} for name, entry in scores.items()}
    awarded, bare = scored(case), scored((rubric, silent))
    for line in bare.leaves:
        if line.state in ("scored", "not-applicable"):
            assert line.computed == awarded.by_id[line.id].computed
            assert line.awarded == line.computed


@settings(max_examples=50)
@given(cases())
def test_the_public_record_reads_back_the_same(case: Case) -> None:
    evaluation = assess(evidence_of({"scores": case[1]}), scheme_of(case[0]), ())
    text = of_evaluation(evaluation)
    assert EvaluationRecord.model_validate_json(text) == record_of(evaluation)
    assert of_evaluation(evaluation) == text
    assert f'"{plain(evaluation.scorecard.full_score)}"'.encode() in text
