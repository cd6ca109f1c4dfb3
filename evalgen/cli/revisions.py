"""The evidence as a revision of the repository holds it, read into a folder of its own; nothing else is touched."""

import io
import subprocess
import tarfile
from pathlib import Path

from evalgen.cli.parser import Wrong


def read_revision(revision: str, folder: Path, target: Path) -> Path:
    """`folder` as it stands in `revision`, written below `target`; Wrong where there is no such revision or folder."""
    top = Path(_git(folder, "rev-parse", "--show-toplevel", wrong=f"“{folder}”不在 git 仓库里").strip())
    commit = _commit(folder, revision)
    inside = folder.resolve().relative_to(top.resolve()).as_posix()
    wrong = f"版本“{revision}”里没有“{inside}”"
    packed = _run(top, ["archive", "--format=tar", commit, "--", inside], wrong)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(target, filter="data")
    return target / inside


def parted(text: str, folder: Path) -> tuple[str, str] | None:
    """The revisions that `OLD..NEW` names, HEAD for one left out; with three dots, the first is where they parted."""
    old, dots, new = text.partition("..")
    if not dots:
        return None
    old, new_ = old or "HEAD", new.removeprefix(".") or "HEAD"
    if not new.startswith("."):
        return old, new_
    for each in (old, new_):
        _commit(folder, each)
    wrong = f"“{text}”里的两个版本没有共同的起点"
    return _git(folder, "merge-base", "--end-of-options", old, new_, wrong=wrong).strip(), new_


def _commit(folder: Path, revision: str) -> str:
    name, wrong = f"{revision}^{{commit}}", f"仓库里没有版本“{revision}”"
    return _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name, wrong=wrong).strip()


def _git(folder: Path, *arguments: str, wrong: str) -> str:
    return _run(folder, list(arguments), wrong).decode(errors="replace")


def _run(folder: Path, arguments: list[str], wrong: str) -> bytes:
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603
    except FileNotFoundError:
        raise Wrong("没有安装 git") from None
    except subprocess.CalledProcessError:
        raise Wrong(wrong) from None
