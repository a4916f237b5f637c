# Lists: append, comprehension, slicing, insertion, membership, stack and queue use.
def append(n):
    items = []
    for i in range(n):
        items.append(i * 2)
    return items


def stack(n):
    items = []
    popped = 0
    for i in range(n):
        items.append(i)
        if i % 3 == 2:
            popped += items.pop() - items.pop()
    return popped, len(items)


def rotate(items, times):
    for _ in range(times):
        items = items[7:] + items[:7]
    return items


def flatten(nested):
    out = []
    for item in nested:
        if isinstance(item, list):
            out.extend(flatten(item))
        else:
            out.append(item)
    return out


items = append(1_500_000)
print(sum(items), len([x for x in items if x % 3 == 0]), max(items[::7]))
print(stack(3_000_000), rotate(list(range(2000)), 4000)[:3])
nested = [[i, [i + 1, [i + 2]]] for i in range(200_000)]
print(sum(flatten(nested)), items.index(40_000), 60_001 in items)
front = []
for i in range(30_000):
    front.insert(0, i)
print(front[0], front[-1], sum(a * b for a, b in zip(front, reversed(front))))
