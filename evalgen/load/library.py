"""What evaluations share: the divisions they belong to and the rubrics they are scored by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from evalgen.load.county import strays
from evalgen.load.draft import Draft
from evalgen.load.regions import read_regions
from evalgen.load.rubrics import drafts, rubric_of
from evalgen.model.region import Regions
from evalgen.model.rubric import Rubric
from evalgen.problems import Place, Problem


@dataclass(frozen=True)
class Library:
    """The regions, the usable shared rubrics by `id@edition`, and every shared rubric as it was written."""

    regions: Regions
    rubrics: Mapping[str, Rubric]
    drafts: Mapping[str, Draft] = field(default_factory=dict, repr=False)


def open_library(root: Path) -> tuple[Library, tuple[Problem, ...]]:
    """What is usable under a projects folder, and every problem of the rest, misplaced folders among them."""
    if not root.is_dir():
        words = "没有这个文件夹，或它不是文件夹"
        return Library(Regions(()), {}), (Problem(Place(root.name), words, "请检查路径。", "no-folder"),)
    regions, problems = read_regions(root)
    shelf, faults = drafts(root)
    found = {*problems, *faults, *strays(root)}
    rubrics = {}
    for name, draft in shelf.items():
        rubric, faults = rubric_of(draft, shelf)
        found.update(faults)
        if rubric is not None:
            rubrics[name] = rubric
    return Library(regions, rubrics, shelf), tuple(sorted(found))
