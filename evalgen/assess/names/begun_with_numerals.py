"""The name of a project may begin with a numeral (三中心建设), and be told with another one elsewhere."""

import re
from collections.abc import Sequence
from functools import lru_cache

from evalgen.assess.standards.printed_standards import all_printed
from evalgen.assess.texts.written import every_text, texts_matching
from evalgen.model.evidence import Dossier
from evalgen.model.rubric import Rubric
from evalgen.problems.place import Path

_NUMERALS, _SHORTEST = "一二两三四五六七八九十", 4
_TWO = {"二": "二两", "两": "二两"}
_SEVERAL = 2


def other_numerals(dossier: Dossier, rubric: Rubric) -> list[tuple[Path, str]]:
    """Every text, and every definition and standard of the own rubric, that has another numeral than the one that a
    name of the project begins with, and what it says."""
    name, funds = dossier.evaluation.project_name, dossier.funds
    if len(name) < _SHORTEST or name[0] not in _NUMERALS:
        return []
    other = _numeral(name[0], name[1:3])
    besides: list[tuple[Path, str]] = [(("funds", "misuse", "source"), funds.misuse.source)] if funds.misuse else []
    if dossier.evaluation.rubric == "local" and other.search(f"\n{all_printed(rubric)}"):
        printed = ((node, field) for node in rubric.leaves for field in ("definition", "standard"))
        besides += [(("rubric", node.indicator.id, field), getattr(node.indicator, field)) for node, field in printed]
    # A name may stand at the beginning.
    texts = [
        (path, text := f"\n{said}", other.search(text)) for path, said in (*texts_matching(dossier, other), *besides)
    ]
    return [(path, text[found.start() - 1 : found.end()]) for path, text, found in texts if found]


def is_alone(dossier: Dossier, other: Sequence[tuple[Path, str]]) -> bool:
    """Whether the name is the odd one: several texts and the title have one other numeral, and none has its own."""
    name = dossier.evaluation.project_name
    said = {words for _, words in other}
    if len(other) < _SEVERAL or len(said) > 1 or name[:3] in f"{dossier.evaluation.title}\n{every_text(dossier)}":
        return False
    return said.pop() in dossier.evaluation.title


@lru_cache(maxsize=64)
def _numeral(own: str, behind: str) -> re.Pattern[str]:
    others = "".join(each for each in _NUMERALS if each not in _TWO.get(own, own))
    behind = re.escape(behind)
    # Plain characters first are found quickly.
    return re.compile(rf"{behind}(?<=[^第{_NUMERALS}][{others}]{behind})(?=[”建项工的])")
