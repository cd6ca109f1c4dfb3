"""Which chapters a report has, and which sections make them up, is set by its outline (提纲), which is data."""

from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from evalgen.model.evidence import Dossier
from evalgen.model.fields import Frozen, Line, Name, Slug
from evalgen.model.identity import Identity, Kind
from evalgen.model.rubric import Rubric


class Section(Frozen):
    """A section: its id (the key of its narrative in `report`), its title and the template that draws it."""

    id: Slug
    title: Line = ""
    template: Slug = "prose"
    required: bool = True
    """Whether a reader is told when the report has nothing here."""
    each_level_one: bool = False
    """Whether it is one section for each level-1 indicator, whose ids are then the keys of the narrative."""


class Chapter(Frozen):
    """A chapter: one page."""

    slug: Slug
    title: Name
    short: Name
    """For the list of chapters."""
    sections: tuple[Section, ...]


class Outline(Frozen):
    """An outline and the kinds of evaluation it is the usual one for."""

    id: Slug
    title: Name
    usual_for: tuple[Kind, ...] = ()
    chapters: tuple[Chapter, ...]

    def section_ids(self, rubric: Rubric) -> set[str]:
        """The keys that `report` may have under this outline."""
        sections = [section for chapter in self.chapters for section in chapter.sections]
        known = {section.id for section in sections if not section.each_level_one}
        if any(section.each_level_one for section in sections):
            known |= {node.indicator.id for node in rubric.children(None)}
        return known


@lru_cache(maxsize=1)
def outlines() -> dict[str, Outline]:
    """Every outline that ships, by id."""
    found: dict[str, Outline] = {}
    for entry in sorted(files("evalgen.publish").joinpath("outlines").iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".yml"):
            written: dict[str, Any] = yaml.safe_load(entry.read_text("utf-8"))
            found[written["id"]] = Outline.model_validate(written)
    return found


def outline_of(identity: Identity) -> Outline:
    """The outline an evaluation names, or the usual one for its kind; LookupError with the choices if unknown."""
    known = outlines()
    if identity.outline is not None:
        return known[identity.outline]
    return next(outline for outline in known.values() if identity.kind in outline.usual_for)


def is_empty(section: Section, dossier: Dossier) -> bool:
    """Whether the report has no narrative for `section`."""
    return section.id not in dossier.report
