"""What the site does not disclose is taken out of an evaluation before anything is made from it."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from evalgen.model.disclosure import Disclosure
from evalgen.model.documents import Document
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.problems import Place

HIDDEN = "（姓名不公布）"
Held = TypeVar("Held")


def disclosed(evaluation: Evaluation, disclosure: Disclosure) -> Evaluation:
    """The evaluation without what `disclosure` withholds; pages, search, data and feeds are all made from this one.

    Files and addresses of internal documents never remain.
    """
    shown = replace(_internal_withheld(evaluation), disclosure=disclosure)
    if not disclosure.shows_all_findings:
        kept = disclosed_findings(shown.findings, disclosure)
        shown = replace(shown, findings=kept, unchecked=())
        if disclosure.findings == "none":
            shown = _with_dossier(shown, accepted=())
    return shown if disclosure.reviewer or disclosure.names == "shown" else _nameless(shown)


def disclosed_findings(findings: Iterable[Finding], disclosure: Disclosure) -> tuple[Finding, ...]:
    """The findings that `disclosure` shows."""
    if disclosure.shows_all_findings:
        return tuple(findings)
    return tuple(found for found in findings if found.accepted and disclosure.findings == "accepted")


def _internal_withheld(evaluation: Evaluation) -> Evaluation:
    documents = evaluation.dossier.documents
    if not any(document.visibility == "internal" and (document.file or document.url) for document in documents):
        return evaluation
    return _with_dossier(evaluation, documents=tuple(map(_listed, documents)))


def _listed(document: Document) -> Document:
    """An internal document by its name only."""
    return document.model_copy(update={"file": None, "url": None}) if document.visibility == "internal" else document


def _with_dossier(evaluation: Evaluation, **changed: Any) -> Evaluation:
    dossier = evaluation.dossier.model_copy(update=changed)
    return replace(evaluation, evidence=replace(evaluation.evidence, dossier=dossier))


def _nameless(evaluation: Evaluation) -> Evaluation:
    """The evaluation without the names of those who evaluated, wherever any text of it repeats them."""
    form = evaluation.dossier.form
    names = {*(member.name for member in evaluation.identity.team), form.lead} - {"", HIDDEN}
    if not names:
        return evaluation
    # The longest first: 谢某某 is not 谢某 with something after it.
    swap = _Swap(sorted(names, key=lambda name: (-len(name), name)))
    evidence = replace(evaluation.evidence, dossier=swap(evaluation.dossier))
    return replace(
        evaluation,
        evidence=evidence,
        scorecard=swap(evaluation.scorecard),
        findings=swap(evaluation.findings),
        unchecked=swap(evaluation.unchecked),
    )


class _Swap:
    """Puts HIDDEN in the place of names in whatever holds text; what holds none stays the same object.

    A name of one character would be found in any sentence, so it is replaced only where it is the whole text.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def __call__(self, value: Held) -> Held:
        return cast("Held", self._swapped(value))

    def _swapped(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, Place):
            return value
        if isinstance(value, tuple):
            made = tuple(map(self._swapped, value))
            if not _changed(made, value):
                return value
            return value._make(made) if hasattr(value, "_make") else made
        if isinstance(value, dict):
            held = {key: self._swapped(item) for key, item in value.items()}
            return held if _changed(held.values(), value.values()) else value
        if isinstance(value, BaseModel):
            changed = self._fields(value, type(value).model_fields)
            return value.model_copy(update=changed) if changed else value
        if is_dataclass(value) and not isinstance(value, type):
            changed = self._fields(value, [each.name for each in fields(value) if each.init])
            return replace(value, **changed) if changed else value
        return value

    def _fields(self, value: Any, names: Iterable[str]) -> dict[str, Any]:
        made = {name: self._swapped(getattr(value, name)) for name in names}
        return {name: item for name, item in made.items() if item is not getattr(value, name)}

    def _text(self, text: str) -> str:
        for name in self._names:
            if text == name:
                return HIDDEN
            if len(name) > 1 and name in text:
                text = text.replace(name, HIDDEN)
        return text


def _changed(made: Iterable[Any], old: Iterable[Any]) -> bool:
    return any(new is not before for new, before in zip(made, old, strict=True))
