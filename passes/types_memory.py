"""The memory model of the type analysis: objects, arrays in them, and what flows between them.

A *node* stands for a piece of memory, or for the bytes of an SSA value. Nodes are united where a pointer may lead to
either (Steensgaard's analysis, with byte offsets); two nodes between which bytes are only moved (a load, a store, a
copy) are *linked* over that range of bytes, so that what is known of either is known of both.

An array inside a node is a *region* ``[start, end)``: its bytes live in an element node, whose offsets count modulo its
``period``. A region without end reaches as far as the memory does; nothing here knows the bounds of an index, so an
array that is indexed by a variable swallows what lies behind it, unless debug information told where it ends
(``bounded``). The assumption made then: an index stays in the array in which it starts.

Everything runs from work lists and only rises in the lattice, so the order in which facts arrive does not matter for
what is known at the end, except for how far a region without end has reached before its bounds became known (which can
only make more conflicts, never fewer).
"""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd

from xdsl.ir import Operation

from oxad.passes.types_lattice import (
    DECLARED,
    FLOATS,
    INTEGERS,
    POINTER_ATOMS,
    POINTER_SIZE,
    POINTERS,
    STRONG,
    TAINT,
    VARIANT,
    is_conflict,
    is_word_of_either,
)
from oxad.passes.types_nodes import Node, Pointer, Region

Atoms = tuple[int, ...]
"""What is known of as many bytes, one behind the other."""
FURTHEST = 1 << 40
"""How far an array reaches in front of where it ends, in bytes: further than memory does."""
TOLD = FLOATS | POINTERS | TAINT
"""The atoms for which it is remembered where they come from."""


class Memory:
    """All nodes of a module. Call ``drain`` before reading anything."""

    def __init__(self):
        self._atoms: list[tuple[Node, int, Atoms, Operation | None]] = []
        self._targets: list[tuple[Node, int, Pointer]] = []
        self._pending: list[tuple[Pointer, Pointer]] = []
        self._opened: list[Node] = []
        self.has_variants = False
        """Whether a byte is known to be a float's in one variant of an enumeration, and not in another."""
        self.has_fronts = False
        """Whether an array lies in front of where some pointer leads."""
        self.contradicts = False
        """Whether a byte is more than one thing."""
        self.words_of_either = False
        """Whether a word that is used as an ``f64`` and as a pointer is taken for one that variants share."""
        self.trusts_integers = False
        """Whether what is declared to be an integer carries nothing else, as in Rust."""
        self.declared: list[tuple[Node, int, int]] = []
        """Where integers (``DECLARED``) and pointers are declared, and how many bytes."""
        self.views: list[tuple[Pointer, Pointer, int]] = []
        """Nodes that stand for a part of one of several others, which of them is not known; and how many bytes."""
        self.copied: list[tuple[Pointer, int]] = []
        """What is copied from or to as far as is only known when the program runs, and thus counts as one thing; and
        of what the length is a multiple (``unit_of``)."""

    # finding

    @staticmethod
    def locate(node: Node, offset: int) -> Pointer:
        """The node that holds this byte now, and where in it."""
        while True:
            while node.forward is not None:
                offset += node.shift
                parent = node.forward
                if parent.forward is not None:
                    node.shift += parent.shift
                    node.forward = parent.forward
                    offset += parent.shift
                    parent = parent.forward
                node = parent
            if node.period:
                offset %= node.period
            for region in node.regions:
                if region.has(offset):
                    node, offset = region.element, offset - region.start + region.phase
                    break
            else:
                return node, offset

    def run(self, node: Node, offset: int, limit: int) -> tuple[Node, int, int]:
        """``locate``, and how many bytes from there (at most ``limit``) lie in the same node, one behind the other.

        In an element node the run may go on beyond the period, around to the element's start.
        """
        while True:
            node, offset = self.root(node, offset)
            if node.period:
                offset %= node.period
            inside = None
            for region in node.regions:
                if region.has(offset):
                    inside = region
                elif region.start > offset:
                    limit = min(limit, region.start - offset)
            if node.period and node.regions:
                limit = min(limit, node.period - offset)
            if inside is None:
                return node, offset, limit
            if inside.end is not None:
                limit = min(limit, inside.end - offset)
            node, offset = inside.element, offset - inside.start + inside.phase

    @staticmethod
    def root(node: Node, offset: int) -> Pointer:
        """The node that this one was united into; arrays in it are not looked into."""
        while node.forward is not None:
            offset += node.shift
            node = node.forward
        return node, offset

    def mask(self, node: Node, offset: int) -> int:
        """The atoms of a byte."""
        leaf, at = self.locate(node, offset)
        return leaf.bytes.get(at, 0)

    def target(self, node: Node, offset: int) -> Pointer:
        """Where the pointer that is stored at this byte leads; a fresh node if nothing is known."""
        leaf, at = self.locate(node, offset)
        found = leaf.targets.get(at)
        if found is None:
            found = (Node(), 0)
            self.set_target(leaf, at, found)
            self.drain()
        return found

    # facts

    def add(self, node: Node, offset: int, mask: int, why: Operation | None = None) -> None:
        """A byte has these atoms (more)."""
        self._atoms.append((node, offset, (mask,), why))

    def add_atoms(self, node: Node, offset: int, atoms: Atoms, why: Operation | None = None) -> None:
        """The bytes from ``offset`` on have these atoms, one each."""
        self._atoms.append((node, offset, atoms, why))

    def declare_integer(self, node: Node, offset: int, size: int, why: Operation | None = None) -> None:
        """So many bytes are declared to be an integer's."""
        if self.trusts_integers:
            self.add_atoms(node, offset, (STRONG,) * size, why)
        else:
            self.add_atoms(node, offset, (DECLARED,) * size, why)
            self.declared.append((node, offset, size))

    def declare_pointer(self, node: Node, offset: int) -> None:
        """A pointer is declared here, which tells nothing of its bytes but that they are no float's."""
        self.declared.append((node, offset, POINTER_SIZE))

    def set_target(self, node: Node, offset: int, target: Pointer) -> None:
        """The pointer stored at this byte leads there."""
        self._targets.append((node, offset, target))

    def add_pointer(self, node: Node, offset: int, target: Pointer, why: Operation | None = None) -> None:
        """A pointer to ``target`` is stored at this byte."""
        self.add_atoms(node, offset, POINTER_ATOMS, why)
        self.set_target(node, offset, target)

    def unite(self, a: Pointer, b: Pointer) -> None:
        """Two pointers may be the same."""
        self._pending.append((a, b))

    def link(self, a: Node, a_offset: int, b: Node, b_offset: int, size: int) -> None:
        """``size`` bytes are moved from one to the other."""
        self._attach(a, a_offset, b, b_offset, size)
        self._attach(b, b_offset, a, a_offset, size)

    def mark_open(self, node: Node) -> None:
        """Code that is not part of the module may read and write this node, and what it leads to."""
        self._opened.append(node)

    def strided(
        self, pointer: Pointer, stride: int, forward: bool, length: int | None = None, bounded: bool = True
    ) -> Pointer:
        """``pointer`` plus an unknown multiple of ``stride``; ``forward``: of none that is negative.

        ``length``: the array has at most so many bytes (``bounded``), or so many are surely meant, and perhaps more by
        others.
        """
        reach = None if bounded else length
        stride = abs(stride)
        if stride == 0:
            return pointer
        self.drain()
        node, offset = self._array_level(*pointer, stride, reach)
        if not forward and node.front is not None and not node.period:
            if offset < node.front:
                self.downwards((node, offset), stride, None)
                return pointer
            forward = True  # what lies in front is reached by indices that are subtracted
        if node.period and not (
            forward and length is not None and stride < node.period and offset + length <= node.period
        ):
            if stride % node.period:
                self._fold(node, gcd(node.period, stride))
        elif forward:
            end = None if length is None else offset + length
            self._insert(node, Region(offset, end, Node(stride), 0, bounded and end is not None))
        else:
            self._fold(node, stride)
        self.drain()
        return pointer

    def downwards(self, pointer: Pointer, stride: int, end: int | None) -> None:
        """An array lies in front of ``pointer``: its elements at multiples of ``stride`` from there, down to lower
        addresses. ``end``: how far behind ``pointer`` the last byte ends that is meant, if any does (unknown: an
        element's size)."""
        self.drain()
        until = stride if end is None else max(end, 0)
        node, offset = self._array_level(pointer[0], pointer[1] + until - 1, stride, None)
        if node.period:
            if stride % node.period:
                self._fold(node, gcd(node.period, stride))
        else:
            self._insert(node, Region(offset + 1 - FURTHEST, offset + 1, Node(stride), 0, True))
            self._turn_around(node, offset + 1 - until)
        self.drain()

    def _turn_around(self, node: Node, at: int) -> None:
        """``node`` has an array in front of its byte ``at``, where pointers to it lead: so what it shares with others
        is more than what lies behind."""
        self.has_fronts = True
        node.front = at if node.front is None else node.front
        self._pending.extend(node.partial)
        node.partial = []

    def _array_level(self, node: Node, offset: int, stride: int, reach: int | None) -> Pointer:
        """``locate``, but not into arrays shorter than a step of ``stride``, which are fields of the elements, or than
        ``reach`` bytes, which are left behind."""
        while True:
            node, offset = self.root(node, offset)
            if node.period:
                offset %= node.period
            inside = next((region for region in node.regions if region.has(offset)), None)
            if inside is None or (
                inside.end is not None
                and (
                    (inside.bounded and inside.end - inside.start < stride)
                    or (reach is not None and offset + reach > inside.end)
                )
            ):
                return node, offset
            node, offset = inside.element, offset - inside.start + inside.phase

    def array(self, node: Node, start: int, stride: int, count: int | None) -> Node:
        """The element node of an array that is known to lie there (``count`` elements, or as many as there are)."""
        element = Node(stride)
        end = None if count is None else start + stride * count
        self.drain()
        leaf, at = self.locate(node, start)
        if end is not None:
            end += at - start
        self._insert(leaf, Region(at, end, element, 0, count is not None))
        self.drain()
        return element

    # work

    def drain(self) -> None:
        """Follows all facts to their end."""
        atoms, targets, pending, opened = self._atoms, self._targets, self._pending, self._opened
        while True:
            if atoms:
                self._add(*atoms.pop())
            elif pending:
                self._unite(*pending.pop())
            elif targets:
                self._set_target(*targets.pop())
            elif opened:
                self._open(opened.pop())
            else:
                return

    def _add(self, node: Node, offset: int, atoms: Atoms, why: Operation | None) -> None:
        if len(atoms) > 1:
            root, start = self.root(node, offset)
            if root.period or root.regions:
                for i, mask in enumerate(atoms):
                    self._add(root, start + i, (mask,), why)
                return
            leaf, at = root, start
        else:
            leaf, at = self.locate(node, offset)
        bytes = leaf.bytes
        news: list[int] = []
        risen = 0
        for i, mask in enumerate(atoms, at):
            old = bytes.get(i, 0)
            new = mask & ~old
            news.append(new)
            if new:
                risen |= new
                bytes[i] = old | new
        if not risen:
            return
        self.has_variants |= bool(risen & VARIANT)
        if risen & (TOLD | INTEGERS) and not self.contradicts:
            self.contradicts = any(_is_contradiction(bytes.get(i, 0)) for i in range(at, at + len(news)))
        if self.words_of_either and risen & (FLOATS | POINTERS):
            for i in range(at, at + len(news)):
                if is_word_of_either(bytes.get(i, 0)):
                    self._atoms.append((leaf, i, (VARIANT,), why))
        if why is not None and risen & TOLD:
            for i, new in enumerate(news, at):
                if new & TOLD:
                    known = leaf.why.get(i, ())
                    if len(known) < 2 and why not in known:
                        leaf.why[i] = (*known, why)
        if not leaf.links:
            return
        if leaf.period:
            for other, there in _linked(leaf, at):
                self._atoms.append((other, there, (risen,), why))
            return
        stop = at + len(news)
        for start, other, there, size in leaf.links_in(at, stop):
            low, high = max(start, at), min(start + size, stop)
            if low < high:
                self._atoms.append((other, there + low - start, tuple(news[low - at : high - at]), why))

    def _set_target(self, node: Node, offset: int, target: Pointer) -> None:
        leaf, at = self.locate(node, offset)
        known = leaf.targets.get(at)
        if known is not None:
            if known != target:
                self._pending.append((known, target))
            return
        leaf.targets[at] = target
        if leaf.open:
            self._opened.append(target[0])
        for other, there in _linked(leaf, at, POINTER_SIZE):
            self._targets.append((other, there, target))

    def _open(self, node: Node) -> None:
        node, _ = self.root(node, 0)
        if node.open:
            return
        node.open = True
        self._opened.extend(target[0] for target in node.targets.values())
        self._opened.extend(region.element for region in node.regions)

    def _attach(self, node: Node, offset: int, other: Node, there: int, size: int) -> None:
        """Tells ``other`` what is and will be known of ``size`` bytes of ``node``."""
        done = 0
        while done < size:
            leaf, at, length = self.run(node, offset + done, size - done)
            leaf.add_link((at, other, there + done, length))
            if leaf.period:
                for byte, mask in leaf.bytes.items():
                    for i in _positions(leaf, byte, at, length):
                        self._atoms.append((other, there + done + i, (mask,), _reason(leaf, byte)))
            else:
                for byte, atoms, why in _known(leaf, at, at + length):
                    self._atoms.append((other, there + done + byte - at, atoms, why))
            for byte, target in leaf.targets.items():
                for i in _positions(leaf, byte, at, length - POINTER_SIZE + 1):
                    self._targets.append((other, there + done + i, target))
            done += length

    def _unite(self, a: Pointer, b: Pointer) -> None:
        """Two pointers may be the same: each of the same object, or of the same element of an array.

        A pointer to the start of an array of known bounds may mean the array's element or what the array is a part of.
        Uniting the larger objects is always right, and leaves out nothing of them; so that is done unless one of the
        two is nothing but an array, or they lead to two elements of the same array, which are one already.
        """
        (n, x), (m, y) = self._counterparts(a, b)
        if n is m:
            if x != y and not _same_element(n, x, y):
                self._fold(n, gcd(n.period, x - y))
        elif n.period and m.period:
            for outer, inner in ((n, m), (m, n)):
                if self._contains(outer, inner):
                    self._dissolve(outer)
                    self._pending.append((a, b))
                    return
            period = gcd(n.period, m.period)
            self._fold(n, period)
            self._fold(m, period)
            self._absorb(n, x, m, y)
        elif n.period:
            self._insert(m, Region(y, None, n, x, False))
        elif m.period:
            self._insert(n, Region(x, None, m, y, False))
        else:
            self._absorb(n, x, m, y)

    def _counterparts(self, a: Pointer, b: Pointer) -> tuple[Pointer, Pointer]:
        """Which of the things that two pointers may mean are one thing."""
        first, second = self.levels(*a), self.levels(*b)
        start, other = self._start_of_array(*a), self._start_of_array(*b)
        if start is not None or other is not None:
            (n, x), (m, y) = start or first[0], other or second[0]
            if n is not m and not n.period and not m.period:
                if n.front is not None or m.front is not None:
                    return (n, x), (m, y)
                n.partial.append((a, b))
                m.partial.append((a, b))
        return _counterparts(first, second)

    def _start_of_array(self, node: Node, offset: int) -> Pointer | None:
        """The node, no array itself, that has an array without end from just this byte on; else ``None``."""
        node, offset = self.root(node, offset)
        begins = any(region.end is None and region.start == offset for region in node.regions)
        return (node, offset) if begins and not node.period else None

    def levels(self, node: Node, offset: int) -> list[Pointer]:
        """What holds a byte, from the largest object that a pointer to it may mean to the element of the innermost
        array."""
        found: list[Pointer] = []
        while True:
            node, offset = self.root(node, offset)
            if node.period:
                offset %= node.period
            inside = next((region for region in node.regions if region.has(offset)), None)
            if inside is None:
                return [*found, (node, offset)]
            if inside.end is None or inside.end - inside.start == node.period:
                found.clear()  # it is nothing but an array from here on
            else:
                found.append((node, offset))
            node, offset = inside.element, offset - inside.start + inside.phase

    def _absorb(self, n: Node, x: int, m: Node, y: int) -> None:
        """Byte ``x`` of ``n`` and byte ``y`` of ``m`` are one: the smaller node is forwarded to the larger."""
        if _weight(n) < _weight(m):
            n, x, m, y = m, y, n, x
        shift = x - y
        m.forward, m.shift = n, shift
        n.partial += m.partial
        m.partial = []
        if m.front is not None:
            self._turn_around(n, m.front + shift)
        elif n.front is not None:
            self._turn_around(n, n.front)
        if m.open and not n.open:
            self._opened.append(n)
        for region in m.regions:
            end = None if region.end is None else region.end + shift
            self._insert(n, Region(region.start + shift, end, region.element, region.phase, region.bounded))
        for offset, atoms, why in _known(m):
            self._atoms.append((n, offset + shift, atoms, why))
        for offset, target in m.targets.items():
            self._targets.append((n, offset + shift, target))
        for offset, other, there, size in m.links:
            self._attach(n, offset + shift, other, there, size)
        m.set_links([])
        m.regions, m.bytes, m.targets, m.why = [], {}, {}, {}

    def _fold(self, node: Node, period: int) -> None:
        """Makes ``node`` periodic, with a shorter period than before."""
        if node.period == period:
            return
        node.period = period
        node.set_links(node.links)
        self._dissolve(node)
        bytes, targets, reasons = node.bytes, node.targets, node.why
        node.bytes, node.targets, node.why = {}, {}, {}
        for offset, mask in bytes.items():
            self._atoms.append((node, offset, (mask,), reasons[offset][0] if offset in reasons else None))
        for offset, target in targets.items():
            self._targets.append((node, offset, target))

    def _dissolve(self, node: Node) -> None:
        """Gives up the arrays inside an element: their bytes become the element's own."""
        regions, node.regions = node.regions, []
        for region in regions:
            self._pending.append(((node, region.start), (region.element, region.phase)))

    def _contains(self, outer: Node, inner: Node, depth: int = 8) -> bool:
        for region in outer.regions:
            element, _ = self.root(region.element, 0)
            if element is inner or depth == 0 or self._contains(element, inner, depth - 1):
                return True
        return False

    def _insert(self, node: Node, new: Region) -> None:
        """Adds an array to ``node`` (found by ``locate``, or a root), uniting it with those that it overlaps."""
        element, phase = self.root(new.element, new.phase)
        if element is node or self._contains(element, node):
            self._pending.append(((node, new.start), (element, phase)))
            return
        if node.period:
            length = None if new.end is None else new.end - new.start
            new.start %= node.period
            if length is None or new.start + length > node.period:
                self._pending.append(((node, new.start), (element, phase)))
                return
            new.end = new.start + length
        start, end, bounded = new.start, new.end, new.bounded
        for region in node.regions:
            if end is None and region.bounded and region.has(start) and not _nests(region, new, element.period):
                end = region.end
        merged: list[Region] = []
        inner: list[Region] = []
        again = True
        while again:
            again = False
            for region in node.regions:
                if region in merged or region in inner or not _overlap(region, start, end):
                    continue
                if _nests(region, new, element.period):
                    inner.append(region)
                    continue
                merged.append(region)
                again = True
                if new.bounded and not region.bounded and region.start >= start:
                    continue  # an index that starts in an array of known bounds stays there
                start = min(start, region.start)
                end = None if end is None or region.end is None else max(end, region.end)
                bounded = bounded or region.bounded
        for region in merged:
            node.regions.remove(region)
            self._pending.append(((element, phase + region.start - new.start), (region.element, region.phase)))
        for region in inner:
            node.regions.remove(region)
            assert region.end is not None  # or it would not nest
            at = (phase + region.start - new.start) % element.period
            until = at + region.end - region.start
            self._insert(element, Region(at, until, region.element, region.phase, region.bounded))
        array = Region(start, end, element, phase + start - new.start, bounded and end is not None)
        node.regions.append(array)
        if node.open:
            self._opened.append(element)
        for offset in [o for o in node.bytes if array.has(o)]:
            self._atoms.append((node, offset, (node.bytes.pop(offset),), _reason(node, offset)))
        for offset in [o for o in node.targets if array.has(o)]:
            self._targets.append((node, offset, node.targets.pop(offset)))
        inside = [x for x in node.links if node.period or _overlap(array, x[0], x[0] + x[3])]
        if inside:
            node.set_links([x for x in node.links if not (node.period or _overlap(array, x[0], x[0] + x[3]))])
            for offset, other, there, size in inside:
                self._attach(node, offset, other, there, size)


def _is_contradiction(mask: int) -> bool:
    """Whether a byte is more than one thing: a float is no counter, either."""
    return is_conflict(mask) or (bool(mask & FLOATS and mask & INTEGERS) and not mask & VARIANT)


def _counterparts(a: list[Pointer], b: list[Pointer]) -> tuple[Pointer, Pointer]:
    """Which of the levels of two pointers are one thing (see ``Memory._unite``)."""
    while len(a) > 1 and len(b) > 1 and _are_apart(*a[0], *b[0]):
        a, b = a[1:], b[1:]
    if a[0][0].period == b[0][0].period:
        return a[0], b[0]
    for level in a:
        for other in b:
            if level[0] is other[0] or (level[0].period and level[0].period == other[0].period):
                return level, other
    for single, array in ((a, b), (b, a)):
        # An object beside the elements of an array: it is one of them, unless it has an array of smaller elements.
        if not single[0][0].period and (len(single) == 1 or array[0][0].period > single[-1][0].period):
            return a[0], b[0]
    return a[-1], b[-1]


def _same_element(node: Node, x: int, y: int) -> bool:
    """Whether two bytes of a node lie alike in elements of one array of known bounds."""
    return any(
        region.bounded and region.has(x) and region.has(y) and not (x - y) % _period(region) for region in node.regions
    )


def _period(region: Region) -> int:
    """The size of an array's elements, as far as it is known now."""
    return Memory.root(region.element, 0)[0].period


def _are_apart(n: Node, x: int, m: Node, y: int) -> bool:
    """Whether two bytes lie at different places of two arrays of one size, or of one array: then these are what is
    meant, and not the structures around them."""
    first = next((region for region in n.regions if region.has(x)), None)
    second = next((region for region in m.regions if region.has(y)), None)
    if first is None or second is None or first.end is None or second.end is None:
        return False
    same = first.end - first.start == second.end - second.start
    return same and x - first.start != y - second.start


def _weight(node: Node) -> int:
    return len(node.bytes) + 4 * len(node.links) + 4 * len(node.regions) + len(node.targets)


def _overlap(region: Region, start: int, end: int | None) -> bool:
    return (region.end is None or start < region.end) and (end is None or region.start < end)


def _nests(inner: Region, outer: Region, period: int) -> bool:
    """Whether an array, as far as it is meant at all, is a field of the elements of another."""
    if inner.end is None or inner.end - inner.start >= period:
        return False
    at = (inner.start - outer.start + outer.phase) % period
    return outer.has(inner.start) and outer.has(inner.end - 1) and at + inner.end - inner.start <= period


def _known(
    node: Node, start: int | None = None, stop: int | None = None
) -> Iterator[tuple[int, Atoms, Operation | None]]:
    """The bytes of a node, or those from ``start`` to ``stop``, of which something is known, run by run."""
    bytes = node.bytes
    if start is None or stop is None:
        offsets = sorted(bytes)
    elif stop - start < 2 * len(bytes):
        offsets = [i for i in range(start, stop) if i in bytes]
    else:
        offsets = sorted(i for i in bytes if start <= i < stop)
    run: list[int] = []
    first, why = 0, None
    for offset in offsets:
        reason = _reason(node, offset)
        if run and (offset != first + len(run) or reason is not why):
            yield first, tuple(run), why
            run = []
        if not run:
            first, why = offset, reason
        run.append(bytes[offset])
    if run:
        yield first, tuple(run), why


def _positions(leaf: Node, byte: int, at: int, length: int) -> range:
    """Where byte ``byte`` of ``leaf`` stands in a window of ``length`` bytes that begins at byte ``at``."""
    if leaf.period:
        return range((byte - at) % leaf.period, length, leaf.period)
    return range(byte - at, byte - at + 1) if 0 <= byte - at < length else range(0)


def _linked(leaf: Node, byte: int, size: int = 1) -> list[Pointer]:
    """The bytes that ``size`` bytes from ``byte`` on are linked to as a whole."""
    found: list[Pointer] = []
    for at, other, there, length in leaf.links_at(byte):
        for i in _positions(leaf, byte, at, length - size + 1):
            found.append((other, there + i))
    return found


def _reason(node: Node, byte: int) -> Operation | None:
    known = node.why.get(byte)
    return known[0] if known else None
