"""Files are read only where they are expected, and only when they are files."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evalgen.load.characters import MOST_BYTES
from evalgen.load.yaml_text import Written, read_yaml
from evalgen.problems import Place, Places, Problem, quoted

SUFFIXES = (".yml", ".yaml")
ATTACHMENTS = "attachments"
IGNORED = ("README.md", "README.zh.md")
"""Notes for people; beside them, names that begin with a dot are left alone."""


@dataclass(frozen=True)
class Source:
    """One YAML file: its name from the projects folder, its bytes, and what stands in it."""

    file: str
    content: bytes
    written: Written


def entries(folder: Path) -> list[os.DirEntry[str]]:
    """What lies in a folder, in order of name; nothing when it cannot be listed."""
    try:
        with os.scandir(folder) as found:
            return sorted((entry for entry in found if not _ignored(entry.name)), key=lambda entry: entry.name)
    except OSError:
        return []


def sources(folder: Path, name: str) -> Iterator[Source]:
    """Each YAML file of a folder, in order of name; `name` is the folder's, from the projects folder."""
    for entry in entries(folder):
        if entry.name.endswith(SUFFIXES):
            yield read_source(Path(entry.path), f"{name}/{readable(entry.name)}")


def read_source(path: Path, file: str) -> Source:
    """The YAML file at `path`; what cannot be read is a problem of it."""
    content, problem = read_bytes(path, file)
    if problem:
        return Source(file, b"", Written(None, Places(Place(file)), problems=(problem,), whole=False))
    return Source(file, content, read_yaml(content, file))


def read_bytes(path: Path, file: str) -> tuple[bytes, Problem | None]:
    """At most one byte more than a file may have, so that its size is judged without reading all of it."""
    if path.is_symlink():
        return b"", Problem(Place(file), "这是符号链接，不是文件", "请换成文件本身。", "not-a-file")
    if not path.is_file():
        return b"", Problem(Place(file), "这不是普通文件", "请换成 YAML 文本文件。", "not-a-file")
    try:
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1), None
    except OSError as error:
        words = f"文件打不开（系统错误 {error.errno}）"
        return b"", Problem(Place(file), words, "请检查读取权限。", "unreadable")


def misnamed(folder: Path, name: str) -> Iterator[Problem]:
    """YAML files that would be passed over: ending in capitals or a copy's name, or in a folder below."""
    for entry in entries(folder):
        file = f"{name}/{readable(entry.name)}"
        if entry.is_dir(follow_symlinks=False):
            if entry.name != ATTACHMENTS:
                yield from _below(Path(entry.path), file)
        elif not entry.name.endswith(SUFFIXES) and _looks_like_yaml(entry.name):
            words = f"没有读这个文件：{quoted(readable(entry.name))}不以 .yml 或 .yaml 结尾"
            yield Problem(Place(file), words, "请改名，或删去。", "misnamed")


def _below(folder: Path, name: str) -> Iterator[Problem]:
    for entry in entries(folder):
        if entry.name.lower().endswith(SUFFIXES):
            words = "没有读这个文件：它在下一级文件夹里"
            yield Problem(Place(f"{name}/{readable(entry.name)}"), words, "请移到上一级，或改名。", "misnamed")


def readable(name: str) -> str:
    """A file's name without bytes that are no text."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _ignored(name: str) -> bool:
    return name.startswith(".") or name in IGNORED


def _looks_like_yaml(name: str) -> bool:
    return any(f"{suffix}." in f"{name.lower()}." for suffix in SUFFIXES)
