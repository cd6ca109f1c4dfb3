"""What agencies wrote becomes evidence and rubrics, or a list of everything that must be mended."""

from evalgen.load.county import digest, folders
from evalgen.load.evaluation import load_evaluation
from evalgen.load.library import Library, open_library

__all__ = ["Library", "digest", "folders", "load_evaluation", "open_library"]
