# Dijkstra over a hand-written binary heap: paths, unreachable places, ties, bad weights.
class Heap:
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.push(item)

    def __bool__(self):
        return bool(self.items)

    def push(self, item):
        items = self.items
        items.append(item)
        child = len(items) - 1
        while child and items[child] < items[parent := (child - 1) // 2]:
            items[child], items[parent] = items[parent], items[child]
            child = parent

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        least = items.pop()
        parent = 0
        while (child := 2 * parent + 1) < len(items):
            child += child + 1 < len(items) and items[child + 1] < items[child]
            if not items[child] < items[parent]:
                break
            items[child], items[parent] = items[parent], items[child]
            parent = child
        return least


def shortest(graph, start):
    best, came, queue = {}, {}, Heap([(0, start, None)])
    while queue:
        cost, place, before = queue.pop()
        if place in best:
            continue
        best[place], came[place] = cost, before
        for target, weight in graph.get(place, {}).items():
            if weight < 0:
                raise ValueError(f"negative weight from {place} to {target}")
            if target not in best:
                queue.push((cost + weight, target, place))
    return best, came


def path(came, place):
    steps = []
    while place is not None:
        steps.append(place)
        place = came[place]
    return "-".join(steps[::-1])


numbers = [(n * 37) % 101 for n in range(100)]
heap = Heap(numbers)
print([heap.pop() for _ in range(100)] == sorted(numbers), bool(heap))
graph = {"a": {"b": 7, "c": 9, "f": 14}, "b": {"c": 10, "d": 15}, "c": {"d": 11, "f": 2},
         "d": {"e": 6}, "f": {"e": 9}, "z": {"a": 1}}
best, came = shortest(graph, "a")
for place in sorted(best):
    print(f"{place} {best[place]:3} {path(came, place)}")
print("z" in best, len(shortest(graph, "z")[0]), shortest(graph, "e"))
try:
    shortest({"a": {"b": -1}}, "a")
except ValueError as error:
    print(error)
size = 12
cells = {f"{y},{x}": {f"{y + dy},{x + dx}": (y * x) % 5 + 1 for dy, dx in ((0, 1), (1, 0))
                      if y + dy < size and x + dx < size} for y in range(size) for x in range(size)}
print(shortest(cells, "0,0")[0][f"{size - 1},{size - 1}"])
