"""What is told stands in the evidence of an evaluation or in its rubric, which may have a file of its own."""

from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.problems import Place
from evalgen.problems.place import Path


def place_of(evidence: Evidence, rubric: Rubric, path: Path) -> Place:
    """Where the value at `path` was written; a path into the rubric begins with `rubric`."""
    return rubric.places.find(path) if path[0] == "rubric" else evidence.place(*path)
