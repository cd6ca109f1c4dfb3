"""Every source is named once: what it is, who issued it, when, and where it can be seen."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import StringConstraints

from evalgen.model.fields import Day, Frozen, Line, Name, Slug

Role = Literal["report", "form", "basis", "notice", "assignment", "working-paper", "evidence"]
"""评价报告, 自评表, 设立依据, 指标文, 评价依据, 工作底稿, 佐证资料."""
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"'<>\\]{3,400}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
FilePath = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Document(Frozen):
    """A source of the evaluation (key `documents`)."""

    id: Slug
    title: Name
    role: Role
    number: Line = ""
    """文号, as printed."""
    issuer: Line = ""
    date: Day | None = None
    file: FilePath | None = None
    """A file in this evaluation's folder."""
    sha256: Sha256 | None = None
    url: Url | None = None
    visibility: Literal["public", "internal"] = "public"
    note: Line = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A document's file as it lay in the evaluation's folder when it was read."""

    sha256: str
    size: int
    """In bytes."""
