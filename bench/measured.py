"""Each thing measured runs in a process of its own, whose whole time and peak memory count."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent
_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}


@dataclass(frozen=True)
class Run:
    """Seconds from start to end, seconds of processors, the most memory in MB, and what the process said of itself."""

    seconds: float
    processors: float
    memory: float
    said: Mapping[str, Any]


def run(*arguments: str) -> Run:
    """Run `python -m bench.subject` with `arguments`; raises RuntimeError with its words if it fails."""
    command = [sys.executable, "-m", "bench.subject", *arguments]
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, env=os.environ | _ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stderr
        errors = process.stderr.read()
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{errors[-4000:]}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, json.loads(output.splitlines()[-1]))


def middle(runs: Sequence[Run]) -> Run:
    """The median of each figure; what the processes said counts as numbers."""
    keys = runs[0].said
    said = {key: median(run.said[key] for run in runs) for key in keys}
    seconds, processors, memory = (
        median(getattr(run, figure) for run in runs) for figure in ("seconds", "processors", "memory")
    )
    return Run(seconds, processors, memory, said)
