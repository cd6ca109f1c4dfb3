"""What a rule read is shown under the rubric's own word for it, or the usual one."""

from collections.abc import Iterator, Mapping
from typing import Any

from evalgen.model.fact_words import FACT_WORDS
from evalgen.model.rubric import Node


def word(node: Node | None, name: str, note: str = "") -> str:
    """The reader's word for the fact `name`, which may itself be words; without one, what its `note` says."""
    if not name.isascii():
        return name
    year = name.removeprefix("funds.year_")
    if year != name:
        return f"{year} 年资金"
    own = (names[name] for names in _names(node.indicator.rule if node else None) if name in names)
    return next(own, FACT_WORDS.get(name, note or "其他数据"))


def _names(rule: Any) -> Iterator[Mapping[str, str]]:
    """The words for facts that a rule writes, at any depth."""
    if isinstance(rule, dict):
        if isinstance(names := rule.get("names"), dict):
            yield {str(name): str(text) for name, text in names.items()}
        for part in rule.values():
            yield from _names(part)
    elif isinstance(rule, list):
        for part in rule:
            yield from _names(part)
