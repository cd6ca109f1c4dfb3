"""What was measured of one set: the stages, the builds, and how much there was."""

from dataclasses import dataclass

from bench.measured import Run

STAGES = ("load", "assess", "render")
STAGES_REPEATED = 3
"""Runs of the stages, by one process and shared, however many there are of the builds."""


@dataclass(frozen=True)
class Size:
    """Everything measured of one set: the medians of its runs and how much there was."""

    evaluations: int
    pages: int
    stages: Run
    """Load, assess and render, one after the other in one process."""
    together: Run
    """The same, shared among processes as in the site's build."""
    whole: Run
    bare: Run
    whole_bytes: int
    bare_bytes: int

    @property
    def work(self) -> float:
        """Seconds for load, assess and render, as the site's build does them."""
        return float(self.together.said["seconds"])

    @property
    def scoring(self) -> float:
        """Seconds for understanding the rules of all evaluations and applying them, by a single process."""
        return float(self.stages.said["understanding"] + self.stages.said["applying"])

    @property
    def alone(self) -> float:
        """Seconds for load, assess and render by a single process."""
        return sum(self.stages.said[stage] for stage in STAGES)
