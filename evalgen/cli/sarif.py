"""Problems and findings for code scanning, in the Static Analysis Results Interchange Format (SARIF 2.1.0)."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from evalgen import __version__
from evalgen.assess.check import checks
from evalgen.assess.set_check import set_checks
from evalgen.cli import overdue
from evalgen.cli.folders import shown
from evalgen.model.finding import Finding, Severity
from evalgen.pipeline.overdue import Overdue
from evalgen.pipeline.review import Reviewed
from evalgen.problems import Place, Problem
from evalgen.publish.words import HANDLING
from evalgen.units import When

Object = dict[str, Any]
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL: Final[dict[Severity, str]] = {
    "contradiction": "error", "rule-or-text": "warning", "cannot-verify": "note",
}  # fmt: skip
_HELP: Final[dict[Severity, str]] = {
    "contradiction": "两处记载相互矛盾。请更正其中一处；原件如此的，在 accepted 里写明核实的结果、由谁、何时。",
    "rule-or-text": "记载与评分规则或文字不符。请更正；原件如此的，在 accepted 里写明核实的结果、由谁、何时。",
    "cannot-verify": "材料没有给出核实所需的数字或依据。能补的请补上；没有的照此公布。",
}

_LATE: Final = "建议逾期没有整改"
_LATE_HELP: Final = "期限已过，还没有登记办结。请登记整改情况；没有整改的，催办。"


class Sarif:
    """One run: a rule for each check and each kind of problem; what is accepted is suppressed with its reason."""

    def __init__(self) -> None:
        self._late = False
        self._results: list[Object] = []
        self._problem_rules: set[str] = set()

    def add(self, reviewed: Reviewed, root: Path) -> None:
        """Everything of one evaluation, or of the set."""
        for problem in reviewed.problems:
            self._problem_rules.add(problem.slug)
            self._results.append(_problem(problem, root))
        self._results += [_finding(reviewed.id, finding, root) for finding in reviewed.findings]
        self._late = self._late or bool(reviewed.overdue)
        self._results += [_overdue(reviewed.id, late, root) for late in reviewed.overdue]

    def end(self, as_of: When | None = None) -> None:
        """Print the document; a day on which nothing is late leaves it as it is without a day."""
        rules = [*_check_rules(), *map(_problem_rule, sorted(self._problem_rules))]
        rules += [_rule(overdue.SLUG, f"{_LATE}。", f"{_LATE}。{_LATE_HELP}", "note")] * self._late
        positions = {rule["id"]: number for number, rule in enumerate(rules)}
        results = [{**result, "ruleIndex": positions[result["ruleId"]]} for result in self._results]
        driver = {"name": "evalgen", "version": __version__, "language": "zh-CN", "rules": rules}
        run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
        whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        print(json.dumps(whole, ensure_ascii=False, indent=1))


def _check_rules() -> Iterator[Object]:
    units = [(each.slug, each.title, each.severity) for each in checks()]
    units += [(each.slug, each.title, each.severity) for each in set_checks()]
    for slug, title, severity in sorted(units):
        yield _rule(slug, f"{title}。", f"应当：{title}。{_HELP[severity]}", _LEVEL[severity])


def _problem_rule(slug: str) -> Object:
    text = "文件的写法有误，这份评价不能使用。请按所给的办法改正；改正之前不能发布。"
    return _rule(slug, f"文件有问题（{slug}）。", text, "error")


def _rule(slug: str, short: str, text: str, level: str) -> Object:
    return {
        "id": slug,
        "shortDescription": {"text": short},
        "fullDescription": {"text": text},
        "help": {"text": text},
        "defaultConfiguration": {"level": level},
    }


def _problem(problem: Problem, root: Path) -> Object:
    words = f"{problem.message}。{problem.cure}"
    identity = (problem.slug, problem.place.file, problem.message)
    return _result(problem.slug, "error", words, (problem.place,), identity, root)


def _finding(id_: str, finding: Finding, root: Path) -> Object:
    words = f"{finding.message}。{finding.settle}"
    identity = (finding.check, id_, finding.at)
    result = _result(finding.check, _LEVEL[finding.severity], words, finding.where, identity, root)
    if accepted := finding.accepted:
        reason = f"{HANDLING[accepted.outcome]}：{accepted.why}（{accepted.by}，{accepted.on.iso}）"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
    return result


def _overdue(id_: str, late: Overdue, root: Path) -> Object:
    words = f"{overdue.in_words(late)}。{overdue.cure(late)}"
    return _result(overdue.SLUG, "note", words, (late.where,), (overdue.SLUG, id_, late.id), root)


def _result(
    slug: str, level: str, words: str, where: tuple[Place, ...], identity: tuple[str, ...], root: Path
) -> Object:
    """A result; its fingerprint stays when lines move, so that a known one is not told as new."""
    result: Object = {
        "ruleId": slug,
        "level": level,
        "message": {"text": words},
        "locations": [_location(place, root) for place in where[:1]],
        "partialFingerprints": {"evalgen/v1": hashlib.sha256("\0".join(identity).encode()).hexdigest()},
    }
    if len(where) > 1:
        others = (_location(place, root) for place in where[1:])
        result["relatedLocations"] = [
            {"id": number, **other, "message": {"text": "参见"}} for number, other in enumerate(others, 1)
        ]
    return result


def _location(place: Place, root: Path) -> Object:
    artifact = {"uri": quote(shown(place, root)), "uriBaseId": "%SRCROOT%"}
    region = {"startLine": place.line, "startColumn": place.column}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
