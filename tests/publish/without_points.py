"""A made-up form (虚构) that gives no points, beside the small projects folder's evaluation that does."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "unscored"
GRAIN = "990101-example/grain-2021"
FILES: dict[str, str | bytes | None] = {
    "rubrics/transfer-form.yml": (_FOLDER / "rubric.yml").read_text("utf-8"),
    f"{GRAIN}/evaluation.yml": (_FOLDER / "evaluation.yml").read_text("utf-8"),
}
"""What the small valid projects folder holds besides, by path."""
