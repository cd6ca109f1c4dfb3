"""Who evaluated what, for whom, over which years, by which rubric."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from evalgen.model.fields import Code, Day, Frozen, Line, Name, Slug, Year

Kind = Literal["self", "departmental", "finance-bureau", "other"]
"""单位自评, 部门评价, 财政评价, or one that is none of the three: an index, an assessment, an audit."""
Stage = Literal["draft", "consultation", "final"]
STAGE_NAMES: Final[Mapping[str, str]] = {"draft": "初稿", "consultation": "征求意见稿", "final": "定稿"}
RubricId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*@[0-9A-Za-z.]+$", max_length=90)]
"""A rubric and its edition: `mof-2020-10@2020`."""


class Period(Frozen):
    """The time that is evaluated (评价期间)."""

    start: Day
    end: Day


class Member(Frozen):
    """One of the people who evaluated, by surname (谢某)."""

    name: Name
    specialty: Line = ""
    title: Line = ""
    unit: Line = ""


class FundTypes(Frozen):
    """The boxes for the type of funds on the cover form: all that are printed, and those ticked."""

    options: tuple[Name, ...] = ()
    chosen: tuple[Name, ...] = ()


class Identity(Frozen):
    """The key `evaluation`: what the cover and the summary form state."""

    title: Name
    short_title: Line = ""
    """The name for lists and narrow screens; the title when empty."""
    kind: Kind
    subject: Literal["project", "policy", "department"] = "project"
    """项目支出, 政策, or 部门整体支出."""
    covers: tuple[Literal["process", "outcome"], ...] = ()
    """The boxes ticked for 实施过程评价 and 完成结果评价; neither, where the source ticks neither."""
    stage: Stage = "final"
    region: Code
    years: Annotated[tuple[Year, ...], Field(min_length=1, max_length=12)]
    period: Period | None = None
    fieldwork: Day | None = None
    reported: Day | None = None
    project: Slug | None = None
    """Links the evaluations of one project over the years."""
    project_name: Name
    department: Line = ""
    """主管单位 (competent authority)."""
    budget_department: Line = ""
    """预算部门, as the source prints it."""
    implementer: Line = ""
    """项目实施单位."""
    commissioner: Line = ""
    """委托方."""
    evaluator: Line = ""
    """评价机构."""
    team: tuple[Member, ...] = ()
    team_stated: Annotated[int, Field(ge=0, le=10_000)] | None = None
    """How many evaluators the text says there were."""
    fund_types: FundTypes = FundTypes()
    rubric: RubricId | Literal["local"] = "local"
    """A shared rubric and its edition, or `local` for rubric.yml in the same folder."""
    outline: Slug | None = None
    """The outline of the chapters; by default that of the kind."""
    source: Line = ""
    """Where the published original is to be found (address)."""
    source_note: Line = ""
    """What the source lacks or leaves unreadable."""
