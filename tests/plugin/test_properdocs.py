"""ProperDocs, the fork of MkDocs that is maintained, builds the same site."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import ONE_ROAD, TinyProjects
from tests.plugin.sites import built, files_of, make_site, quiet, settle

GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


@pytest.mark.skipif(find_spec("properdocs") is None, reason="properdocs is not installed")
def test_properdocs_builds_the_same_site(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    settle(tiny_projects(), ONE_ROAD)
    path = make_site(tmp_path)
    expected = {name: GENERATOR.sub(b"", content) for name, content in files_of(built(path)).items()}
    command = [
        sys.executable,
        "-m",
        "properdocs",
        "build",
        "--strict",
        "--config-file",
        str(path),
        "--site-dir",
        "other",
    ]
    run = subprocess.run(command, capture_output=True, text=True, env=quiet(), cwd=tmp_path, check=False)
    assert run.returncode == 0, run.stderr
    found = {name: GENERATOR.sub(b"", content) for name, content in files_of(tmp_path / "other").items()}
    assert f"{ONE_ROAD}/index.html" in found
    assert found.keys() == expected.keys()
    assert [name for name in expected if found[name] != expected[name]] == []
