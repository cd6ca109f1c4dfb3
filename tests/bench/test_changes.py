"""A slip in real evidence is made, told and counted as what it is; what is none is not told."""

import hashlib

import yaml

from bench.changes import Outcome, Tried, outcomes, tried
from bench.changes_report import changes_report
from bench.measured import ROOT
from bench.single_changes import Change, changes, read
from bench.slips import Kind, slips

PROJECTS = ROOT / "projects"
LARGEST, SMALLEST = "430626-pingjiang/three-centers-2021", "500155-liangping/forestry-2022"
SILENT = Outcome("silent")


def written(id_: str, name: str) -> str:
    return (PROJECTS / id_ / name).read_text("utf-8")


def outcome(id_: str, name: str, path: str, kind: Kind) -> Outcome:
    found = [each for each in changes(read(written(id_, name))) if ".".join(each.path) == path and each.kind == kind]
    (told,) = outcomes(PROJECTS, id_, [(name, change.text) for change in found])
    return told


def made(text: str) -> list[tuple[Kind, str, object]]:
    return [
        (change.kind, ".".join(change.path), yaml.load(change.text, Loader=yaml.BaseLoader))
        for change in changes(read(text))
    ]


def test_another_digit_in_the_total_of_the_funds_is_told_where_it_is_printed_once_more() -> None:
    told = outcome(LARGEST, "funds.yml", "funds.total", Kind.DIGIT)
    assert told.how == "finding"
    assert "amount-printed-twice" in told.checks


def test_a_key_that_must_be_there_is_told_as_a_problem() -> None:
    assert outcome(SMALLEST, "evaluation.yml", "evaluation.title", Kind.KEY) == Outcome("problem")


def test_an_accepted_finding_that_is_gone_or_has_other_figures_is_no_new_one() -> None:
    where = SMALLEST, "evaluation.yml", "form.table_year"
    assert outcome(*where, Kind.KEY) == Outcome("acceptance")
    assert outcome(*where, Kind.LAST) == Outcome("acceptance", ("title-year",))


def test_nothing_is_told_of_an_accepted_finding_that_stands_further_up_in_its_list() -> None:
    accepted = yaml.load(written(LARGEST, "accepted.yml"), Loader=yaml.BaseLoader)["accepted"]
    assert "documents.12.number" in [each["at"] for each in accepted]
    assert outcome(LARGEST, "documents.yml", "documents.11", Kind.ORDER) == SILENT


def test_nothing_is_told_of_a_comment_or_of_the_same_written_otherwise() -> None:
    texts = [(path.name, path.read_text("utf-8")) for path in sorted((PROJECTS / LARGEST).glob("*.yml"))]
    otherwise = [(name, Change(Kind.DIGIT, (), "", read(text)).text) for name, text in texts]
    assert otherwise != texts
    commented = [(name, f"# 总额 37,914,999.98 元\n{text}# 92 分\n") for name, text in texts]
    assert set(outcomes(PROJECTS, LARGEST, otherwise + commented)) == {SILENT}


def test_a_change_does_not_outlast_its_turn() -> None:
    wrong = written(SMALLEST, "evaluation.yml").replace("total: 97.93", "total: 97.94")
    texts = [("evaluation.yml", wrong), ("scores.yml", written(SMALLEST, "scores.yml"))]
    assert [each.how for each in outcomes(PROJECTS, SMALLEST, texts)] == ["finding", "silent"]


def test_a_sample_is_the_same_each_time_and_nothing_is_written_where_the_evaluations_are() -> None:
    def content() -> str:
        held = sorted(path for path in PROJECTS.rglob("*") if path.is_file())
        return hashlib.sha256(b"".join(path.read_bytes() for path in held)).hexdigest()

    before = content()
    found = list(tried(PROJECTS, 300))
    fewer = list(tried(PROJECTS, 1200))
    assert [each for each in found if each in fewer] == fewer
    assert len(found) > 3 * len(fewer) // 2
    assert content() == before
    assert {each.evaluation for each in found} > {LARGEST, SMALLEST}
    assert not any(each.file == "accepted.yml" for each in found)
    assert {"problem", "finding", "silent"} <= {each.outcome.how for each in found}


def test_a_number_is_misread_in_one_place_at_a_time() -> None:
    assert list(slips("2019.50和30")) == [
        (Kind.DIGIT, "2029.50和30"), (Kind.LAST, "2019.51和30"), (Kind.TURNED, "2109.50和30"),
        (Kind.DIGIT, "2019.50和40"), (Kind.LAST, "2019.50和31"),
    ]  # fmt: skip
    assert list(slips("report#10")) == []


def test_words_lose_a_character_or_say_the_opposite() -> None:
    assert list(slips("未达到3元")) == [
        (Kind.DIGIT, "未达到4元"), (Kind.UNIT, "未达到3万元"), (Kind.LOST, "未达3元"), (Kind.OPPOSITE, "达到3元"),
    ]  # fmt: skip


def test_entries_and_keys_are_changed_one_at_a_time() -> None:
    assert made("a: [{b: x, note: 甲}, {b: y}]") == [
        (Kind.KEY, "a", {}),
        (Kind.ENTRY, "a.0", {"a": [{"b": "y"}]}),
        (Kind.TWICE, "a.0", {"a": [{"b": "x", "note": "甲"}, {"b": "x", "note": "甲"}, {"b": "y"}]}),
        (Kind.ORDER, "a.0", {"a": [{"b": "y"}, {"b": "x", "note": "甲"}]}),
        (Kind.KEY, "a.0.b", {"a": [{"note": "甲"}, {"b": "y"}]}),
        (Kind.ENTRY, "a.1", {"a": [{"b": "x", "note": "甲"}]}),
        (Kind.TWICE, "a.1", {"a": [{"b": "x", "note": "甲"}, {"b": "y"}, {"b": "y"}]}),
        (Kind.KEY, "a.1.b", {"a": [{"b": "x", "note": "甲"}, {}]}),
        (Kind.VALUES, "a.0.b", {"a": [{"b": "y", "note": "甲"}, {"b": "x"}]}),
    ]


def test_each_outcome_is_counted_once_by_kind_by_evaluation_and_by_checks() -> None:
    told = [("a", Outcome("problem")), ("a", Outcome("finding", ("x",))), ("b", Outcome("finding", tuple("wxyz")))]
    told += [("b", Outcome("acceptance", ("x",))), ("b", SILENT)]
    text = "\n".join(changes_report([Tried(id_, "f.yml", Kind.LAST, "k", "", each) for id_, each in told], 3))
    assert "told of one of 3 single changes" in text
    assert text.count("| last digit changed | 5 | 1 | 2 | 1 | 1 | 80% |") == 1
    assert "| `a` | 2 | 1 | 1 | 0 | 0 | 100% |" in text
    assert "| `b` | 3 | 0 | 1 | 1 | 1 | 67% |" in text
    assert "| last digit changed | 2 | 1 | 0 | 1 | 50% |" in text
    assert "| one entry twice | 0 | 0 | 0 | 0 | 0 | – |" in text
