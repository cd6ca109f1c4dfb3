"""Which chapters a report has, and which sections make them up, is set by its outline (提纲), which is data."""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, Final, Literal

import yaml

from evalgen.model.evidence import Evidence
from evalgen.model.fields import Frozen, Line, Name, Slug
from evalgen.model.identity import Identity, Kind
from evalgen.model.rubric import Rubric
from evalgen.problems import Problem, nearest, quoted

ON_MONEY: Final = ("funds-by-year", "funds-form")
ON_PARTS: Final = ("funds-by-component", "funds-form")
"""Sections that show the money by year, and by what it was spent on, as far as an outline has them."""


class Section(Frozen):
    """A section: its id (the key of its narrative in `report`), its title and the template that draws it."""

    id: Slug
    title: Line = ""
    level: Literal[2, 3] = 2
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
    without_points: Line = ""
    """Both where the form gives no points (不计分) and the title speaks of them."""
    sections: tuple[Section, ...]


class Outline(Frozen):
    """An outline and the kinds of evaluation it is the usual one for."""

    id: Slug
    title: Name
    usual_for: tuple[Kind, ...] = ()
    chapters: tuple[Chapter, ...]

    @property
    def sections(self) -> Iterator[tuple[Chapter, Section]]:
        """Every section with its chapter, in order."""
        return ((chapter, section) for chapter in self.chapters for section in chapter.sections)

    def section_ids(self, rubric: Rubric) -> set[str]:
        """The keys that `report` may have under this outline."""
        known = {section.id for _, section in self.sections if not section.each_level_one}
        if any(section.each_level_one for _, section in self.sections):
            known |= {node.indicator.id for node in rubric.children(None)}
        return known

    @cached_property
    def _spots(self) -> dict[str, tuple[str, str]]:
        spots: dict[str, tuple[str, str]] = {}
        for chapter, section in self.sections:
            anchor = section.id if section.title and not section.each_level_one else ""
            spots.setdefault(section.template, (chapter.slug, anchor))
        return spots

    def spot(self, *templates: str) -> tuple[str, str] | None:
        """The chapter and the section's anchor where the first of `templates` that the outline uses is drawn."""
        spots = self._spots
        for template in templates:
            if template in spots:
                return spots[template]
        return None


@lru_cache(maxsize=1)
def outlines() -> dict[str, Outline]:
    """Every outline that ships, by id."""
    found: dict[str, Outline] = {}
    for entry in sorted(files("evalgen.publish").joinpath("outlines").iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".yml"):
            written: dict[str, Any] = yaml.safe_load(entry.read_text("utf-8"))
            found[written["id"]] = Outline.model_validate(written)
    return found


@lru_cache(maxsize=1)
def _usual() -> dict[Kind, Outline]:
    """By kind of evaluation the first outline that is the usual one for it."""
    return {kind: outline for outline in reversed(outlines().values()) for kind in outline.usual_for}


def outline_of(identity: Identity) -> Outline:
    """The outline an evaluation names, or the usual one for its kind; LookupError if it names one that is unknown."""
    known = outlines()
    if identity.outline is not None:
        return known[identity.outline]
    return _usual()[identity.kind]


def unknown_sections(evidence: Evidence, rubric: Rubric) -> tuple[Problem, ...]:
    """The keys of `report` that no section of the outline shows, or the outline's own name if there is none such; and
    those of `chapters` that `report` does not have."""
    identity = evidence.dossier.evaluation
    if identity.outline is not None and identity.outline not in outlines():
        message = f"evaluation.outline：没有提纲{quoted(identity.outline)}"
        place = evidence.place("evaluation", "outline")
        return (Problem(place, message, nearest(identity.outline, outlines()), "unknown-outline"),)
    outline = outline_of(identity)
    known = outline.section_ids(rubric)
    return _without_text(evidence) + tuple(
        Problem(
            evidence.places.find(("report", key), key=True),
            f"report.{key}：提纲“{outline.title}”没有这一节，写了也不会公布",
            _elsewhere(key, rubric) or nearest(key, known),
            "unknown-section",
        )
        for key in evidence.dossier.report
        if key not in known
    )


def _without_text(evidence: Evidence) -> tuple[Problem, ...]:
    written = evidence.dossier.report
    return tuple(
        Problem(
            evidence.places.find(("chapters", key), key=True),
            f"chapters.{key}：report 里没有这一节，没有文字可以注明出处",
            nearest(key, written),
            "unknown-section",
        )
        for key in evidence.dossier.chapters
        if key not in written
    )


def _elsewhere(key: str, rubric: Rubric) -> str:
    """How to choose the outline that has the section `key`; empty where none has it."""
    having = [outline for outline in outlines().values() if key in outline.section_ids(rubric)]
    ways = "，或 ".join(f"evaluation.outline: {each.id}（{each.title}）" for each in having)
    return f"照别的提纲写的，请写 {ways}。" if having else ""
