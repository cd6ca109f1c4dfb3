"""The evaluation as JSON: every figure exact, so that anyone can recompute every total."""

from pydantic import TypeAdapter

from evalgen.model.evaluation import Evaluation
from evalgen.publish.open_data import EvaluationRecord, record_of

NAME = "evaluation.json"
TITLE = "本次评价（JSON）"
_RECORDS = TypeAdapter(EvaluationRecord)


def of_evaluation(evaluation: Evaluation) -> bytes:
    """The public record in UTF-8, one value a line."""
    return _RECORDS.dump_json(record_of(evaluation), indent=1) + b"\n"
