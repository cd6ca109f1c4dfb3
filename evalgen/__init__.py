"""Published evaluations of government spending: evidence in, scored and cross-checked disclosure out."""

__version__ = "0.1.0"
