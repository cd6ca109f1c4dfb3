"""The evaluation as JSON: every figure exact, so that anyone can recompute every total."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.open_data import record_of

NAME = "evaluation.json"
TITLE = "本次评价（JSON）"


def of_evaluation(evaluation: Evaluation) -> bytes:
    """The public record in UTF-8, one value a line."""
    return f"{record_of(evaluation).model_dump_json(indent=1)}\n".encode()
