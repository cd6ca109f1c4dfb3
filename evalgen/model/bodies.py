"""The bodies that manage and carry out a project, with their duties and staff."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from evalgen.model.citation import Cite
from evalgen.model.fields import Frozen, Line, Name, Slug
from evalgen.problems.place import Path

Role = Literal["competent-authority", "implementer", "subordinate", "commissioner", "evaluator"]


class Posts(Frozen):
    """A count of posts or people, as printed: 编制 8, of which 局长 1."""

    name: Name
    count: Annotated[int, Field(ge=0, le=10_000_000)]
    parts: tuple["Posts", ...] = ()
    note: Line = ""


def posts_within(staffing: tuple[Posts, ...], path: Path) -> Iterator[tuple[Path, Posts]]:
    """Every count of posts or people, parts at any depth too, with its path below `path`."""
    for number, posts in enumerate(staffing):
        yield (*path, number), posts
        yield from posts_within(posts.parts, (*path, number, "parts"))


class Body(Frozen):
    """An authority, a unit or a firm (key `bodies`)."""

    id: Slug
    name: Name
    role: Role
    also_called: tuple[Name, ...] = ()
    """Other names under which the source mentions it."""
    code: Line = ""
    """统一社会信用代码."""
    rank: Line = ""
    """机构规格, as printed: 正科级事业单位."""
    address: Line = ""
    phone: Line = ""
    postcode: Line = ""
    founded: Line = ""
    history: Line = ""
    duties: tuple[Name, ...] = ()
    project_duties: tuple[Name, ...] = ()
    offices: tuple[Name, ...] = ()
    staffing: tuple[Posts, ...] = ()
    cites: tuple[Cite, ...] = ()
