"""Every shipped file of evidence names, in its first line, the schema that an editor is to hold it against."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
_COMMENT = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def shipped() -> list[Path]:
    """The YAML files of projects/ and the built-in rubrics, as far as git keeps them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "projects", "evalgen/rubrics"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name.endswith(".yml")]


def named(path: Path) -> Path:
    match = _COMMENT.fullmatch(path.read_text("utf-8").partition("\n")[0])
    assert match, f"{path.relative_to(ROOT)} does not begin with the comment that names its schema"
    return (path.parent / match[1]).resolve()


def test_there_are_shipped_files() -> None:
    assert len(shipped()) > 20


@pytest.mark.parametrize("path", shipped(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_names_a_schema_that_it_passes(path: Path) -> None:
    schema = named(path)
    assert schema.is_relative_to(ROOT / "projects" / "schemas")
    written = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    errors = list(Draft202012Validator(json.loads(schema.read_text("utf-8"))).iter_errors(_as_typed(written)))
    assert [error.message for error in errors] == []


def _as_typed(written: object) -> object:
    """What an editor makes of plain text: true and false, and whole numbers."""
    if isinstance(written, dict):
        return {key: _as_typed(value) for key, value in written.items()}
    if isinstance(written, list):
        return [_as_typed(value) for value in written]
    if written in ("true", "false"):
        return written == "true"
    return int(str(written)) if re.fullmatch(r"0|[1-9]\d{0,15}", str(written)) else written
