"""The YAML files of one folder are parts of one whole, merged by their top-level keys."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evalgen.load.source import Source, misnamed, sources
from evalgen.load.yaml_text import Written
from evalgen.problems import MOST_PROBLEMS, Place, Places, Problem, nearest, quoted
from evalgen.problems.place import Path as KeyPath
from evalgen.problems.place import Spot


@dataclass(frozen=True)
class Folder:
    """What a folder's YAML files hold together, and which file each top-level key comes from."""

    written: Written
    origins: dict[str, Source]
    sha256: str


def read_folder(folder: Path, name: str, keys: Iterable[str]) -> Folder:
    """All YAML files of a folder merged; `keys` are the top-level keys that there are."""
    parts = tuple(sources(folder, name))
    problems = [problem for part in parts for problem in part.written.problems]
    problems += misnamed(folder, name)
    if not parts:
        problems.append(Problem(Place(name), "文件夹里没有 .yml 文件", "请写 evaluation.yml。", "no-files"))
    return merge(parts, Place(_first(parts, name)), frozenset(keys), problems)


def merge(parts: Sequence[Source], root: Place, keys: frozenset[str], problems: list[Problem]) -> Folder:
    """`parts` as one; the same key in two of them, or a key that there is not, is a problem."""
    value: dict[str, Any] = {}
    origins: dict[str, Source] = {}
    spots: dict[str | int, Spot] = {}
    empty: list[KeyPath] = []
    for part in parts:
        written = part.written
        taken = set()
        for key, held in _top(written, keys, problems).items():
            place = written.places.find((key,), key=True)
            if key not in keys:
                if len(problems) < MOST_PROBLEMS:
                    problems.append(Problem(place, f"没有{quoted(key)}这个顶层键", nearest(key, keys), "unknown-key"))
            elif key in origins:
                problems.append(_twice(key, place, origins[key].written.places.find((key,), key=True)))
            else:
                origins[key] = part
                taken.add(key)
                spots[key] = written.places.spots[key]
                if held is not None:
                    value[key] = held
        empty += (path for path in written.empty if path[0] in taken)
    whole = bool(parts) and all(part.written.whole for part in parts)
    merged = Written(value, Places(root, spots), tuple(empty), tuple(problems), whole)
    return Folder(merged, origins, sha256_of((part.file, part.content) for part in parts))


def sha256_of(files: Iterable[tuple[str, bytes]]) -> str:
    """One hash over names and contents, in the order given."""
    whole = hashlib.sha256()
    for name, content in files:
        whole.update(hashlib.sha256(name.encode()).digest() + hashlib.sha256(content).digest())
    return whole.hexdigest()


def _top(written: Written, keys: frozenset[str], problems: list[Problem]) -> dict[str, Any]:
    """The top-level keys of a file, those left empty among them."""
    if written.value is None:
        return {}
    if not isinstance(written.value, dict):
        words = "文件最外层要写一组“键: 值”"
        cure = f"请以“{min(keys & {'evaluation'} or keys)}:”这样的键开头。"
        problems.append(Problem(written.places.root, words, cure, "mapping"))
        return {}
    return written.value | {str(path[0]): None for path in written.empty if len(path) == 1}


def _twice(key: str, place: Place, first: Place) -> Problem:
    words = f"顶层键{quoted(key)}在 {first} 已经写过"
    return Problem(place, words, "一个键只能写在一个文件里，请合并或删去一处。", "duplicate-key")


def _first(parts: tuple[Source, ...], name: str) -> str:
    """The file that a missing top-level key is missing from."""
    files = [part.file for part in parts]
    return next((file for file in files if file.endswith("/evaluation.yml")), files[0] if files else name)
