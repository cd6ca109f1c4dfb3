"""What an agency calls by a key (an indicator, a fact, a level, a section) is shown by the words it gave for it."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from evalgen.assess.check import Check, checks
from evalgen.assess.set_check import SetCheck, set_checks
from evalgen.model.evaluation import Evaluation
from evalgen.model.fact_words import word
from evalgen.model.finding import Asked
from evalgen.model.rubric import Rubric
from evalgen.publish.outline import outline_of

_WORDS = ("name", "title", "text", "what", "when")
Namer = Callable[[tuple[str, ...]], str]


def indicator_names(rubric: Rubric) -> dict[str, str]:
    """Every indicator's name; with that of the one above it where two have the same."""
    names = {node.indicator.id: node.indicator.name or node.indicator.id for node in rubric.nodes}
    times = Counter(names.values())
    return {
        node.indicator.id: f"{names[node.path[-2]]}·{name}" if times[name] > 1 and node.level > 1 else name
        for node in rubric.nodes
        for name in (names[node.indicator.id],)
    }


@cache
def asked() -> tuple[Asked, ...]:
    """What every check asks for."""
    every: tuple[Check | SetCheck, ...] = (*checks(), *set_checks())
    return tuple(Asked(each.slug, each.title, each.subject, each.severity, each.family) for each in every)


@cache
def check_titles() -> dict[str, str]:
    """What each check asks for, by its slug."""
    return {each.check: each.title for each in asked()}


def namer(evaluation: Evaluation) -> Namer:
    """The word for the last of some keys that lead down into the evidence of `evaluation`."""
    indicators = indicator_names(evaluation.rubric)
    sections = {section.id: section.title for _, section in outline_of(evaluation.identity).sections}
    problems = {each.id: each.title for each in evaluation.dossier.findings.problems}

    def name(keys: tuple[str, ...]) -> str:
        key, above = keys[-1], keys[-2]
        if above in ("scores", "levels"):
            return indicators.get(key, key)
        if above == "about":
            return indicators.get(key) or problems.get(key, key)
        if above == "check":
            return check_titles().get(key, key)
        if above == "report":
            return sections.get(key) or indicators.get(key, key)
        if keys[0] == "scores" and above in ("facts", "marks", "parts"):
            return _of_indicator(evaluation, keys)
        return word(None, key) if above == "facts" else key

    return name


def level_name(rubric: Rubric, indicator: str, choice: str) -> str:
    """The words of the level `choice` that the rule of an indicator offers; the key itself without any."""
    node = rubric.by_id.get(indicator)
    return next(_called(node.indicator.rule if node else None, choice), choice)


def _of_indicator(evaluation: Evaluation, keys: tuple[str, ...]) -> str:
    node, line = evaluation.rubric.by_id.get(keys[1]), evaluation.scorecard.by_id.get(keys[1])
    place = evaluation.evidence.place(*keys)
    read = next((each.name for each in (line.reads if line else ()) if each.place == place), "")
    if read and not read.isascii():
        return read
    given = next(_called(node.indicator.rule if node else None, keys[-1]), "")
    return given or word(node, keys[-1])


def _called(rule: Any, key: str) -> Iterator[str]:
    """The words beside the id `key`, wherever the rule has it."""
    if isinstance(rule, dict):
        if rule.get("id") == key:
            yield from (str(rule[each]) for each in _WORDS if rule.get(each))
        for part in rule.values():
            yield from _called(part, key)
    elif isinstance(rule, list | tuple):
        for part in rule:
            yield from _called(part, key)
