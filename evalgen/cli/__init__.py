"""evalgen on the command line: check, score, schema, export."""

from evalgen.cli.main import main

__all__ = ["main"]
