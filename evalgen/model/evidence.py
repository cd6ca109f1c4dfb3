"""What an agency wrote about one evaluated project, checked in form and otherwise untouched."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

from pydantic import Field

from evalgen.model.bodies import Body
from evalgen.model.documents import Document, Held
from evalgen.model.entries import Entry, Fact, FactName
from evalgen.model.fields import Frozen, Prose, Slug
from evalgen.model.followup import Erratum, StageRecord
from evalgen.model.funds import Funds
from evalgen.model.identity import Identity
from evalgen.model.narrative import Acceptance, ChapterSource, Conclusion, Project, Results
from evalgen.model.printed import Form, Listing, Printed
from evalgen.model.statements import Claim, Milestone
from evalgen.problems import Place, Places
from evalgen.problems.place import Path


class Dossier(Frozen):
    """The top-level keys of an evaluation's folder."""

    evaluation: Identity
    bodies: tuple[Body, ...] = ()
    project: Project = Project()
    funds: Funds = Funds()
    documents: tuple[Document, ...] = ()
    facts: dict[FactName, Fact] = Field(default_factory=dict)
    """Facts that several indicators or gates use."""
    scores: dict[Slug, Entry] = Field(default_factory=dict)
    conclusion: Conclusion = Conclusion()
    report: dict[Slug, Annotated[Prose, Field(min_length=1)]] = Field(default_factory=dict)
    """The narrative, by section of the outline."""
    chapters: dict[Slug, ChapterSource] = Field(default_factory=dict)
    """What the sections of the narrative rest on, by section."""
    findings: Results = Results()
    stages: tuple[StageRecord, ...] = ()
    errata: tuple[Erratum, ...] = ()
    lists: tuple[Listing, ...] = ()
    claims: tuple[Claim, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    printed: Printed = Printed()
    form: Form = Form()
    accepted: tuple[Acceptance, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """A dossier, where it stands, and where each value of it was written."""

    id: str
    """County folder and evaluation folder: `430626-pingjiang/three-centers-2021`; its address on the site."""
    dossier: Dossier
    places: Places
    sha256: str
    """Of the folder's YAML files, names and bytes, in order."""
    files: Mapping[str, Held] = field(default_factory=dict)
    """The files of its documents that lie in its folder, by path there."""

    def place(self, *path: str | int) -> Place:
        """Where the value at `path` of the dossier was written."""
        return self.places.find(path)

    @cached_property
    def documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.dossier.documents}

    def held(self, document: Document) -> Held | None:
        """The file of a public document, where it lies in the folder; of an internal one nothing is told."""
        return self.files.get(document.file) if document.file and document.visibility == "public" else None

    def path_of(self, dotted: str) -> Path:
        """The path that a finding's `at` names: `scores.x.awarded` as a tuple, numbers as positions."""
        return tuple(int(part) if part.isdecimal() else part for part in dotted.split("."))
