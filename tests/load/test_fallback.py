"""Without the C library the same files are read the same way."""

import pytest
import yaml

from evalgen.load import yaml_events
from evalgen.load.yaml_text import read_yaml
from tests.load.test_reading import SYNTAX

SAME = [
    "a: 1\nb: [x, {c: true}]\nd:\n",
    "a: 1\na: 2\n",
    "a: &x 1\n",
    "- \n",
    "a: !!str x\n",
    "[" * 60,
    "a: 1\n---\nb: 2\n",
    "",
]


@pytest.mark.parametrize("text", SAME)
def test_the_slow_reader_agrees_with_the_fast_one(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_yaml(text.encode(), "a.yml")
    monkeypatch.setattr(yaml_events, "_Parser", yaml.SafeLoader)
    assert read_yaml(text.encode(), "a.yml") == fast


@pytest.mark.parametrize("text", SYNTAX)
def test_the_slow_reader_refuses_what_the_fast_one_refuses(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_events, "_Parser", yaml.SafeLoader)
    problems = read_yaml(text.encode(), "a.yml").problems
    assert problems
    assert not any(word in str(problems) for word in ("expected", "found", "did not", "while scanning"))
