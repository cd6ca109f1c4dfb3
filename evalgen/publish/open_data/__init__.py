"""Evaluations as open data: a versioned form with a JSON Schema."""

from evalgen.publish.open_data.evaluation import EvaluationRecord, record_of

__all__ = ["EvaluationRecord", "record_of"]
