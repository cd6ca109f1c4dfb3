"""A rubric as its file holds it, before it is joined with the one that it extends."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pydantic import ValidationError

from evalgen.load.duplicates import duplicates, indicator_duplicates
from evalgen.load.empties import unknown_empties
from evalgen.load.folder import merge
from evalgen.load.shape import fields_at
from evalgen.load.source import Source
from evalgen.load.yaml_text import Written
from evalgen.model.rubric_text import RubricText
from evalgen.problems import MOST_PROBLEMS, Place, Places, Problem, problems_of

KEY = "rubric"


@dataclass(frozen=True)
class Draft:
    """`value` is what stands under `rubric`; `sha256` names its text and, once joined, the texts it extends."""

    value: dict[str, Any]
    places: Places
    sha256: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    shared: bool = True

    @property
    def id(self) -> str:
        """Id and edition; empty where they are not written."""
        name, edition = self.value.get("id"), self.value.get("edition")
        return f"{name}@{edition}" if isinstance(name, str) and isinstance(edition, str) else ""

    @property
    def base(self) -> str:
        """The rubric it extends; empty for none."""
        base = self.value.get("extends")
        return base if isinstance(base, str) else ""


def draft_of_file(source: Source) -> Draft:
    """The shared rubric in a file of its own."""
    problems: list[Problem] = list(source.written.problems)
    written = merge((source,), Place(source.file), frozenset((KEY,)), problems).written
    if written.whole and KEY not in written.value and not problems:
        problems.append(Problem(Place(source.file), "文件里没有 rubric", "请以“rubric:”开头。", "missing"))
    return draft_of(written, source.content, tuple(problems))


def draft_of(written: Written, content: bytes, problems: tuple[Problem, ...] = (), *, shared: bool = True) -> Draft:
    """The rubric under the key `rubric` of `written`, with what is wrong in its form."""
    value = written.value.get(KEY)
    found = list(problems)
    if value is not None:
        found += islice(_form(written), 4 * MOST_PROBLEMS)
    held = value if isinstance(value, dict) else {}
    return Draft(held, written.places, (hashlib.sha256(content).hexdigest(),), tuple(found), shared)


def _form(written: Written) -> Iterator[Problem]:
    value = written.value[KEY]
    try:
        RubricText.model_validate(value)
    except ValidationError as error:
        yield from problems_of(error, written.places, lambda path: fields_at(RubricText, path[1:]), (KEY,))
    yield from unknown_empties(RubricText, written, (KEY,))
    yield from duplicates(value, (KEY,), written.places)
    if isinstance(value, dict):
        yield from indicator_duplicates(value.get("indicators"), written.places)
