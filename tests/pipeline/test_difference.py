"""Nothing that evidence or a rubric holds can change without being told, in words and with its place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from evalgen.load.terms import terms
from evalgen.model.evidence import Dossier
from evalgen.model.fields import Frozen
from evalgen.model.rubric_text import RubricText
from evalgen.pipeline.change import GROUPS, Kind
from evalgen.pipeline.difference import changes
from evalgen.pipeline.field_words import choices, word
from evalgen.pipeline.leaves import Leaf, leaves
from tests.publish.poisoning import _at, _complete, _everything, _put, evaluation

Route = tuple[str | int, ...]
INSTEAD = (
    "另一句", "7", "2031-02-03", "9.5 万元", "12%", "other", "report#99", "https://b.example/", "f" * 64, "990101",
    "verified", "rejected", "disagree", "draft", "final", "self", "policy", "process", "evidence", "internal", "ahead",
    "some", "implementer", "spent", "x@9", "explained", 7, 1999, True, False,
)  # fmt: skip
"""What may be written in the place of a value; the first that the form allows and that is not it."""


def models(model: type[BaseModel]) -> Iterator[type[Frozen]]:
    """Every model below `model`, itself first."""
    found: dict[type[Frozen], None] = {}

    def walk(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, Frozen) and annotation not in found:
            found[annotation] = None
            for info in annotation.model_fields.values():
                walk(info.annotation)
        for part in get_args(annotation):
            walk(part)

    walk(model)
    yield from found


def values(dump: Any, route: Route = ()) -> Iterator[Route]:
    """Where a single value stands, the ids that name entries left out."""
    items = dump.items() if isinstance(dump, dict) else enumerate(dump) if isinstance(dump, list) else ()
    if not isinstance(dump, dict | list) and dump is not None:
        yield route
    for key, held in items:
        if key != "id" and (key != "figures" or route[:1] == ("claims",)):
            yield from values(held, (*route, key))


def shape(route: Route) -> Route:
    """One of each kind is enough: positions and chosen keys are dropped."""
    free = ("scores", "facts", "marks", "parts", "levels", "report")
    return tuple(
        "*" if isinstance(part, int) or (at and route[at - 1] in free) else part for at, part in enumerate(route)
    )


def instead(dump: Any, route: Route) -> Dossier | None:
    """The dossier with another value at `route`."""
    before = _at(dump, route)
    try:
        for value in INSTEAD:
            if str(value) != str(before):
                _put(dump, route, value)  # type: ignore[arg-type]
                try:
                    return Dossier.model_validate(dump)
                except ValidationError:
                    continue
        return None
    finally:
        _put(dump, route, before)


def test_whatever_value_of_the_evidence_changes_is_told() -> None:
    real = evaluation()
    dump = _everything(_complete(real.dossier.model_dump(mode="json")))
    old = Dossier.model_validate(dump)
    routes = {shape(route): route for route in values(dump)}
    assert len(routes) > 150
    silent = []
    for route in routes.values():
        new = instead(dump, route)
        told = list(leaves(old, new, lambda keys: keys[-1])) if new else []
        if not told or any(leaf.old == leaf.new for leaf in told):
            silent.append(route)
    assert silent == []


def test_every_field_of_evidence_and_rubric_has_a_term_and_every_choice_a_word() -> None:
    for model in dict.fromkeys((*models(Dossier), *models(RubricText))):
        for field, info in model.model_fields.items():
            term = word(model.__name__, field)
            assert len(term) <= 14, (model, field, term)
            assert not re.search("[A-Za-z]{2}", term.replace("SHA", "").replace("Markdown", "")), (model, field, term)
            for choice in literals(info.annotation):
                assert choices(model.__name__, field).get(choice), (model, field, choice)
    assert all(word(model, field) is not None for model, fields in terms().items() for field in fields if field != "_")


def literals(annotation: Any) -> Iterator[str]:
    for part in get_args(annotation):
        if isinstance(part, str) and not part.startswith("^") and part not in ("local",):
            yield part
        elif not isinstance(part, str):
            yield from literals(part)


def test_every_kind_of_change_is_told_under_one_heading() -> None:
    kinds = [kind for group in GROUPS.values() for kind in group]
    assert sorted(kinds) == sorted(get_args(Kind))


def told(**fields: Any) -> dict[str, tuple[str, str, str]]:
    """What is told where keys of the real dossier are replaced: words, old, new, by what it is about."""
    real = evaluation()
    dossier = real.dossier.model_copy(update=fields)
    new = replace(real, evidence=replace(real.evidence, dossier=dossier))
    return {each.at: (each.what, each.old, each.new) for each in changes(real, new)}


def test_a_list_is_told_by_entries_whatever_their_order() -> None:
    problems = evaluation().dossier.findings.problems
    turned = evaluation().dossier.findings.model_copy(update={"problems": problems[::-1]})
    assert told(findings=turned) == {}
    fewer = evaluation().dossier.findings.model_copy(update={"problems": problems[1:]})
    assert all(at.startswith(f"findings.problems.{problems[0].id}.") for at in told(findings=fewer))


def test_an_entry_without_an_id_that_is_renamed_is_still_the_same() -> None:
    bodies = evaluation().dossier.bodies
    at, body = next((at, body) for at, body in enumerate(bodies) if body.staffing)
    posts = (body.staffing[0].model_copy(update={"name": "人员编制"}), *body.staffing[1:])
    changed = (*bodies[:at], body.model_copy(update={"staffing": posts}), *bodies[at + 1 :])
    ((what, old, new),) = told(bodies=changed).values()
    assert what == f"单位“{body.name}”：编制和人员“人员编制”：名称"
    assert (old, new) == (body.staffing[0].name, "人员编制")


def test_indicators_and_facts_are_called_by_their_names() -> None:
    scores = dict(evaluation().dossier.scores)
    entry = scores["funds-in-place-rate"]
    facts = dict(entry.facts) | {"received": entry.facts["received"].model_copy(update={"value": "1 元"})}
    scores["funds-in-place-rate"] = entry.model_copy(update={"facts": facts})
    found = told(scores=scores)
    assert found["scores.funds-in-place-rate.facts.received.value"][0] == "指标“资金到位率”：事实“实际到位资金”：值"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("指标", "“甲”", "事实", "“乙”", "值"), "指标“甲”：事实“乙”：值"),
        (("", "建议", "“甲”", "整改期限"), "建议“甲”：整改期限"),
        (("资金", "总额"), "资金：总额"),
    ],
)
def test_a_way_is_said_with_the_name_of_each_entry_behind_its_list(words: tuple[str, ...], said: str) -> None:
    assert Leaf((), words, (), ()).said == said
