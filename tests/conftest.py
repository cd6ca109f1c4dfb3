"""What several test modules need: a small projects folder that is plainly made up."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from tests.browsing import browser

__all__ = ["browser"]

# A slow machine is no fault of the property under test.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

TINY = Path(__file__).parent / "load" / "tiny"
ONE_ROAD = "990101-example/one-road-2021"
"""The id of the only evaluation in it."""

TinyProjects = Callable[..., Path]


@pytest.fixture
def tiny_projects(tmp_path: Path) -> TinyProjects:
    """A function that writes a small valid projects folder and gives its path. `files` replaces files by their path
    in it: text or bytes as the new content, None to leave the file out."""

    def write(files: Mapping[str, str | bytes | None] | None = None) -> Path:
        root = tmp_path / "projects"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(TINY, root)
        for name, content in (files or {}).items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return write
