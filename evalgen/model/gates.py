"""A condition outside the points, such as a veto (一票否决), takes points away or caps the total or the grade."""

from typing import Annotated

from pydantic import Field

from evalgen.model.fields import Frozen, Line, Name, Score, Slug


class Effect(Frozen):
    """What an open gate does: exactly one of these."""

    cap_total: Score | None = None
    cap_grade: Line = ""
    zero: tuple[Slug, ...] = ()
    deduct: Score | None = None


class Gate(Frozen):
    """A condition outside the points: a veto (一票否决) or a cap on total or grade (P26)."""

    id: Slug
    text: Name
    when: Annotated[str, Field(min_length=1, max_length=300)]
    then: Effect
