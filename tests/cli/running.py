"""The command line as a process of its own."""

import subprocess
import sys
from pathlib import Path


def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """`python -m evalgen` with `arguments`; output as text."""
    command = [sys.executable, "-m", "evalgen", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)
