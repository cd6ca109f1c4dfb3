"""Rubrics that ship with the package and those under projects/rubrics, each joined with what it extends."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from itertools import islice
from pathlib import Path

from pydantic import ValidationError

from evalgen.load.draft import KEY, Draft, draft_of_file
from evalgen.load.folder import sha256_of
from evalgen.load.inherit import join
from evalgen.load.rubric_form import rubric_problems
from evalgen.load.shape import fields_at
from evalgen.load.source import SUFFIXES, Source, sources
from evalgen.load.tree import nodes_of
from evalgen.load.yaml_text import read_yaml
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import RubricText
from evalgen.problems import MOST_PROBLEMS, Problem, nearest, problems_of, quoted

FOLDER = "rubrics"
LOCAL = "local"


def drafts(root: Path) -> tuple[dict[str, Draft], tuple[Problem, ...]]:
    """Every shared rubric by id and edition, as written, and what is wrong with them one by one."""
    found: dict[str, Draft] = {}
    problems: list[Problem] = []
    for source in (*_built_in(), *sources(root / FOLDER, FOLDER)):
        draft = draft_of_file(source)
        problems += draft.problems
        if draft.id in found:
            first = found[draft.id].places.find((KEY, "id"))
            words = f"指标体系 {draft.id} 写了两次，第一次在 {first}"
            cure = "请另起标识或改写版本。"
            problems.append(Problem(draft.places.find((KEY, "id")), words, cure, "duplicate-id"))
        elif draft.id:
            found[draft.id] = draft
    return dict(sorted(found.items())), tuple(problems)


def rubric_of(draft: Draft, shelf: Mapping[str, Draft]) -> tuple[Rubric | None, tuple[Problem, ...]]:
    """The rubric that a draft makes with all it extends; None, and why, when it makes none."""
    joined, problems = joined_with(draft, shelf)
    if joined is None or problems:
        return None, problems
    try:
        text = RubricText.model_validate(joined.value)
    except ValidationError as error:
        faults = problems_of(error, joined.places, lambda path: fields_at(RubricText, path[1:]), (KEY,))
        return None, tuple(faults)
    sha256 = sha256_of(("", text) for text in map(str.encode, joined.sha256))
    rubric = Rubric(text, nodes_of(text), joined.places, sha256, draft.shared)
    found = tuple(islice(rubric_problems(rubric), 4 * MOST_PROBLEMS))
    return (None if found else rubric), found


def joined_with(draft: Draft, shelf: Mapping[str, Draft]) -> tuple[Draft | None, tuple[Problem, ...]]:
    """`draft` laid over what it extends, and over what that extends."""
    if draft.problems:
        return None, draft.problems
    place = draft.places.find((KEY, "extends"))
    if not draft.base:
        if "remove" in draft.value:
            words = "没有写 extends，不能用 remove 删去指标"
            return None, (Problem(draft.places.find((KEY, "remove"), key=True), words, "请补上 extends:。", "remove"),)
        return draft, ()
    if draft.base not in shelf:
        return None, (
            Problem(place, f"没有指标体系{quoted(draft.base)}", nearest(draft.base, shelf), "unknown-rubric"),
        )
    chain = _chain(draft, shelf)
    if draft.shared and draft.id in chain:
        words = f"指标体系互相扩展，绕了回来：{' → '.join((draft.id, *chain[: chain.index(draft.id) + 1]))}"
        return None, (Problem(place, words, "请断开其中一处 extends。", "cycle"),)
    unending = chain[-1] in chain[:-1]
    base, problems = (None, ()) if unending else joined_with(shelf[draft.base], shelf)
    if base is None or problems:
        at = shelf[draft.base].places.root
        words = f"所扩展的指标体系{quoted(draft.base)}有问题（{at.file}）"
        return None, (Problem(place, words, "请先改正它。", "broken-rubric"),)
    whole = join(base, draft)
    return whole, whole.problems


def _chain(draft: Draft, shelf: Mapping[str, Draft]) -> tuple[str, ...]:
    """The rubrics that a draft extends, one through the other, up to the first that comes again."""
    chain: tuple[str, ...] = ()
    while draft.base:
        chain = (*chain, draft.base)
        if draft.base in chain[:-1] or draft.base not in shelf:
            break
        draft = shelf[draft.base]
    return chain


def _built_in() -> Iterator[Source]:
    folder = files("evalgen").joinpath(FOLDER)
    if folder.is_dir():
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if entry.name.endswith(SUFFIXES):
                content, file = entry.read_bytes(), f"evalgen/{FOLDER}/{entry.name}"
                yield Source(file, content, read_yaml(content, file))
