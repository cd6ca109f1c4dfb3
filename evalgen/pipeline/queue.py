"""Whichever process is free takes the next evaluation, and what the processes send is put in order again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any


@dataclass(frozen=True)
class Queue:
    """The items that are still to be made; whichever process is free takes the next one."""

    items: Sequence[Any]
    next: Any
    """The number of the item to be taken next, shared by all processes."""
    tickets: Any
    """Each item takes one before it is begun, and gives it back when it is wanted: nobody runs far ahead."""

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        while True:
            self.tickets.acquire()
            with self.next.get_lock():
                number = self.next.value
                self.next.value += 1
            if number >= len(self.items):
                return
            yield number, self.items[number]


@dataclass(frozen=True)
class Arrivals:
    """What the processes send, each with the number of its item."""

    receivers: list[Connection]
    early: dict[int, tuple[Any, BaseException | None]] = field(default_factory=dict)

    def take(self, number: int) -> Any:
        """The result for the item `number`, once it is there; raises what making it raised."""
        while number not in self.early:
            for receiver in wait(self.receivers):
                assert isinstance(receiver, Connection)
                self._receive(receiver)
        result, error = self.early.pop(number)
        if error is not None:
            raise error
        return result

    def _receive(self, receiver: Connection) -> None:
        try:
            arrived = receiver.recv()
        except EOFError:
            raise RuntimeError("a process that made pages ended before its time") from None
        if arrived is None:
            self.receivers.remove(receiver)
        else:
            self.early[arrived[0]] = arrived[1:]
