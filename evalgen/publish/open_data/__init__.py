"""Evaluations as open data: a versioned form with a JSON Schema."""

from evalgen.publish.open_data.evaluation import record_of
from evalgen.publish.open_data.evaluation_record import EvaluationRecord

__all__ = ["EvaluationRecord", "record_of"]
