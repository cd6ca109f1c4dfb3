"""A document's file lies in the evaluation's own folder and is the file that was recorded."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evalgen.load.source import readable
from evalgen.problems import Places, Problem, nearest, quoted

_PIECE = 1 << 20


def attachment_problems(documents: Any, folder: Path, places: Places) -> Iterator[Problem]:
    """Files of documents that lead out of `folder`, are missing, or are not what their SHA-256 says. An internal
    document's file may be missing, since it is not published."""
    for number, document in enumerate(documents if isinstance(documents, list) else ()):
        file = document.get("file") if isinstance(document, dict) else None
        if not isinstance(file, str):
            continue
        place = places.find(("documents", number, "file"))
        if not _stays_inside(file, folder):
            words = f"文件路径{quoted(file)}不在本评价的文件夹之内"
            cure = "请写相对路径，用 / 分隔，例如 attachments/report.pdf；不能用 ..、绝对路径和符号链接。"
            yield Problem(place, words, cure, "outside")
        elif not (folder / file).is_file():
            if document.get("visibility") != "internal":
                yield Problem(place, f"没有文件{quoted(file)}", nearest(file, _files(folder)), "no-file")
        else:
            yield from _altered(folder / file, document.get("sha256"), ("documents", number, "sha256"), places)


def _altered(path: Path, stated: Any, at: tuple[str | int, ...], places: Places) -> Iterator[Problem]:
    if not isinstance(stated, str):
        return
    try:
        actual = sha256_of_file(path)
    except OSError as error:
        yield Problem(places.find(at), f"文件打不开（系统错误 {error.errno}）", "请检查读取权限。", "unreadable")
        return
    if actual != stated:
        words = f"文件的 SHA-256 是 {actual}，与所写的不同"
        yield Problem(places.find(at), words, "请核对文件是否被改动，再改正 sha256。", "sha256")


def sha256_of_file(path: Path) -> str:
    """The SHA-256 of a file of any size."""
    whole = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            whole.update(piece)
    return whole.hexdigest()


def _stays_inside(file: str, folder: Path) -> bool:
    parts = file.split("/")
    if "\\" in file or ":" in parts[0] or any(part in ("", ".", "..") or part != part.strip() for part in parts):
        return False
    try:
        return (folder / file).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def _files(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return [readable(path.relative_to(folder).as_posix()) for path in found]
