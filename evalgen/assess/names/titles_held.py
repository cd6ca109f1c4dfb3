"""The titles of an evaluation name its project and its bodies, and begin as its short title does."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from evalgen.assess.names.normal import wordings
from evalgen.assess.names.said_in_titles import TELLING
from evalgen.assess.names.same_body import place_before
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.rubric import Rubric

Title = tuple[str, str, str]
"""Where it stands, what it is called, and how it reads."""
_YEARS: Final = re.compile("（[^（）]*年[^（）]*）$")
Held = tuple[str, str, str, list[Title]]
"""The field of what is held against titles, what it is called, how it is written, and the titles."""
_ALIKE = 5
"""Characters that two titles begin or end with alike, if they are written in one way."""


def titles_held(evidence: Evidence, rubric: Rubric) -> Iterator[Held]:
    """What is held against which titles: its field, what it is called, how it is written."""
    identity = evidence.dossier.evaluation
    title, short = ("title", "标题", identity.title), ("short_title", "简称", identity.short_title)
    own = [("rubric", "指标体系的名称", rubric.text.title)] if identity.rubric == "local" else []
    yield "project_name", "项目名称", identity.project_name, [title, short, *own]
    yield "implementer", "实施单位", identity.implementer, [title, short]
    yield "department", "主管单位", identity.department, [title, short]
    yield "title", "标题", identity.title, own
    if len(unit := _YEARS.sub("", identity.short_title)) >= TELLING:
        others = [title, *own, *_printed(evidence.dossier)]
        yield "short_title", "简称", unit, others
        rest = unit.removeprefix(place_before(unit))
        if TELLING <= len(rest) < len(unit):
            # A title may name another place before, as that of the province.
            yield "short_title", "简称", rest, others


def _printed(dossier: Dossier) -> list[Title]:
    """The title of the one report or form, where it does not begin or end as the own title does: those two are held
    against one another as they are (report-document)."""
    own = dossier.evaluation.title
    papers = [(n, each.title) for n, each in enumerate(dossier.documents) if each.role in ("report", "form")]
    if len(papers) != 1 or papers[0][1][:_ALIKE] == own[:_ALIKE] or papers[0][1][-_ALIKE:] == own[-_ALIKE:]:
        return []
    number, title = papers[0]
    return [(f"documents.{number}.title", "来源文件的标题", title)]


def plain_of(held: Sequence[tuple[str, str, str, Sequence[Title]]]) -> dict[str, str]:
    """The `wording` of every name and title."""
    written = {each for _, _, name, titles in held for each in (name, *[printed for _, _, printed in titles])}
    return dict(zip(written, wordings([*written]), strict=True))
