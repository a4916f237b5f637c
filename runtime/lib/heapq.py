"""Heaps, also known as priority queues: lists in which no item is larger than the two
below it, heap[2*k+1] and heap[2*k+2] below heap[k], so that the smallest comes first.
"""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge',
           'nlargest', 'nsmallest', 'heappushpop']

from _heapq import (heappush, heappop, heapify, heapreplace, heappushpop,
                    _heappop_max, _heapreplace_max, _heapify_max)


def merge(*iterables, key=None, reverse=False):
    """Iterate over the items of several sorted iterables in order, lazily."""
    if reverse:
        make_heap, pop, replace, step = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        make_heap, pop, replace, step = heapify, heappop, heapreplace, 1
    heap = []
    for order, iterable in enumerate(map(iter, iterables)):
        for value in iterable:
            heap.append([value if key is None else key(value), order * step, value, iterable])
            break
    make_heap(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(heap, entry)
            break
        else:
            pop(heap)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def _select(n, iterable, key, largest):
    # Keep the n best in a heap whose top is the worst of them.
    if n < 1:
        return []
    items = enumerate(iterable)
    step = -1 if largest else 1
    heap = []
    for index, item in items:
        heap.append((item if key is None else key(item), index * step, item))
        if len(heap) == n:
            break
    if not heap:
        return []
    (heapify if largest else _heapify_max)(heap)
    worst = heap[0][0]
    for index, item in items:
        value = item if key is None else key(item)
        if worst < value if largest else value < worst:
            (heapreplace if largest else _heapreplace_max)(heap, (value, index * step, item))
            worst = heap[0][0]
    heap.sort(reverse=largest)
    return [entry[2] for entry in heap]


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order. The same as sorted(iterable, key=key)[:n]."""
    if n == 1:
        none = object()
        result = min(iterable, default=none, key=key)
        return [] if result is none else [result]
    if hasattr(iterable, '__len__') and n >= len(iterable):
        return sorted(iterable, key=key)[:n]
    return _select(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first: as sorted in reverse and cut to n."""
    if n == 1:
        none = object()
        result = max(iterable, default=none, key=key)
        return [] if result is none else [result]
    if hasattr(iterable, '__len__') and n >= len(iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    return _select(n, iterable, key, True)
