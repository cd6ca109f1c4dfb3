"""A check across evaluations lays what they leave behind side by side, and costs no more than putting it in order."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, ClassVar, TypeVar

from evalgen.assess.units_found import classes_in
from evalgen.model.finding import Family, Finding, Severity, Subject
from evalgen.model.traces import Trace
from evalgen.problems import Place

Item = TypeVar("Item")


class SetCheck(ABC):
    """A check across evaluations; the class docstring states it, and where it keeps silent."""

    slug: ClassVar[str]
    title: ClassVar[str]
    subject: ClassVar[Subject] = "各项评价之间"
    severity: ClassVar[Severity]
    family: ClassVar[Family] = "set_checks"

    def __init_subclass__(cls) -> None:
        cls.slug = cls.__module__.rpartition(".")[2].replace("_", "-")

    @abstractmethod
    def find(self, traces: Sequence[Trace]) -> Iterator[Finding]:
        """Every finding among `traces`, which stand in order of id, each with another `at`."""

    def finding(
        self,
        at: str,
        message: str,
        figures: Iterable[tuple[str, object]],
        where: Iterable[tuple[Trace, Place]],
        settle: str,
    ) -> Finding:
        """A finding about `at`, with the place in each evaluation concerned."""
        held = list(where)
        shown = tuple((name, str(figure)) for name, figure in figures)
        places = tuple(dict.fromkeys(place for _, place in held))
        ids = tuple(sorted({trace.id for trace, _ in held}))
        return Finding(
            self.slug, self.severity, at[:200], message, shown, places, settle, title=self.title, evaluations=ids
        )


def alike(items: Iterable[Item], key: Callable[[Item], Any]) -> Iterator[list[Item]]:
    """The items in groups of equal key, in order of key; those that stand alone are left out."""
    groups: dict[Any, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    # Only what is met again has to be put in order.
    return (groups[each] for each in sorted(each for each, group in groups.items() if len(group) > 1))


@cache
def set_checks() -> tuple[SetCheck, ...]:
    """Every check across evaluations in order of its slug, found in the folder `set_checks`."""
    from evalgen.assess import set_checks as folder

    return tuple([each() for each in classes_in(folder) if issubclass(each, SetCheck)])
