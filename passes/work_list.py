"""The operations that an analysis has still to look at."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from xdsl.ir import Operation


class WorkList:
    """First in, first out; an operation stands in it once. Iterating takes the operations out, new ones included."""

    def __init__(self) -> None:
        self._queue: deque[Operation] = deque()
        self._queued: set[Operation] = set()

    def add(self, op: Operation) -> None:
        if op not in self._queued:
            self._queued.add(op)
            self._queue.append(op)

    def __iter__(self) -> Iterator[Operation]:
        while self._queue:
            op = self._queue.popleft()
            self._queued.discard(op)
            yield op
