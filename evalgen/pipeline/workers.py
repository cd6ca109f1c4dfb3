"""Several processes share the work, and what they make arrives in order, as if one had made it."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

MOST = 8
LEAST_ITEMS = 16
"""Fewer items for each process are done before it has started."""
COLLECTED_EVERY = 50

Item = TypeVar("Item")
Result = TypeVar("Result")


def usual_jobs(count: int) -> int:
    """How many processes are worth while for `count` items here; one where a process cannot safely be copied."""
    # A copy of a process with threads may wait for ever for a lock that no thread of it will open.
    if sys.platform != "linux" or threading.active_count() > 1 or multiprocessing.current_process().daemon:
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), MOST, count // LEAST_ITEMS))


def in_order(make: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """`make(item)` for each item, in order; what it raises is raised here. With several jobs, results are pickled.

    No process runs further ahead than its pipe holds, so memory does not grow with the number of items.
    """
    # The first is made here: what has to be read and compiled for it, the other processes find done.
    yield from map(make, items[:1])
    others = items[1:]
    if jobs < 2:
        yield from map(make, others)
        return
    # What stands now is shared with the copies for as long as nobody, the collector included, writes to it.
    gc.freeze()
    context = multiprocessing.get_context("fork")
    receivers: list[Connection] = []
    processes = []
    try:
        for at in range(jobs):
            receiver, sender = context.Pipe(duplex=False)
            receivers.append(receiver)
            process = context.Process(target=_work, args=(make, others[at::jobs], sender, receivers), daemon=True)
            process.start()
            processes.append(process)
            sender.close()
        for number in range(len(others)):
            yield _received(receivers[number % jobs])
    finally:
        for process in processes:
            process.terminate()
            process.join()
        for receiver in receivers:
            receiver.close()
        gc.unfreeze()


def _received(receiver: Connection) -> Any:
    try:
        result, error = receiver.recv()
    except EOFError:
        raise RuntimeError("a process that made pages ended before its time") from None
    if error is not None:
        raise error
    return result


def _work(
    make: Callable[[Item], Result], items: Sequence[Item], sender: Connection, receivers: Sequence[Connection]
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # Held here, they would keep the other processes writing when nobody reads any more.
    for receiver in receivers:
        receiver.close()
    # Evaluations hold next to no cycles: looking for them after every few hundred objects would cost a twentieth.
    gc.disable()
    for number, item in enumerate(items, 1):
        if number % COLLECTED_EVERY == 0:
            gc.collect()
        try:
            result = make(item)
        except Exception as error:
            sender.send((None, _portable(error)))
            return
        sender.send((result, None))


def _portable(error: Exception) -> Exception:
    """`error` in a form that another process can raise, with the lines that led to it."""
    trace = traceback.format_exc()
    plain = RuntimeError(f"{type(error).__name__}: {error}")
    plain.add_note(trace)
    return plain
