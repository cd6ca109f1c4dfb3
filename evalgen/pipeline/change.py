"""A change is one value that is not what it was: what moves score and grade is told before all else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from evalgen.problems import Place

Kind = Literal["evaluation", "total", "grade", "points", "adjustment", "facts", "rubric", "funds", "figure", "finding",
               "unchecked", "accepted", "follow-up", "identity", "document", "content", "text"]  # fmt: skip
GROUPS: Final[Mapping[str, tuple[Kind, ...]]] = {
    "整份评价": ("evaluation",),
    "得分和等级": ("total", "grade", "points", "adjustment"),
    "事实和评分标准": ("facts", "rubric"),
    "数字": ("funds", "figure"),
    "复核发现": ("finding", "unchecked", "accepted"),
    "阶段、整改和更正": ("follow-up",),
    "其他": ("identity", "document", "content", "text"),
}
"""What is told together, in the order in which it is told."""
_ORDER: Final = {kind: at for at, kind in enumerate(kind for kinds in GROUPS.values() for kind in kinds)}


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is not what it was; empty where there is or was none."""

    evaluation: str
    """The evaluation's id, the file of a shared rubric, or nothing for what shows only between evaluations."""
    kind: Kind
    at: str
    """What it is about: an indicator's id, a dotted path."""
    what: str
    """The same in the reader's words."""
    old: str
    new: str
    where: Place | None = None
    """Where the new value is written; where the old one was, if it is gone; None for what follows from others."""
    gone: bool = False
    """Whether `where` is a place of the old state."""
    entry: tuple[str, str] | None = None
    """The path and the words of the entry that came or went as a whole, of which this is one value."""

    @property
    def group(self) -> str:
        return next(group for group, kinds in GROUPS.items() if self.kind in kinds)


class Value(NamedTuple):
    """A value, what it is in words, and where it is written."""

    text: str
    what: str
    where: Place | None = None


Values = dict[tuple[Kind, str], Value]
"""Values by kind and by what they are about."""
_NONE = Value("", "")


def compared(id_: str, before: Values, after: Values) -> Iterator[Change]:
    """What differs between two states of the same values."""
    for kind, at in dict.fromkeys((*after, *before)):
        was, now = before.get((kind, at), _NONE), after.get((kind, at), _NONE)
        if was.text != now.text:
            gone = (kind, at) not in after
            where = was.where if gone else now.where
            yield Change(id_, kind, at, now.what or was.what, was.text, now.text, where, gone)


def ordered(found: Iterable[Change]) -> list[Change]:
    """In order of kind, and within one kind as found."""
    return sorted(found, key=lambda change: _ORDER[change.kind])
