"""`evalgen schema` gives schemas that are valid, and that the shipped copies equal."""

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from evalgen.cli import main
from evalgen.pipeline.schemas import SCHEMAS

SHIPPED = Path(__file__).parents[2] / "projects" / "schemas"


@pytest.mark.parametrize("which", sorted(SCHEMAS))
def test_a_schema_is_a_schema(which: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", which]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    assert schema["title"]


def test_every_kind_of_rule_is_in_the_schema_of_rubrics() -> None:
    from evalgen.assess.rule import kinds

    shown = json.dumps(SCHEMAS["rubric"]())
    assert all(f'"{kind}"' in shown for kind in kinds())


@pytest.mark.parametrize("which", ["evidence", "regions", "rubric"])
def test_the_shipped_schema_is_the_one_that_the_command_writes(which: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", which]) == 0
    made, path = capsys.readouterr().out, SHIPPED / f"{which}.json"
    if os.environ.get("EVALGEN_RENEW"):
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8"), "run `make golden`"
