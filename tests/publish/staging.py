"""A made-up evaluation (虚构) whose report went through two stages before it was published, and was corrected."""

from pathlib import Path

from tests.conftest import ONE_ROAD, TINY

STAGES = (Path(__file__).parent / "staged" / "stages.yml").read_text("utf-8")
_SCORES = (TINY / ONE_ROAD / "scores.yml").read_text("utf-8")
STAGED: dict[str, str | bytes | None] = {
    f"{ONE_ROAD}/stages.yml": STAGES,
    f"{ONE_ROAD}/scores.yml": _SCORES.replace(
        "    reason: 路面有裂缝", "    narrative: 路面有三处裂缝。标线齐全。绿化未做。\n    reason: 路面有裂缝"
    ),
}
"""What the small valid projects folder holds besides, by path."""
