"""A document's file lies in the evaluation's own folder, holds what its name says and is the file that was recorded."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evalgen.load.pdf import is_pdf
from evalgen.load.source import readable
from evalgen.model.documents import Held
from evalgen.problems import Places, Problem, nearest, quoted

_PIECE = 1 << 20


@dataclass(frozen=True)
class Attached:
    """The files of documents in an evaluation's `folder`, by path there: those read, and the system's error number of
    those that could not be."""

    folder: Path
    held: Mapping[str, Held]
    unreadable: Mapping[str, int]


def attached_to(documents: Any, folder: Path) -> Attached:
    """Every file of `documents` that lies in `folder`, read once; two documents may stand in one file."""
    held: dict[str, Held] = {}
    unreadable: dict[str, int] = {}
    for file in {file: None for _, _, file in _named(documents)}:
        if _stays_inside(file, folder) and (folder / file).is_file():
            try:
                held[file] = Held(sha256_of_file(folder / file), (folder / file).stat().st_size)
            except OSError as error:
                unreadable[file] = error.errno or 0
    return Attached(folder, held, unreadable)


def attachment_problems(documents: Any, attached: Attached, places: Places) -> Iterator[Problem]:
    """Files of documents that lead out of the folder, are missing, empty, no PDF though named so, or not what their
    SHA-256 says. An internal document's file may be missing, since it is not published."""
    for number, document, file in _named(documents):
        place = places.find(("documents", number, "file"))
        if file in attached.held:
            yield from _unlike(file, attached, document, number, places)
        elif file in attached.unreadable:
            if document.get("visibility") != "internal" or document.get("sha256"):
                words = f"文件打不开（系统错误 {attached.unreadable[file]}）"
                yield Problem(place, words, "请检查读取权限。", "unreadable")
        elif not _stays_inside(file, attached.folder):
            words = f"文件路径{quoted(file)}不在本评价的文件夹之内"
            cure = "请写相对路径，用 / 分隔，例如 attachments/report.pdf；不能用 ..、绝对路径和符号链接。"
            yield Problem(place, words, cure, "outside")
        elif document.get("visibility") != "internal":
            yield Problem(place, f"没有文件{quoted(file)}", nearest(file, _files(attached.folder)), "no-file")


def _named(documents: Any) -> Iterator[tuple[int, dict[str, Any], str]]:
    """Every document that names a file, with its position and the file."""
    for number, document in enumerate(documents if isinstance(documents, list) else ()):
        file = document.get("file") if isinstance(document, dict) else None
        if isinstance(file, str):
            yield number, document, file


def _unlike(file: str, attached: Attached, document: dict[str, Any], number: int, places: Places) -> Iterator[Problem]:
    """What a file is not, though its name or its hash says so."""
    place, actual = places.find(("documents", number, "file")), attached.held[file]
    if not actual.size:
        yield Problem(place, f"文件{quoted(file)}是空的", "请换成原件，或删去 file。", "empty-file")
    elif file.lower().endswith(".pdf") and not is_pdf(attached.folder / file):
        words = f"文件{quoted(file)}的后缀是 .pdf，内容不是 PDF"
        yield Problem(place, words, "请换成 PDF 文件，或改用它本来的后缀。", "not-pdf")
    stated = document.get("sha256")
    if isinstance(stated, str) and actual.sha256 != stated:
        words = f"文件的 SHA-256 是 {actual.sha256}，与所写的不同"
        at = places.find(("documents", number, "sha256"))
        yield Problem(at, words, "请核对文件是否被改动，再改正 sha256。", "sha256")


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
