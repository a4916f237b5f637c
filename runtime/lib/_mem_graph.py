"""Object graphs for the module mem: as text, for Graphviz, as SVG; their cycles."""

import _mem
import gc
from itertools import islice
from mem import (_CELL, _FUNCTION, _GENERATOR, _MODULE, _count, _is, _is_instance, _mro_of,
                 _name_of, _names_of, _short, _type_name)

_DEEP = 20  # levels of indentation in a text; below, their numbers are written
_TRIES = 100  # choices of edges that might break a cycle
_FIRST = 200  # lines of a text that a prompt shows
_SKIP = (type, _MODULE)
_CODE = type(_count.__code__)
_ATOMS = (str, int, float, complex, bool, bytes, type(None), type(...), type(NotImplemented))


_KINDS = (list, tuple, dict, set, frozenset)


def _kind_of(x):
    """The built-in container that x is, or derives from."""
    return next(kind for kind in _KINDS if _is(x, kind))


def _references(x):
    """(label, object) of what x refers to, in order."""
    found = []
    if _is(x, (list, tuple)):
        found = [(f"[{i}]", item) for i, item in enumerate(_kind_of(x).__iter__(x))]
    elif _is(x, dict):
        for key, value in dict.items(x):
            if not _is(key, _ATOMS):
                found.append(("key", key))
            found.append((f"[{_short(key, 20)}]", value))
    elif type(x) is _FUNCTION:
        cells = zip(x.__code__.co_freevars, x.__closure__ or ())
        found = [(name, cell) for name, cell in cells]
        found += [("defaults", x.__defaults__)] if x.__defaults__ else []
        found += [("__dict__", x.__dict__)] if x.__dict__ else []
    elif type(x) is _CELL:
        found = [("", o) for o in gc.get_referents(x)]
    elif type(x) is _GENERATOR:
        names = dict(x.gi_frame.f_locals) if x.gi_frame is not None else {}
        found = list(names.items())
    elif not _is_instance(x) and not _is(x, _ATOMS):
        found = [("", o) for o in gc.get_referents(x)]
    if _is_instance(x):
        found += [("." + name, value) for name, value in _mem.attributes(x).items()]
        for cls in _mro_of(type(x)):
            for name, member in _names_of(cls).items():
                if _name_of(type(member)) == "member_descriptor":
                    try:
                        found.append(("." + name, member.__get__(x)))
                    except AttributeError:
                        pass
    return found


def _is_shown(x):
    return not _is(x, _ATOMS) and not _is(x, _SKIP) and not _is(x, _CODE) \
        and not (type(x) is dict and "__name__" in x and "__spec__" in x) \
        and not (type(x) is tuple and not x)


def _strong_parts(count, edges):
    """The strongly connected parts that hold a cycle (Tarjan 1972, without recursion)."""
    out = [[] for _ in range(count)]
    for a, to, _ in edges:
        out[a].append(to)
    number, low, on_path = [0] * count, [0] * count, [False] * count
    path, found, clock = [], [], 0
    for start in range(count):
        if number[start]:
            continue
        work = [(start, 0)]
        while work:
            node, child = work.pop()
            if child == 0:
                clock += 1
                number[node] = low[node] = clock
                path.append(node)
                on_path[node] = True
            for i in range(child, len(out[node])):
                to = out[node][i]
                if not number[to]:
                    work += [(node, i + 1), (to, 0)]
                    break
                if on_path[to]:
                    low[node] = min(low[node], number[to])
            else:
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    part = []
                    while not part or part[-1] != node:
                        part.append(path.pop())
                        on_path[part[-1]] = False
                    if len(part) > 1 or node in out[node]:
                        found.append(sorted(part))
    return sorted(found)


def _cycle_without(out, choice):
    """The choices that the edges of a cycle belong to, of one that does without a choice;
    None if there is none. out: for each node (node, choice) of its edges."""
    done = set()
    for start in out:
        if start in done:
            continue
        path, depth, taken, edges = [start], {start: 0}, [], [iter(out[start])]
        while path:
            for to, key in edges[-1]:
                if key == choice or to in done:
                    continue
                if to in depth:
                    return {key, *taken[depth[to]:]}
                depth[to] = len(path)
                path.append(to)
                taken.append(key)
                edges.append(iter(out[to]))
                break
            else:
                done.add(path[-1])
                del depth[path.pop()], edges[-1], taken[-1:]
    return None


class Graph:
    """Objects and references between them.

    nodes: the objects, roots first, breadth first; the graph keeps them alive. edges:
    (from, to, label) by places in nodes. cycles: lists of places that can reach each other.
    breaks: for each cycle the edges that, made weak, break it; [] if no one choice does.
    A dict that nothing but an instance's attributes lie in is part of the instance.
    text(), dot() and svg() show it."""

    def __init__(self, roots, depth=None, only_cycles=False):
        self.nodes, self.edges, self.levels = [], [], []
        self._atoms = []
        self._places = {}
        self._walk(roots, depth)
        self.cycles = _strong_parts(len(self.nodes), self.edges)
        self.breaks = self._find_breaks()
        if only_cycles:
            self._keep_cycles()

    def _walk(self, roots, depth):
        for x in roots:
            self._enter(x, 0)
        at = 0
        while at < len(self.nodes):
            x, level = self.nodes[at], self.levels[at]
            atoms = 0
            if depth is None or level < depth:
                for label, child in _references(x):
                    if _is_shown(child):
                        self.edges.append((at, self._enter(child, level + 1), label))
                    else:
                        atoms += _is(child, _ATOMS) and not _mem.is_static(child)
            self._atoms.append(atoms)
            at += 1

    def _enter(self, x, level):
        place = self._places.get(id(x))
        if place is None:
            place = self._places[id(x)] = len(self.nodes)
            self.nodes.append(x)
            self.levels.append(level)
        return place

    # ---- cycles ----

    def _find_breaks(self):
        """For each cycle, what breaks it."""
        part_of = {place: i for i, cycle in enumerate(self.cycles) for place in cycle}
        inside = [[] for _ in self.cycles]
        for edge in self.edges:
            part = part_of.get(edge[0])
            if part is not None and part_of.get(edge[1]) == part:
                inside[part].append(edge)
        return [self._find_break(edges) for edges in inside]

    def _find_break(self, edges):
        """The edges to make weak: one, or the same attribute of one class, preferably such
        that lead back towards the roots. An empty list if no single choice breaks it."""
        groups = {}
        for edge in edges:
            is_attribute = edge[2].startswith(".")
            key = (type(self.nodes[edge[0]]), edge[2]) if is_attribute else edge
            groups.setdefault(key, []).append(edge)
        ranked = sorted(groups.values(), key=lambda edges: (
            any(self.levels[to] > self.levels[a] for a, to, _ in edges), -edges[-1][0]))
        out = {}
        for choice, group in enumerate(ranked):
            for a, to, _ in group:
                out.setdefault(a, []).append((to, choice))
        left = set(range(len(ranked)))  # a cycle that does without a choice rules it out
        for _ in range(_TRIES):
            if not left:
                break
            choice = min(left)
            through = _cycle_without(out, choice)
            if through is None:
                return ranked[choice]
            left &= through
        return []

    def _keep_cycles(self):
        kept = sorted({place for cycle in self.cycles for place in cycle})
        new = {old: i for i, old in enumerate(kept)}
        self.edges = [(new[a], new[b], label) for a, b, label in self.edges
                      if a in new and b in new]
        self.nodes = [self.nodes[old] for old in kept]
        self.levels = [self.levels[old] for old in kept]
        self._atoms = [self._atoms[old] for old in kept]
        self.breaks = [[(new[a], new[b], label) for a, b, label in edges]
                       for edges in self.breaks]
        self.cycles = [[new[old] for old in cycle] for cycle in self.cycles]

    # ---- showing ----

    def label(self, place):
        """An object in words: type, length, bytes."""
        x = self.nodes[place]
        text = _type_name(type(x))
        if _is(x, _KINDS):
            text += f" of {_count(_kind_of(x).__len__(x), 'item')}"
        elif type(x) is _FUNCTION:
            text += f" {x.__qualname__}()"
        elif _is(x, type):
            text += f" {_name_of(x)}"
        elif _is(x, _MODULE):
            text += f" {x.__name__}"
        own = self._own_dict(x)
        return f"{text}, {_mem.size(x)} B" + (f" and a dict of {_mem.size(own)} B" if own else "")

    def _own_dict(self, x):
        """The dict that an instance's attributes lie in, if it is not a node itself."""
        own = _mem.own_dict(x) if _is_instance(x) else None
        return own if own is not None and id(own) not in self._places else None

    def _advice(self, edges):
        if not edges:
            return "no single edge breaks it"
        a, to, label = edges[0]
        if len(edges) == 1:
            return f"weaken #{a + 1} {label} -> #{to + 1}"
        return f"weaken {label} of {_type_name(type(self.nodes[a]))} ({len(edges)} edges)"

    def _summary(self):
        """What all objects take, and a line per cycle."""
        dicts = {id(own): _mem.size(own) for own in map(self._own_dict, self.nodes) if own}
        total = sum(_mem.size(x) for x in self.nodes) + sum(dicts.values())
        return [f"{_count(len(self.nodes), 'object')}, {total:,} B, "
                f"{_count(len(self.cycles), 'cycle')}"] + [
                f"cycle {i}: {_count(len(cycle), 'object')}; {self._advice(edges)}"
                for i, (cycle, edges) in enumerate(zip(self.cycles, self.breaks), 1)]

    def _tree(self):
        """The lines of the indented tree."""
        children = [[] for _ in self.nodes]
        for edge in self.edges:
            children[edge[0]].append(edge)
        in_cycle = {place: i + 1 for i, cycle in enumerate(self.cycles) for place in cycle}
        shown = set()
        roots = [i for i, level in enumerate(self.levels) if level == 0]
        for root in roots + list(range(len(self.nodes))):
            work = [] if root in shown else [(root, 0, "")]
            while work:
                place, indent, label = work.pop()
                deeper = f"({indent}) " if indent > _DEEP else ""
                head = "  " * min(indent, _DEEP) + deeper \
                    + (label + " -> " if label else "") + f"#{place + 1}"
                if place in shown:
                    yield f"{head} (above)"
                    continue
                shown.add(place)
                mark = f", cycle {in_cycle[place]}" if place in in_cycle else ""
                atoms = f", and {_count(self._atoms[place], 'plain value')}" \
                    if self._atoms[place] else ""
                yield f"{head} {self.label(place)}{atoms}{mark}"
                work += [(to, indent + 1, name) for _, to, name in reversed(children[place])]

    def text(self):
        """The graph as an indented tree; objects that were shown before are marked."""
        return "\n".join([*self._tree(), *self._summary()])

    __str__ = text

    def __repr__(self):
        """The text, of a large one its start and what all takes."""
        tree, summary = list(islice(self._tree(), _FIRST + 1)), self._summary()
        for lines, what in (tree, "objects"), (summary, "cycles"):
            if len(lines) > _FIRST:
                lines[_FIRST:] = [f"... more {what}: print() shows all"]
        return "\n".join(tree + summary)

    def dot(self):
        """The graph in Graphviz' language; edges to weaken are dashed."""
        in_cycle = {place for cycle in self.cycles for place in cycle}
        weak = {edge for edges in self.breaks for edge in edges}
        lines = ["digraph memory {", "    node [shape=box, fontname=monospace];"]
        for place in range(len(self.nodes)):
            color = ", color=red" if place in in_cycle else ""
            text = self.label(place).replace("\\", "\\\\").replace('"', '\\"')
            lines.append(f'    n{place + 1} [label="#{place + 1} {text}"{color}];')
        for edge in self.edges:
            style = ", style=dashed" if edge in weak else ""
            text = edge[2].replace("\\", "\\\\").replace('"', '\\"')
            lines.append(f'    n{edge[0] + 1} -> n{edge[1] + 1} [label="{text}"{style}];')
        return "\n".join(lines + ["}"]) + "\n"

    def svg(self):
        """The graph as an SVG picture: a row per distance from the roots."""
        from _mem_picture import draw
        names = [f"#{place + 1} {self.label(place)}" for place in range(len(self.nodes))]
        return draw(self, names, self._summary())
