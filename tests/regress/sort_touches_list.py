# Whoever touches the list while it is sorted is noticed, whatever is left in it.
def attempt(items, touch):
    def key(item):
        touch(items)
        return item

    try:
        items.sort(key=key)
        print("sorted", items)
    except ValueError as e:
        print(e, items)


def append_pop(items):
    items.append(0)
    items.pop()


def append_clear(items):
    items.append(0)
    items.clear()


def nested(items):
    other = [2, 1]
    other.sort(key=lambda x: append_pop(items) or x)


for touch in append_pop, append_clear, nested, list.clear, lambda items: items.append(0):
    attempt([3, 1, 2], touch)
    attempt([1], touch)

outer = [2, 1]
outer.sort(key=lambda x: [3, 2].sort() or x)
print(outer)
