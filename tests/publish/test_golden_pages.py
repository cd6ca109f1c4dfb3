"""The pages of a report and of a self-evaluation are what was looked at and committed: `make golden` renews them."""

import os
import re
from pathlib import Path

import pytest

from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.page import Page
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.site_rendition import Site
from tests.publish.poisoning import PINGJIANG, evaluation

GOLDEN = Path(__file__).parent / "golden"
IDS = (PINGJIANG, "530923-yongde/nutrition-2022")
_CHART = re.compile(r'<figure class="eg-chart".*?</figure>', re.DOTALL)
"""Charts are looked at by themselves."""


def shown(page: Page) -> str:
    return _CHART.sub("<figure></figure>", page.body) + "\n"


def check(golden: Path, made: dict[str, str]) -> None:
    if os.environ.get("EVALGEN_RENEW"):
        golden.mkdir(parents=True, exist_ok=True)
        for old in golden.iterdir():
            old.unlink()
        for name, body in made.items():
            (golden / name).write_text(body, encoding="utf-8")
    assert {path.name for path in golden.glob("*")} == set(made), "run `make golden` and read what it made"
    for name, body in made.items():
        assert body == (golden / name).read_text(encoding="utf-8"), f"{name}: run `make golden` and read the difference"


@pytest.mark.parametrize("id_", IDS)
def test_the_pages_are_as_committed(id_: str) -> None:
    pages = pages_of(evaluation(id_), Site)
    check(GOLDEN / id_ / "html", {f"{Path(page.uri).stem}.html": shown(page) for page in pages})


def test_the_export_is_as_committed() -> None:
    pages = pages_of(evaluation(IDS[1]), Plain)
    check(GOLDEN / IDS[1] / "markdown", {f"{Path(page.uri).stem}.md": page.body for page in pages})


@pytest.mark.parametrize("id_", IDS)
def test_the_same_evidence_makes_the_same_pages_twice(id_: str) -> None:
    assert list(pages_of(evaluation(id_), Site)) == list(pages_of(evaluation(id_), Site))
