"""Several processes share the work, and what they make arrives in order, as if one had made it."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import TypeVar

from evalgen.pipeline.queue import Arrivals, Queue
from evalgen.problems import Unusable

MOST = 8
LEAST_ITEMS = 16
"""Fewer items for each process are done before it has started."""
AHEAD = 4
"""Items for each process that may be begun before they are wanted: some take ten times as long as others."""
COLLECTED_EVERY = 50

Item = TypeVar("Item")
Result = TypeVar("Result")


def usual_jobs(count: int) -> int:
    """How many processes are worth while for `count` items here; one where a process cannot safely be copied."""
    # A copy of a process with threads may wait for ever for a lock that no thread of it will open.
    if sys.platform != "linux" or threading.active_count() > 1 or multiprocessing.current_process().daemon:
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), MOST, count // LEAST_ITEMS))


def jobs_for(count: int, wanted: int | None) -> int:
    """How many processes share `count` items: as many as are `wanted`, or as usual."""
    return usual_jobs(count) if wanted is None else wanted


def in_order(make: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """`make(item)` for each item, in order; what it raises is raised here. With several jobs, results are pickled.

    No process runs further ahead than a few items, so memory does not grow with their number.
    """
    # The first is made here: what has to be read and compiled for it, the other processes find done.
    yield from map(make, items[:1])
    if jobs < 2:
        yield from _collecting_seldom(map(make, items[1:]))
    else:
        yield from _shared(make, items[1:], jobs)


def _shared(make: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    # What stands now is shared with the copies for as long as nobody, the collector included, writes to it.
    gc.freeze()
    context = multiprocessing.get_context("fork")
    queue = Queue(items, context.Value("L", 0), context.Semaphore(jobs * AHEAD))
    receivers: list[Connection] = []
    processes = []
    try:
        for _ in range(jobs):
            receiver, sender = context.Pipe(duplex=False)
            receivers.append(receiver)
            process = context.Process(target=_work, args=(make, queue, sender, receivers), daemon=True)
            process.start()
            processes.append(process)
            sender.close()
        arrivals = Arrivals(list(receivers))
        for number in range(len(items)):
            result = arrivals.take(number)
            queue.tickets.release()
            yield result
    finally:
        for process in processes:
            process.terminate()
            process.join()
        for receiver in receivers:
            receiver.close()
        gc.unfreeze()


def _work(make: Callable[[Item], Result], queue: Queue, sender: Connection, receivers: Sequence[Connection]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # Held here, they would keep the other processes writing when nobody reads any more.
    for receiver in receivers:
        receiver.close()
    for number, item in _collecting_seldom(queue):
        try:
            result = make(item)
        except Exception as error:
            sender.send((number, None, _portable(error)))
        else:
            sender.send((number, result, None))
    sender.send(None)


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """What is made meanwhile holds next to no cycles: looking for them, again and again, would cost a fifth."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _collecting_seldom(items: Iterable[Item]) -> Iterator[Item]:
    """The items, while the collector rests between every few of them."""
    with collector_at_rest():
        for number, item in enumerate(items, 1):
            if number % COLLECTED_EVERY == 0:
                gc.collect(1)  # what outlived an earlier one is kept for good, and would only be looked at again
            yield item


def _portable(error: Exception) -> Exception:
    """`error` in a form that another process can raise, with the lines that led to it unless it says all itself."""
    if isinstance(error, Unusable):
        return error
    trace = traceback.format_exc()
    plain = RuntimeError(f"{type(error).__name__}: {error}")
    plain.add_note(trace)
    return plain
