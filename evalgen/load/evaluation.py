"""One evaluation is loaded whole, or refused with everything that is wrong with it."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from pydantic import ValidationError

from evalgen.load.attachments import Attached, attached_to, attachment_problems
from evalgen.load.cited_pages import cited_pages
from evalgen.load.draft import KEY, Draft, draft_of
from evalgen.load.duplicates import duplicates
from evalgen.load.empties import unknown_empties
from evalgen.load.folder import Folder, read_folder
from evalgen.load.library import Library
from evalgen.load.references import broken_references, names_of
from evalgen.load.rubrics import LOCAL, joined_with, rubric_of
from evalgen.load.sequences import out_of_order
from evalgen.load.shape import fields_at
from evalgen.load.tree import raw_indicators
from evalgen.load.unscored import unscored_award_problems
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.rubric import Rubric
from evalgen.problems import MOST_PROBLEMS, Place, Problem, Unusable, nearest, problems_of, quoted

KEYS = (*Dossier.model_fields, KEY)
_MOST = 4 * MOST_PROBLEMS


def load_evaluation(root: Path, name: str, library: Library) -> tuple[Evidence, Rubric]:
    """The evidence and the rubric of the evaluation `name` (`county/evaluation`) below `root`. Raises Unusable with
    every problem of both."""
    folder = read_folder(root / name, name, KEYS)
    dossier, faults = _dossier(folder)
    rubric, draft, more = _rubric(folder, library)
    problems = [*folder.written.problems, *faults, *more]
    attached = attached_to(folder.written.value.get("documents"), root / name)
    problems += islice(_contradictions(folder, attached, name, library, draft), _MOST)
    if dossier is not None and rubric is not None:
        problems += unscored_award_problems(dossier, rubric, folder.written.places)
    if problems or dossier is None or rubric is None:
        raise Unusable(problems)
    return Evidence(name, dossier, folder.written.places, folder.sha256, attached.held), rubric


def _dossier(folder: Folder) -> tuple[Dossier | None, list[Problem]]:
    written = folder.written
    value = {key: held for key, held in written.value.items() if key != KEY}
    try:
        return Dossier.model_validate(value), []
    except ValidationError as error:
        faults = problems_of(error, written.places, lambda path: fields_at(Dossier, path))
        unread = {place for place in (written.places.root,) if not written.whole}
        return None, [fault for fault in faults if not (fault.slug == "missing" and fault.place in unread)]


def _rubric(folder: Folder, library: Library) -> tuple[Rubric | None, Draft | None, list[Problem]]:
    identity = folder.written.value.get("evaluation")
    named = identity.get("rubric", LOCAL) if isinstance(identity, dict) else LOCAL
    path = ("evaluation", "rubric") if isinstance(identity, dict) and "rubric" in identity else ("evaluation",)
    place = folder.written.places.find(path)
    if KEY in folder.written.value:
        return _local(folder, library, named, place)
    if named == LOCAL:
        cure = "请写 rubric.yml，或在 evaluation 里写 rubric: 标识@版本。" + nearest("", library.drafts)
        # It may stand in a file that could not be read to its end.
        if not isinstance(identity, dict) or not folder.written.whole:
            return None, None, []
        return None, None, [Problem(place, "没有评价指标体系", cure, "no-rubric")]
    if not isinstance(named, str):
        return None, None, []  # its form was refused with the rest of `evaluation`
    if named in library.rubrics:
        return library.rubrics[named], library.drafts[named], []
    if named in library.drafts:
        at = library.drafts[named].places.root.file
        words = f"指标体系{quoted(named)}有问题（{at}）"
        return None, None, [Problem(place, words, "请先改正它。", "broken-rubric")]
    cure = nearest(named, (LOCAL, *library.drafts))
    return None, None, [Problem(place, f"没有指标体系{quoted(named)}", cure, "unknown-rubric")]


def _local(
    folder: Folder, library: Library, named: object, place: Place
) -> tuple[Rubric | None, Draft | None, list[Problem]]:
    draft = draft_of(folder.written, folder.origins[KEY].content, shared=False)
    rubric, problems = rubric_of(draft, library.drafts)
    found = list(problems)
    if named != LOCAL:
        words = f"evaluation 里用的是{quoted(named)}，文件夹里却另有 rubric"
        cure = "请删去 evaluation 里的 rubric；要在共享体系上增减，请在 rubric.yml 里写 extends。"
        found.append(Problem(place, words, cure, "two-rubrics"))
    if draft.id in library.drafts:
        first = library.drafts[draft.id].places.find((KEY, "id"))
        words = f"指标体系 {draft.id} 已经有了，在 {first}"
        at = draft.places.find((KEY, "id"))
        found.append(Problem(at, words, "请给本评价的指标体系另起标识。", "duplicate-id"))
    return rubric, draft, found


def _contradictions(
    folder: Folder, attached: Attached, name: str, library: Library, draft: Draft | None
) -> Iterator[Problem]:
    written = folder.written
    value = {key: held for key, held in written.value.items() if key != KEY}
    empty = [path for path in written.empty if path[0] != KEY]
    yield from unknown_empties(Dossier, written)
    yield from duplicates(value, (), written.places)
    yield from out_of_order(value, written.places)
    if not written.whole:
        return
    yield from broken_references(value, empty, written.places, names_of(value, _indicators(draft, library)))
    yield from attachment_problems(value.get("documents"), attached, written.places)
    yield from cited_pages(value, attached, written.places)
    yield from _region(folder, name, library)


def _indicators(draft: Draft | None, library: Library) -> Iterable[tuple[str, bool]] | None:
    """Each indicator of a rubric and whether it is a leaf; None where the rubric cannot be joined."""
    whole = joined_with(draft, library.drafts)[0] if draft else None
    if whole is None:
        return None
    return [(name, not item.get("indicators")) for name, _, item, _ in raw_indicators(whole.value.get("indicators"))]


def _region(folder: Folder, name: str, library: Library) -> Iterator[Problem]:
    identity = folder.written.value.get("evaluation")
    code = identity.get("region") if isinstance(identity, dict) else None
    place, known = folder.written.places.find(("evaluation", "region")), library.regions.by_code
    if not isinstance(code, str) or not re.fullmatch(r"[0-9]{6}", code):
        return
    if known and code not in known:
        yield Problem(place, f"regions.yml 里没有行政区划{quoted(code)}", nearest(code, known), "unknown-region")
    if code != name[:6]:
        words = f"行政区划{quoted(code)}与文件夹 {name.partition('/')[0]} 的代码不同"
        yield Problem(place, words, "请改正 region，或把评价移到对应的文件夹。", "region-folder")
