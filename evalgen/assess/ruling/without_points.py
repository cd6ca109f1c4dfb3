"""Where a form gives no points (不计分), a rule tells whether the target is met; most kinds cannot."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.ruling.facts import Facts, Unprovable
from evalgen.assess.ruling.rule_fault import Fault
from evalgen.model.fields import Frozen
from evalgen.model.outcome import Told, Unproven

_INSTEAD = "请改用 kind: target（指标值与完成值比较）或 kind: judgement（没有可比较的指标值）。"


class WithoutPoints(Frozen):
    """What a kind of rule says where no points are given; a kind that can speak then overrides all of it."""

    title: ClassVar[str]
    unscored_title: ClassVar[str] = ""
    """What the kind is called then, if not by its title."""

    def unscored_faults(self) -> Iterator[Fault]:
        """What keeps the rule from a rubric that gives no points."""
        yield Fault(("kind",), f"指标体系不计分，不能用按分值计的规则“{self.title}”", _INSTEAD, "unscored")

    def unscored_reading(self) -> tuple[str, ...]:
        """How the rule is then understood."""
        return ()

    def tell(self, facts: Facts) -> Told | Unproven:
        """Whether `facts` meet what the rule asks; Unprovable where they do not tell."""
        raise Unprovable(f"规则“{self.title}”要有分值才能套用")

    def told(self, facts: Facts) -> Told | Unproven:
        """Whether it is met, with one sentence and the steps, or what keeps the rule from speaking."""
        try:
            return self.tell(facts)
        except Unprovable as gap:
            return Unproven(str(gap))
