"""A small rubric and small evidence, written as in files, for tests of scoring and of checks."""

from collections.abc import Iterator, Mapping
from typing import Any

from evalgen.assess import Scheme, prepare
from evalgen.load.rubric_form import rubric_problems
from evalgen.load.tree import nodes_of
from evalgen.load.yaml_text import read_yaml
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import RubricText
from evalgen.problems import Place, Places
from evalgen.problems.place import Path
from tests.placing import places_of

IDENTITY = {
    "title": "示例项目绩效评价", "kind": "finance-bureau", "region": "990101",
    "years": ["2021"], "project_name": "示例项目",
}  # fmt: skip
RUBRIC = {"id": "example", "edition": "2021", "title": "示例指标体系"}


def rubric_of(written: Mapping[str, Any]) -> Rubric:
    """The rubric; its identity may be left out. Each value has a line of its own. One that the loader would refuse
    fails the test."""
    text = RubricText.model_validate({**RUBRIC, **written})
    rubric = Rubric(text, nodes_of(text), _places(Place("rubric.yml"), {"rubric": written}), "0" * 64)
    assert not [str(problem) for problem in rubric_problems(rubric)]
    return rubric


def scheme_of(written: Mapping[str, Any]) -> Scheme:
    return prepare(rubric_of(written))


def evidence_of(written: Mapping[str, Any]) -> Evidence:
    """The evidence; `evaluation` may be left out or given in part. Each value has a line of its own."""
    dossier = Dossier.model_validate({**written, "evaluation": {**IDENTITY, **written.get("evaluation", {})}})
    return Evidence("990101-example/example", dossier, _places(Place("evaluation.yml"), written), "0" * 64)


def _places(root: Place, written: Mapping[str, Any]) -> Places:
    paths = [path for key in sorted(written) for path in _paths(written[key], (key,))]
    return places_of(root, {path: Place(f"{path[0]}.yml", line) for line, path in enumerate(paths, 2)})


def _paths(written: Any, path: Path) -> Iterator[Path]:
    """The path of a value, and those of all that it holds."""
    yield path
    below = (
        enumerate(written)
        if isinstance(written, list)
        else dict(written).items()
        if isinstance(written, Mapping)
        else ()
    )
    for name, value in below:
        yield from _paths(value, (*path, name))


def yaml(text: str) -> Any:
    """The value that YAML text writes, read as the loader reads it."""
    document = read_yaml(text.encode(), "case.yml")
    assert not document.problems, [str(problem) for problem in document.problems]
    return document.value
