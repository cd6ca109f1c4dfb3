"""Programs read problems and findings as one JSON document."""

import json
from pathlib import Path
from typing import Any

from evalgen.cli import overdue
from evalgen.cli.folders import shown
from evalgen.model.finding import Finding
from evalgen.pipeline.review import Reviewed
from evalgen.problems import Place, Problem
from evalgen.units import When


class Json:
    """Everything is in it, what is accepted too."""

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
        across = {"evaluations": finding.evaluations} if finding.evaluations else {}
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
