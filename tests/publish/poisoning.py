"""The real evaluation with something else written into every field that takes free text."""

import dataclasses
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from evalgen.model.evaluation import Evaluation
from evalgen.model.evidence import Dossier
from evalgen.model.finding import Finding
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import RubricText
from evalgen.model.scorecard import Adjustment
from evalgen.pipeline.project import Project
from evalgen.units import Points

PROJECTS = Path(__file__).parents[2] / "projects"
PINGJIANG = "430626-pingjiang/three-centers-2021"
Text = Callable[[int], str]
"""What to write into the field with the given number."""
Route = tuple[str | int, ...]
_ADJUSTMENT = Adjustment("gate", "", Points(-1), Points(-2), "project-library", "良")

_BESIDES = {
    "stages": [{
        "stage": "draft", "on": "2022-10-01", "by": "x", "note": "x",
        "scores": {"project-library": {"awarded": "0", "reason": "x", "narrative": "x"}},
        "responses": [{"about": about, "stance": "partly", "text": "x", "by": "x", "on": "2022-10-02", "reply": "x"}
                      for about in ("project-library", "misuse", None)],
    }],
    "errata": [{"what": "x", "at": "x", "old": "x", "new": "x", "reason": "x", "on": "2022-11-01"}],
    "lists": [{"id": "villages", "title": "x", "items": ["x", "x"], "stated": 3, "cites": ["report#20"]}],
    "printed": {"contents": [{"number": "x", "title": "x", "page": "x"}], "headings": [{"title": "x"}],
                "total_row": {"points": "100", "cites": ["report#22"]},
                "totals": [{"place": "x", "grade": "x", "cites": ["report#20"]}]},
    "form": {"lead": "x", "signed": False, "sealed": True, "blanks": ["x"], "misprints": ["x"]},
}  # fmt: skip
"""What the real evaluation has nothing of."""


@cache
def project() -> Project:
    return Project(PROJECTS)


@cache
def evaluation(id_: str = PINGJIANG) -> Evaluation:
    return project().evaluation(id_)


def shipped() -> list[Evaluation]:
    return [evaluation(id_) for id_ in project().ids]


def poisoned(text: Text, url: str) -> Evaluation:
    """The real evaluation with `text` in every free field and `url` in every field for an address."""
    real = evaluation()
    dossier = _filled(Dossier, _everything(_complete(real.dossier.model_dump(mode="json"))), text, url)
    rubric = _rubric(real.rubric, text, url)
    evidence = dataclasses.replace(real.evidence, dossier=dossier)
    card = dataclasses.replace(
        real.scorecard,
        lines=tuple(_lines(real.scorecard.lines, text)),
        adjustments=tuple(dataclasses.replace(_ADJUSTMENT, because=text(at)) for at in range(3)),
        awarded=dataclasses.replace(real.scorecard.awarded, grade=text(5)),
    )
    findings = tuple(_finding(finding, text, at) for at, finding in enumerate(real.findings))
    regions = tuple(region.model_copy(update={"name": text(at)}) for at, region in enumerate(real.regions))
    return dataclasses.replace(
        real, evidence=evidence, rubric=rubric, scorecard=card, findings=findings, regions=regions
    )


def _finding(finding: Finding, text: Text, at: int) -> Finding:
    said = finding.accepted and finding.accepted.model_copy(update={"why": text(at + 4), "by": text(at + 5)})
    figures = ((text(at + 1), text(at + 2)),)
    return finding._replace(message=text(at), figures=figures, settle=text(at + 3), accepted=said if at % 2 else None)


def _complete(dump: Any) -> Any:
    """The dossier with what the real one has nothing of; its first recommendation is being carried out."""
    first = dump["findings"]["recommendations"][0]
    step = {"on": "2023-02-01", "status": "rejected", "by": "x", "note": "x", "cites": ["report#20"]}
    left = [{"name": "x", "amount": "100 元", "note": "x", "cites": ["report#20"]}]
    return {**dump, **_BESIDES, "funds": {**dump["funds"], "unspent": left}, "findings": {
        **dump["findings"],
        "recommendations": [{**first, "events": [step]}, *dump["findings"]["recommendations"][1:]],
    }}  # fmt: skip


def _everything(dump: Any) -> Any:
    """The dossier with every optional text filled in, so that no field stays out of the test."""
    if isinstance(dump, dict):
        return {key: _everything(value) for key, value in dump.items()}
    if isinstance(dump, list):
        return [_everything(value) for value in dump]
    return "x" if dump == "" else dump


def _rubric(rubric: Rubric, text: Text, url: str) -> Rubric:
    written = _filled(RubricText, _everything(rubric.text.model_dump(mode="json")), text, url)
    known = {item.id: item for item in _indicators(written.indicators)}
    nodes = tuple(dataclasses.replace(node, indicator=known[node.indicator.id]) for node in rubric.nodes)
    readings = {
        id_: dataclasses.replace(reading, title=text(at), lines=tuple(text(at + 1) for _ in reading.lines))
        for at, (id_, reading) in enumerate(rubric.readings.items())
    }
    return dataclasses.replace(rubric, text=written, nodes=nodes, readings=readings)


def _indicators(items: Any) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _indicators(item.indicators)


def _lines(lines: Any, text: Text) -> Iterator[Any]:
    for at, line in enumerate(lines):
        reads = tuple(
            dataclasses.replace(read, name=text(at), text=text(at + 1), note=text(at + 2)) for read in line.reads
        )
        yield dataclasses.replace(
            line, name=text(at + 3), because=text(at + 4), steps=(text(at + 5), text(at + 6)), reads=reads,
            reason=text(at + 7), by=text(at + 8),
        )  # fmt: skip


def _filled(model: Any, dump: Any, text: Text, url: str) -> Any:
    for number, (route, kind) in enumerate(_free(model, dump)):
        _put(dump, route, url if kind == "url" else text(number))
    return model.model_validate(dump)


_KNOWN: dict[Any, list[tuple[Route, str]]] = {}


def _free(model: Any, dump: Any) -> list[tuple[Route, str]]:
    """The routes of `dump` whose text may be anything, and those that take any address."""
    if model not in _KNOWN:
        _KNOWN[model] = [(route, kind) for route in _strings(dump, ()) if (kind := _kind(model, dump, route))]
    return _KNOWN[model]


def _kind(model: Any, dump: Any, route: Route) -> str:
    before = _at(dump, route)
    for kind, written in (("text", "<b>\n{{x}}"), ("url", "https://a.example/){x}")):
        _put(dump, route, written)
        try:
            model.model_validate(dump)
        except ValidationError:
            continue
        else:
            return kind
        finally:
            _put(dump, route, before)
    return ""


def _strings(value: Any, route: Route) -> Iterator[Route]:
    if isinstance(value, str):
        yield route
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        if key not in ("rule", "id"):
            yield from _strings(item, (*route, key))


def _at(value: Any, route: Route) -> Any:
    for key in route:
        value = value[key]
    return value


def _put(value: Any, route: Route, text: str) -> None:
    _at(value, route[:-1])[route[-1]] = text


def texts(*dumps: Any) -> Iterator[str]:
    """Every text of more than a few words in `dumps`, but for headings, which the outline has too, as printed and as
    figures of explanations."""
    for dump in dumps:
        dump.pop("printed", None)
        for explained in dump.get("accepted", ()):
            explained.pop("figures")
        for route in _strings(dump, ()):
            text = _at(dump, route)
            if len(text) > 9 and not text.isascii() and not text[0].isdigit():
                yield text
