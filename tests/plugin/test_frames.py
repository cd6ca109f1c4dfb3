"""A page put together from a frame rendered once is the page that the theme would have rendered."""

from pathlib import Path

import pytest

from evalgen.plugin import finished
from tests.conftest import TinyProjects
from tests.plugin.sites import built, files_of, make_site


@pytest.mark.parametrize("settings", [{}, {"use_directory_urls": False, "site_url": "https://example.org/jx/"}])
def test_joining_equals_rendering(
    tiny_projects: TinyProjects, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: dict[str, object]
) -> None:
    tiny_projects()
    path = make_site(tmp_path, **settings)
    joined = files_of(built(path, tmp_path / "joined"))
    monkeypatch.setattr(finished, "FRAMED", finished.WHOLE)
    rendered = files_of(built(path, tmp_path / "rendered"))
    assert joined.keys() == rendered.keys()
    assert [name for name in joined if joined[name] != rendered[name]] == []
