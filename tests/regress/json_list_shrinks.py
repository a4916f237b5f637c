# default() may shorten the list that is being written.
import json

items = [object() for _ in range(6)]


def default(o):
    del items[2:]
    return len(items)


print(json.dumps(items, default=default), len(items))
