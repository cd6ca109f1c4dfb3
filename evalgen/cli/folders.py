"""A path names all evaluations, those of a county, or one."""

import os
import re
from pathlib import Path

from evalgen.cli.parser import Wrong
from evalgen.pipeline.project import Project
from evalgen.problems import Place, nearest
from evalgen.units import When

_COUNTY = re.compile("[0-9]{6}-[a-z0-9-]+")
_BUILT_IN = "evalgen/rubrics/"


def root_of(path: Path) -> tuple[Path, str]:
    """The projects folder that `path` is or lies in, and the id, or its beginning, that `path` stands for.

    A projects folder is known by its regions.yml; where that is missing, by the folder of a county in it. Raises Wrong
    where there is no such folder.
    """
    if path.exists() and not path.is_dir():
        raise Wrong(f"“{path}”是文件，不是文件夹。{_instead_of(path)}")
    if not path.is_dir():
        cure = "。请到有 projects 文件夹的地方运行，或者写明它在哪里" if path.name == "projects" else ""
        raise Wrong(f"没有文件夹“{path}”{cure}")
    whole = _whole(path)
    for root in (whole, *whole.parents[:2]):
        if (root / "regions.yml").is_file():
            return root, whole.relative_to(root).as_posix().removeprefix(".")
    for county in (whole, whole.parent):
        if _COUNTY.fullmatch(county.name):
            return county.parent, whole.relative_to(county.parent).as_posix()
    if (whole / "projects" / "regions.yml").is_file():
        raise Wrong(f"“{path}”不是 projects 文件夹。是不是“{path / 'projects'}”？")
    return whole, ""


def _whole(path: Path) -> Path:
    """Not resolved: a linked folder keeps the name under which it was given."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def _instead_of(file: Path) -> str:
    """Which folder to name instead of a file: that of its evaluation, if it lies in one."""
    folder = _whole(file).parent
    if _COUNTY.fullmatch(folder.parent.name):
        return f"请写它所在的评价文件夹“{file.parent}”"
    return "请写 projects 文件夹，或其中的区县、评价文件夹"


def one_of(path: Path, as_of: When | None = None) -> tuple[Project, str]:
    """The project and the id of the one evaluation whose folder is `path`; Wrong where it is none."""
    root, name = root_of(path)
    project = Project(root, as_of)
    if name not in project.ids:
        raise Wrong(f"“{path}”不是一份评价的文件夹（projects/区县/评价）。{nearest(name, project.ids)}")
    return project, name


def selected(project: Project, names: set[str]) -> tuple[str, ...]:
    """The ids that the names stand for; an empty name stands for all. Wrong where a name stands for none."""
    for name in sorted(names):
        if name and not any(_below(id_, name) for id_ in project.ids):
            raise Wrong(f"“{project.root.name}/{name}”里没有评价")
    return tuple(id_ for id_ in project.ids if any(_below(id_, name) for name in names))


def _below(id_: str, name: str) -> bool:
    return not name or id_ == name or id_.startswith(f"{name}/")


def shown(place: Place, root: Path) -> str:
    """The file of `place` as seen from the working directory."""
    if place.file.startswith(_BUILT_IN):
        return place.file
    return Path(os.path.relpath(root / place.file)).as_posix()
