"""Each broken file of tests/load/broken gets exactly the messages printed below it.

A case is a Markdown file: a title, the files laid over the small projects folder, and the messages. After a change of
wording, `EVALGEN_RENEW=1 pytest tests/load/test_broken.py` writes the messages anew; read the difference.
"""

import os
import re
from pathlib import Path

import pytest

from tests.conftest import TinyProjects
from tests.load.loading import problems_in

CASES = sorted((Path(__file__).parent / "broken").glob("*.md"))
FILE = re.compile(r"^## (?P<name>\S+)\n```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
MESSAGES = re.compile(r"(?<=^```text\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_broken_file_gets_the_messages_printed_below_it(case: Path, tiny_projects: TinyProjects) -> None:
    text = case.read_text(encoding="utf-8")
    root = tiny_projects({match["name"]: match["text"] for match in FILE.finditer(text)})
    messages = "".join(f"{problem}\n" for problem in problems_in(root))
    if os.environ.get("EVALGEN_RENEW"):
        case.write_text(MESSAGES.sub(lambda _: messages, text), encoding="utf-8")
    stated = MESSAGES.search(text)
    assert stated is not None
    assert messages == stated[0] or os.environ.get("EVALGEN_RENEW")
    assert messages, "a broken case must have at least one problem"


def test_there_are_broken_cases() -> None:
    assert len(CASES) >= 20
