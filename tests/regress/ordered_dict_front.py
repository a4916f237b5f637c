# oracle: none, CPython refuses what dict's own methods took out
# The first item is found after the table closed its holes and dict took the first out.
from collections import OrderedDict

items = OrderedDict((i, i) for i in range(200))
for _ in range(10):
    items.popitem(last=False)
wrong = 0
for k in range(300):
    items[k + 5000] = k
    if k % 3 == 0:
        dict.__delitem__(items, next(iter(items)))
    first = next(iter(items))
    wrong += items.popitem(last=False)[0] != first
print(wrong, len(items))
