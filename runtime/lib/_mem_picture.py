"""SVG pictures of the object graphs that the module mem makes: trees, with the other
references as curves beside them."""

_HIGH, _GAP, _ROW, _MARGIN = 30, 34, 82, 24  # pixels: a box, least gap, row to row, around
_CHARACTER, _LONGEST = 6.7, 44  # pixels of one; most of a name that are shown
_PLAIN, _CYCLE, _WEAK = ("#5b6b7b", "#f6f8fa"), ("#c0392b", "#fdf1ef"), "#d9820f"
_STYLE = """<style>
text { font: 11px ui-monospace, Menlo, Consolas, monospace; fill: #22303c }
path { fill: none; stroke: #8a97a3 }
.weak { stroke: #d9820f; stroke-width: 1.6; stroke-dasharray: 5 3 }
.name { fill: #5b6b7b; text-anchor: middle; paint-order: stroke; stroke: #fff; stroke-width: 4px }
.left { text-anchor: end }
.right { text-anchor: start }
.weaker { fill: #b3690a }
</style>"""


def _escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _shorten(text):
    return text if len(text) <= _LONGEST else text[:_LONGEST - 1] + "…"


def _parents(graph):
    """For each node the edge that the tree follows to it: the first from a node before."""
    parents = [None] * len(graph.nodes)
    for edge in graph.edges:
        a, b, _ = edge
        if a < b and graph.levels[a] < graph.levels[b] and parents[b] is None:
            parents[b] = edge
    return parents


def _places(graph, parents, wide, left_margin):
    """Where each box has the middle of its upper side: parents above the middle of what
    stands below them. Nodes come breadth first, so a parent has a lower number."""
    count = len(graph.nodes)
    below = [[] for _ in range(count)]
    for place, edge in enumerate(parents):
        if edge is not None:
            below[edge[0]].append(place)
    span = [1] * count
    for place in reversed(range(count)):
        span[place] = sum(span[child] for child in below[place]) or 1
    left, used = [0] * count, 0
    for place in range(count):
        if parents[place] is None:
            left[place] = used
            used += span[place]
        at = left[place]
        for child in below[place]:
            left[child] = at
            at += span[child]
    rows = {level: row for row, level in enumerate(sorted(set(graph.levels)))}
    return [(left_margin + (left[i] + span[i] / 2) * wide,
             _MARGIN + rows[graph.levels[i]] * _ROW) for i in range(count)], used, len(rows)


def _tree_edge(start, end):
    """Down from box to box; the name is just above the lower one."""
    (x1, y1), (x2, y2) = start, end
    middle = (y1 + _HIGH + y2) / 2
    return (f"M{x1:g} {y1 + _HIGH:g}C{x1:g} {middle:g} {x2:g} {middle:g} {x2:g} {y2:g}",
            x2, y2 - 10, "name")


def _side_edge(start, end, width):
    """From side to side, the left ones when it leads to the right; the name is beside the
    box where it begins."""
    (x1, y1), (x2, y2) = start, end
    sign = -1 if x1 < x2 else 1
    x1, x2 = x1 + sign * width / 2, x2 + sign * width / 2
    y1, y2 = y1 + _HIGH / 2 + 5, y2 + _HIGH / 2 - 5
    kind = "name left" if sign < 0 else "name right"
    if start == end:
        return f"M{x1:g} {y1:g}c34 14 34 -24 0 -10", x1 + 4, y1 + 18, kind
    bulge = sign * (max(sign * x1, sign * x2) + 30 + abs(y2 - y1) / 12)
    return (f"M{x1:g} {y1:g}C{bulge:g} {y1:g} {bulge:g} {y2:g} {x2:g} {y2:g}",
            x1 + sign * 5, y1 + (14 if sign > 0 else 26), kind)


def draw(graph, names, notes):
    """The picture of a Graph. names: of its nodes; notes: lines to stand below it."""
    shown = [_shorten(name) for name in names]
    width = 20 + _CHARACTER * max(map(len, shown), default=0)
    parents = _parents(graph)
    beside = [len(edge[2]) for edge in graph.edges if parents[edge[1]] != edge]
    gap = max(_GAP, 14 + _CHARACTER * min(max(beside, default=0), _LONGEST // 2))
    margin = _MARGIN + 5 * len(set(graph.levels))  # longer curves go further out
    places, columns, rows = _places(graph, parents, width + gap, margin)
    in_cycle = {place for cycle in graph.cycles for place in cycle}
    weak = {edge for edges in graph.breaks for edge in edges}
    whole = max(columns * (width + gap) + 2 * margin,
                2 * _MARGIN + _CHARACTER * max(map(len, notes)))
    high = _MARGIN + rows * _ROW + 16 * len(notes)
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole:.0f}" height="{high:.0f}" '
             f'viewBox="0 0 {whole:.0f} {high:.0f}">', _STYLE,
             '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" '
             'markerHeight="7" orient="auto" fill="context-stroke"><path d="M0 0 8 4 0 8z" '
             'style="stroke: none; fill: context-stroke"/></marker></defs>',
             '<path d="M0 0H100000V100000H0z" style="fill: #fff; stroke: none"/>']
    labels, drawn = [], set()
    for edge in graph.edges:
        a, b, name = edge
        is_tree = parents[b] == edge and b not in drawn
        drawn |= {b} if is_tree else set()
        path, x, y, kind = (_tree_edge(places[a], places[b]) if is_tree
                            else _side_edge(places[a], places[b], width))
        mark, tone = (' class="weak"', " weaker") if edge in weak else ("", "")
        lines.append(f'<path{mark} d="{path}" marker-end="url(#arrow)"/>')
        labels.append(f'<text class="{kind}{tone}" x="{x:g}" y="{y:g}">{_escape(name)}</text>')
    for place, (x, y) in enumerate(places):
        line, fill = _CYCLE if place in in_cycle else _PLAIN
        lines.append(f'<g><title>{_escape(names[place])}</title><rect x="{x - width / 2:g}" '
                     f'y="{y:g}" width="{width:g}" height="{_HIGH}" rx="5" fill="{fill}" '
                     f'stroke="{line}"/><text x="{x - width / 2 + 10:g}" y="{y + 19:g}">'
                     f'{_escape(shown[place])}</text></g>')
    notes = [f'<text x="{_MARGIN}" y="{_MARGIN + rows * _ROW + 16 * i - 20:g}">{_escape(note)}'
             f'</text>' for i, note in enumerate(notes)]
    return "\n".join([*lines, *labels, *notes, "</svg>"]) + "\n"
