"""A plain `mkdocs build` publishes the evaluations; nothing else in this package knows MkDocs."""

from evalgen.plugin.hooks import EvalgenPlugin

__all__ = ["EvalgenPlugin"]
