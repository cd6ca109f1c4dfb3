"""Where figures do not tell whether a target is met, whoever filled in the form says so (choice: met or unmet)."""

from evalgen.assess.ruling.facts import Facts, Unprovable
from evalgen.model.outcome import MET, Told

_CHOICES = {"met": MET[True], "unmet": MET[False]}


def decided(facts: Facts, why: str) -> Told:
    """What the evidence chooses; Unprovable, with `why` it has to be decided, where it chooses nothing."""
    choice = facts.choice(_CHOICES)
    if choice is None:
        raise Unprovable(f"{why}（{facts.field('choice')}）")
    if choice not in _CHOICES:
        raise Unprovable(f"选定的“{choice}”不是 met（完成）或 unmet（未完成）")
    said = f"评定为“{_CHOICES[choice]}”"
    return Told(choice == "met", f"{why}；{said}", (said,))
