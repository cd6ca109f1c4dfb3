"""What several findings rest on is told as the first thing to look at, and only that."""

from evalgen.model.common_places import common_places
from evalgen.model.finding import Finding
from evalgen.model.narrative import Acceptance
from evalgen.problems import Place
from evalgen.problems.place import Path
from evalgen.units import When
from tests.placing import places_of

TOTAL, YEARS, NOTE = ("funds", "total"), ("funds", "years"), ("funds", "note")
FIRST, SECOND = (*YEARS, 0), (*YEARS, 1)
LINES: dict[Path, Place] = {
    path: Place("funds.yml", line)
    for line, path in enumerate((("funds",), TOTAL, YEARS, FIRST, SECOND, NOTE), 1)
}  # fmt: skip
PLACES = places_of(Place("evaluation.yml"), LINES)


def _finding(check: str, *paths: Path, accepted: Acceptance | None = None) -> Finding:
    return Finding(check, "contradiction", check, "甲", (), tuple(LINES[path] for path in paths), accepted=accepted)


def _told(*findings: Finding) -> list[tuple[Place, list[str]]]:
    return [(place, [each.check for each in found]) for place, found in common_places(findings, PLACES)]


def test_the_value_that_two_checks_rest_on_is_told() -> None:
    assert _told(_finding("a", TOTAL, FIRST), _finding("b", NOTE, FIRST)) == [(LINES[FIRST], ["a", "b"])]


def test_a_finding_about_a_list_rests_on_each_value_in_it() -> None:
    assert _told(_finding("sum", YEARS, TOTAL), _finding("b", NOTE, SECOND)) == [(LINES[SECOND], ["sum", "b"])]


def test_each_finding_is_told_once_those_with_most_first() -> None:
    found = (_finding("a", TOTAL, FIRST), _finding("b", FIRST), _finding("c", FIRST, NOTE), _finding("d", NOTE))
    assert _told(*found) == [(LINES[FIRST], ["a", "b", "c"])]
    more = (*found, _finding("e", NOTE))
    assert _told(*more) == [(LINES[FIRST], ["a", "b", "c"]), (LINES[NOTE], ["d", "e"])]


def test_nothing_is_told_of_one_check_of_a_whole_section_or_of_what_is_explained() -> None:
    explained = Acceptance(check="b", at="b", why="原件如此", by="编者", on=When.parse("2026-11-22"))
    assert _told(_finding("a", FIRST), _finding("a", FIRST)) == []
    assert _told(_finding("a", ("funds",)), _finding("b", FIRST)) == []
    assert _told(_finding("a", FIRST), _finding("b", FIRST, accepted=explained)) == []
    assert _told(_finding("a", FIRST), _finding("b", SECOND)) == []
