# Graph search: BFS, DFS, topological order, Dijkstra with a heap written by hand, A*.
class Heap:
    def __init__(self, items=(), key=None):
        self._items, self._key = list(items), key or (lambda item: item)
        for i in reversed(range(len(self._items) // 2)):
            self._down(i)

    def push(self, item):
        self._items.append(item)
        i = len(self._items) - 1
        while i and self._less(i, up := (i - 1) // 2):
            self._swap(i, up)
            i = up

    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty heap")
        self._swap(0, -1)
        top = self._items.pop()
        self._down(0)
        return top

    def _less(self, i, j):
        return self._key(self._items[i]) < self._key(self._items[j])

    def _swap(self, i, j):
        self._items[i], self._items[j] = self._items[j], self._items[i]

    def _down(self, i):
        n = len(self._items)
        while True:
            best = i
            for child in 2 * i + 1, 2 * i + 2:
                if child < n and self._less(child, best):
                    best = child
            if best == i:
                return
            self._swap(i, best)
            i = best

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        while self:
            yield self.pop()


class Graph:
    def __init__(self, edges, directed=False):
        self.neighbours = {}
        for a, b, *cost in edges:
            self.neighbours.setdefault(a, {})[b] = cost[0] if cost else 1
            back = self.neighbours.setdefault(b, {})
            if not directed:
                back[a] = cost[0] if cost else 1

    def bfs(self, start):
        seen, queue = {start: 0}, [start]
        for node in queue:
            for other in sorted(self.neighbours[node]):
                if other not in seen:
                    seen[other] = seen[node] + 1
                    queue.append(other)
        return seen

    def dfs(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for other in sorted(self.neighbours[node]):
            if other not in seen:
                yield from self.dfs(other, seen)

    def dijkstra(self, start, goal):
        heap, done = Heap([(0, start, None)]), {}
        for cost, node, parent in heap:
            if node in done:
                continue
            done[node] = parent
            if node == goal:
                path = []
                while node is not None:
                    path.append(node)
                    node = done[node]
                return cost, path[::-1]
            for other, step in self.neighbours[node].items():
                heap.push((cost + step, other, node))
        return None

    def topological(self):
        state, order = {}, []

        def visit(node, path):
            if state.get(node) == "open":
                raise ValueError("cycle: " + " -> ".join([*path[path.index(node):], node]))
            if node not in state:
                state[node] = "open"
                for other in sorted(self.neighbours[node]):
                    visit(other, path + [node])
                state[node] = "done"
                order.append(node)

        for node in sorted(self.neighbours):
            visit(node, [])
        return order[::-1]

    def components(self):
        left = set(self.neighbours)
        while left:
            part = set(self.dfs(min(left)))
            left -= part
            yield sorted(part)


print(list(Heap([5, 3, 8, 1, 9, 2])), list(Heap(["pear", "fig", "banana"], key=len)))
roads = [("A", "B", 7), ("A", "C", 9), ("A", "F", 14), ("B", "C", 10), ("B", "D", 15),
         ("C", "D", 11), ("C", "F", 2), ("D", "E", 6), ("E", "F", 9), ("X", "Y", 1)]
g = Graph(roads)
print(g.bfs("A"), "".join(g.dfs("A")), list(g.components()))
print(g.dijkstra("A", "E"), g.dijkstra("B", "F"), g.dijkstra("A", "A"), g.dijkstra("A", "X"))
tasks = [("wash", "dry"), ("dry", "iron"), ("iron", "fold"), ("buy soap", "wash"), ("dry", "fold")]
print(Graph(tasks, directed=True).topological())
try:
    Graph(tasks + [("fold", "wash")], directed=True).topological()
except ValueError as error:
    print(error)
try:
    Heap().pop()
except IndexError as error:
    print(error)
MAZE = """\
S.#.......
..#.####.#
.##.#..#..
....#.##.#
.##...#..E""".split("\n")
cells = {(r, c): ch for r, line in enumerate(MAZE) for c, ch in enumerate(line) if ch != "#"}
start, end = (next(p for p, ch in cells.items() if ch == mark) for mark in "SE")


def astar():
    guess = lambda p: abs(p[0] - end[0]) + abs(p[1] - end[1])
    heap, came = Heap([(guess(start), 0, start, None)]), {}
    while heap:
        _, steps, p, parent = heap.pop()
        if p in came:
            continue
        came[p] = parent
        if p == end:
            while p:
                yield p
                p = came[p]
            return
        r, c = p
        for q in (r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1):
            if q in cells and q not in came:
                heap.push((steps + 1 + guess(q), steps + 1, q, p))


path = set(astar())
print(len(path) - 1)
for r, line in enumerate(MAZE):
    print("".join("*" if (r, c) in path and ch == "." else ch for c, ch in enumerate(line)))
