"""A known name may be misspelt in titles and in texts, where it stands among other words."""

import re
from collections.abc import Sequence
from typing import Final

from evalgen.assess.names.lost_characters import lost_in
from evalgen.assess.names.named_bodies import Named
from evalgen.assess.names.near_names import beginning, may_misspell, near_in
from evalgen.assess.names.same_body import RENAMED
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import sentence_at

_LONG: Final = 1000
"""Characters of all texts and titles together from which looking where a place stands saves time."""
_RENAMED = re.compile(f"{RENAMED}|原立项|原为|曾名")


def misspelt_in(text: str, label: str, names: Sequence[Named], known: Sequence[Named]) -> list[tuple[str, Named]]:
    """Every stretch of a text, or of a title where it has a label, that misspells a name and is no other one."""
    found = {
        stretch: each
        for each in names
        for stretch in (
            *near_in(each.name, text, title=bool(label), shortest=each.shortest if label else 5),
            *(lost_in(each.name, text, each.shortest if label else 5) if each.role != "component" else ()),
        )
        if not any(stretch in other.name for other in known)
    }
    return list(found.items())


def may_be_misspelt(together: str, names: Sequence[Named], known: Sequence[Named]) -> bool:
    """Whether a name may be misspelt in a title or a text; looking through all of them `together` tells so at once."""
    # Most names begin with one place: what is said where it stands is a fraction of a long text.
    named = {each.name for each in names}
    said, longest = {"": together}, max(map(len, named), default=0)
    for name in named:
        begun = beginning(name) if len(together) > _LONG else ""
        if begun not in said:
            said[begun] = "\n".join({together[at : at + longest + 1] for at in places(begun, together)})
        if may_misspell(name, said[begun]):
            found = (*near_in(name, said[begun], title=True, shortest=3), *lost_in(name, said[begun], 3))
            if any(not any(stretch in each.name for each in known) for stretch in found):
                return True
    return False


def stands_in(text: str, stretch: str) -> bool:
    """Whether the text has it, and not where it tells a former or a short name."""
    for at in places(stretch, text):
        if "简称" not in text[max(0, at - 4) : at] and not _RENAMED.search(sentence_at(text, at)):
            return True
    return False
