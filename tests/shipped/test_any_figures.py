"""Whatever figures the texts hold, every check reads them to the end."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from evalgen.pipeline.project import Project
from tests.assess.making import yaml
from tests.shipped.test_planted import PLANTED, copied

FIGURES = {
    "none": "", "zero": "0", "wide": "９０", "more digits than points have": "9" * 13,
    "more places than points have": f"1.{'3' * 21}", "several points": "1.2.3",
    "of another writing": "٣", "numerals": "十百",
}  # fmt: skip
TEXTS = {"report", "narrative", "standard", "definition", "text", "note", "cause"}


def with_figures(value: Any, figure: str, *, inside: bool = False) -> Any:
    """`value`, in whose texts each figure is `figure`."""
    if isinstance(value, dict):
        return {key: with_figures(held, figure, inside=inside or key in TEXTS) for key, held in value.items()}
    if isinstance(value, list):
        return [with_figures(held, figure, inside=inside) for held in value]
    return re.sub(r"\d+", figure, value) if inside and isinstance(value, str) else value


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("id_", PLANTED)
def test_no_figure_in_a_text_stops_a_check(tmp_path: Path, id_: str, figure: str) -> None:
    folder = copied(tmp_path, id_)
    (folder / "accepted.yml").unlink()
    for file in folder.glob("*.yml"):
        written = with_figures(yaml(file.read_text("utf-8")), FIGURES[figure])
        file.write_text(json.dumps(written, ensure_ascii=False), "utf-8")
    assert Project(tmp_path).evaluation(id_).findings
