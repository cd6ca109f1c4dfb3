"""Each evaluation has a folder, inside the folder of its county; both are part of its address."""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from evalgen.load.attachments import sha256_of_file
from evalgen.load.regions import FILE
from evalgen.load.rubrics import FOLDER
from evalgen.load.source import SUFFIXES, entries, readable
from evalgen.problems import Place, Problem, quoted

SCHEMAS = "schemas"
"""JSON Schemas that editors read; evidence is checked without them."""
_COUNTY = re.compile(r"[0-9]{6}-[a-z0-9]+(-[a-z0-9]+)*")
_EVALUATION = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def folders(root: Path) -> tuple[str, ...]:
    """The ids of all evaluations (`430626-pingjiang/three-centers-2021`), in order."""
    found = []
    for county in entries(root):
        if _is_folder(county, _COUNTY):
            evaluations = entries(Path(county.path))
            found += [f"{county.name}/{entry.name}" for entry in evaluations if _is_folder(entry, _EVALUATION)]
    return tuple(sorted(found))


def strays(root: Path) -> Iterator[Problem]:
    """Whatever lies in a projects folder and would be passed over."""
    for entry in entries(root):
        if entry.name in (FILE, SCHEMAS):
            continue
        if entry.name == FOLDER and not entry.is_dir():
            yield _stray(FOLDER, "rubrics 是放共享指标体系的文件夹，请给这个文件改名。")
            continue
        if entry.name == FOLDER:
            yield from _not_rubrics(Path(entry.path))
            continue
        if not _is_folder(entry, _COUNTY):
            cure = "区县文件夹要写成 代码-拼音，例如 430626-pingjiang；符号链接不行。"
            yield _stray(readable(entry.name), cure)
            continue
        for below in entries(Path(entry.path)):
            if not _is_folder(below, _EVALUATION):
                cure = "评价文件夹只用小写字母、数字和连字符，例如 three-centers-2021；符号链接不行。"
                yield _stray(f"{entry.name}/{readable(below.name)}", cure)


def digest(root: Path, name: str) -> str:
    """A hash over all that lies in an evaluation's folder, names and bytes, attachments among them."""
    whole = hashlib.sha256()
    for line in sorted(_digests(root / name, "")):
        whole.update(line.encode("utf-8", "surrogateescape") + b"\n")
    return whole.hexdigest()


def _digests(folder: Path, name: str) -> Iterator[str]:
    for entry in entries(folder):
        path = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _digests(Path(entry.path), path)
        elif entry.is_file(follow_symlinks=False):
            try:
                yield f"{path}\0{sha256_of_file(Path(entry.path))}"
            except OSError:
                yield f"{path}\0unreadable"
        else:
            yield f"{path}\0{Path(entry.path).readlink() if entry.is_symlink() else 'special'}"


def _not_rubrics(folder: Path) -> Iterator[Problem]:
    for entry in entries(folder):
        if not entry.name.endswith(SUFFIXES):
            yield _stray(f"{FOLDER}/{readable(entry.name)}", "这里只放 .yml 文件。")


def _is_folder(entry: os.DirEntry[str], form: re.Pattern[str]) -> bool:
    return entry.is_dir(follow_symlinks=False) and bool(form.fullmatch(entry.name)) and len(entry.name) <= 80


def _stray(name: str, cure: str) -> Problem:
    return Problem(Place(name), f"没有读{quoted(name.rpartition('/')[2])}：名称或类型不对", cure, "stray")
