"""Topological order of a graph."""

__all__ = ['TopologicalSorter', 'CycleError']

_READY, _DONE = -1, -2


class CycleError(ValueError):
    """There is no order, because the graph has a cycle; args[1] lists its nodes."""


class _Node:
    # waits: predecessors that are not done yet, or _READY, or _DONE
    __slots__ = 'node', 'waits', 'successors'

    def __init__(self, node):
        self.node = node
        self.waits = 0
        self.successors = []


class TopologicalSorter:
    """Hands out the nodes of a graph so that each one follows its predecessors."""

    def __init__(self, graph=None):
        self._infos = {}
        self._ready = None
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        info = self._infos.get(node)
        if info is None:
            info = self._infos[node] = _Node(node)
        return info

    def add(self, node, *predecessors):
        """Add node, and that it comes after its predecessors."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._info(node).waits += len(predecessors)
        for predecessor in predecessors:
            self._info(predecessor).successors.append(node)

    def prepare(self):
        """Close the graph and look for cycles, which raise CycleError."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [info.node for info in self._infos.values() if info.waits == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """A tuple of the nodes whose predecessors are all done; each is handed out once."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        for node in result:
            self._infos[node].waits = _READY
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        """Whether there is more to hand out, or something that is not done."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Say that these nodes are processed; what waits for them may become ready."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._infos.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if info.waits >= 0:
                raise ValueError(f'node {node!r} was not passed out '
                                 '(still not ready)')
            if info.waits == _DONE:
                raise ValueError(f'node {node!r} was already marked done')
            info.waits = _DONE
            for successor in info.successors:
                other = self._infos[successor]
                other.waits -= 1
                if other.waits == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        # Depth first, with a stack of our own; path is what leads to the current node.
        seen = set()
        for start in self._infos:
            if start in seen:
                continue
            path, place = [start], {start: 0}
            iterators = [iter(self._infos[start].successors)]
            seen.add(start)
            while path:
                for node in iterators[-1]:
                    if node in place:
                        return path[place[node]:] + [node]
                    if node not in seen:
                        seen.add(node)
                        place[node] = len(path)
                        path.append(node)
                        iterators.append(iter(self._infos[node].successors))
                        break
                else:
                    del place[path.pop()]
                    iterators.pop()
        return None

    def static_order(self):
        """Iterate over all nodes in a topological order."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(type(list[int]))
