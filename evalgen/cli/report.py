"""Problems and findings for people, for programs, and for the lines of a pull request."""

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from evalgen.cli import overdue
from evalgen.cli.folders import shown
from evalgen.cli.sarif import Sarif
from evalgen.model.finding import Finding, SetFinding
from evalgen.pipeline.review import Reviewed
from evalgen.problems import Place, Problem
from evalgen.units import When

_SEVERITY = {"contradiction": "矛盾", "rule-or-text": "与规则或文字不符", "cannot-verify": "无法核实"}


class Report(Protocol):
    """Takes what was looked through, one after the other."""

    def add(self, reviewed: Reviewed, root: Path) -> None: ...
    def end(self, as_of: When | None = None) -> None: ...


def problem_line(problem: Problem, root: Path) -> str:
    """A problem in one line, its place as seen from the working directory first."""
    cure = f" {problem.cure}" if problem.cure else ""
    return f"{_at(problem.place, root)}: 问题：{problem.message}。{cure} [{problem.slug}]"


def _at(place: Place, root: Path) -> str:
    return f"{shown(place, root)}:{place.line}:{place.column}"


class Text:
    """A line each, with its place first, as compilers write them; what is accepted is only counted."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, reviewed: Reviewed, root: Path) -> None:
        self._counts["evaluations"] += bool(reviewed.id)
        for problem in reviewed.problems:
            self._counts["problems"] += 1
            print(problem_line(problem, root))
        for finding in reviewed.findings:
            self._counts[finding.accepted.outcome if finding.accepted else finding.severity] += 1
            if not finding.accepted:
                first, *others = (_at(place, root) for place in finding.where)
                print(f"{first}: {_SEVERITY[finding.severity]}：{finding.message} [{finding.check} {finding.at}]")
                print("".join(f"    参见 {other}\n" for other in others) + f"    {finding.settle}")
        self._counts["overdue"] += len(reviewed.overdue)
        for late in reviewed.overdue:
            print(f"{_at(late.where, root)}: 逾期：{overdue.in_words(late)} [{overdue.SLUG} {late.id}]")
            print(f"    {overdue.cure(late)}")

    def end(self, as_of: When | None = None) -> None:
        counts = self._counts
        still = counts["contradiction"] + counts["rule-or-text"]
        late = f"，截至{as_of}逾期 {counts['overdue']} 条建议" if as_of else ""
        print(
            f"{counts['evaluations']} 份评价：{counts['problems']} 个问题，{still} 个复核发现待解决，"
            f"{counts['as-printed']} 个原件如此，{counts['explained']} 个已有说明，"
            f"{counts['cannot-verify']} 个无法核实{late}"
        )


class Json:
    """One document, with everything, what is accepted among it."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._problems: list[dict[str, Any]] = []
        self._findings: list[dict[str, Any]] = []
        self._overdue: list[dict[str, Any]] = []

    def add(self, reviewed: Reviewed, root: Path) -> None:
        self._ids += [reviewed.id] if reviewed.id else []
        self._problems += [self._problem(reviewed.id, problem, root) for problem in reviewed.problems]
        self._findings += [self._finding(reviewed.id, finding, root) for finding in reviewed.findings]
        for late in reviewed.overdue:
            where = _where(late.where, root)
            self._overdue.append({"evaluation": reviewed.id, **overdue.as_data(late), "where": where})

    def end(self, as_of: When | None = None) -> None:
        whole = {
            "schema_version": "1.1",
            "evaluations": self._ids,
            "problems": self._problems,
            "findings": self._findings,
            "as_of": as_of and as_of.iso,
            "overdue": self._overdue,
        }
        print(json.dumps(whole, ensure_ascii=False, indent=1))

    def _problem(self, id_: str, problem: Problem, root: Path) -> dict[str, Any]:
        words = {"slug": problem.slug, "message": problem.message, "cure": problem.cure}
        return {"evaluation": id_, **words, "where": _where(problem.place, root)}

    def _finding(self, id_: str, finding: Finding, root: Path) -> dict[str, Any]:
        accepted = finding.accepted
        across = {"evaluations": finding.evaluations} if isinstance(finding, SetFinding) else {}
        return {
            "evaluation": id_,
            **across,
            "check": finding.check,
            "title": finding.title,
            "severity": finding.severity,
            "at": finding.at,
            "message": finding.message,
            "figures": [{"name": name, "value": value} for name, value in finding.figures],
            "where": [_where(place, root) for place in finding.where],
            "settle": finding.settle,
            "open": finding.is_open,
            "accepted": accepted
            and {"outcome": accepted.outcome, "why": accepted.why, "by": accepted.by, "on": accepted.on.iso},
        }


def _where(place: Place, root: Path) -> dict[str, Any]:
    return {"file": shown(place, root), "line": place.line, "column": place.column}


class GitHub:
    """Workflow commands that put each problem and finding on its line; what is accepted stays away."""

    def add(self, reviewed: Reviewed, root: Path) -> None:
        for problem in reviewed.problems:
            title = f"文件有问题（{problem.slug}）"
            self._say("error", problem.place, root, title, f"{problem.message}。{problem.cure}")
        for finding in reviewed.findings:
            if not finding.accepted:
                level = "error" if finding.is_open else "notice"
                title = f"应当：{finding.title}（{finding.check}）" if finding.title else finding.check
                self._say(level, finding.where[0], root, title, f"{finding.message}\n{finding.settle}")
        for late in reviewed.overdue:
            self._say("warning", late.where, root, overdue.SLUG, f"{overdue.in_words(late)}\n{overdue.cure(late)}")

    def end(self, as_of: When | None = None) -> None:
        return

    def _say(self, level: str, place: Place, root: Path, title: str, message: str) -> None:
        file = _escaped(shown(place, root), ":,")
        place_ = f"file={file},line={place.line},col={place.column}"
        print(f"::{level} {place_},title={_escaped(title, ':,')}::{_escaped(message)}")


def _escaped(text: str, more: str = "") -> str:
    """As GitHub reads it: per cent sign and line ends in messages, and in properties what separates them."""
    return "".join(f"%{ord(each):02X}" if each in f"%\r\n{more}" else each for each in text)


FORMATS: Mapping[str, type[Report]] = {"text": Text, "json": Json, "github": GitHub, "sarif": Sarif}
