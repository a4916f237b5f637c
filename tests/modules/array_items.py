# Arrays: items of each type, slices, bytes, comparison, errors.
from array import array


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


a = array('i', [1, 2, 3])
a.append(4); a.extend([5, 6]); a.insert(0, 0); a[1] = -1
print(a, len(a), a[2], a[-1], a[1:3], a[::2], a.pop(), a.pop(0), 3 in a, a.index(3), a.count(-1), a.tolist(), a.itemsize, a.typecode)
a[1:2] = array('i', [7, 8]); del a[0]; a.reverse(); a.remove(7); print(a, a * 2, a + a, a == array('d', [5, 4, 3, 8]), a < array('i', [9]), list(a))
print(array('d', [1.5]), array('u', 'hé'), array('b'), array('B', b'ab'), array('h', b'\1\0\2\0').tobytes(), sum(array('f', [.5, .25])), bytes(array('H', [1, 2])), memoryview(array('i', [1, 2])).tolist())
a.byteswap(); print(a.tolist()[:1])
for f in [lambda: array('z'), lambda: array('b', [200]), lambda: array('B', [-1]), lambda: array('i', ['x']), lambda: array('i', [1.5]), lambda: a[99], lambda: a.remove(99), lambda: array('b').pop(), lambda: array('i', b'x'), lambda: a + [1], lambda: array('i', 'x'), lambda: array('d', ['x']), lambda: {a: 1}, lambda: array('u', 'x').tounicode()]:
    t(f)
# What is wrong with a slice is told before what is wrong with the items.
for key in slice(None, None, 0), slice('a'), slice(None, None, 2):
    for value in [1], array('b', [1]), array('L', [1]), 5:
        try: array('L', [1, 2, 3])[key] = value
        except (TypeError, ValueError) as e: print(type(e).__name__, e)
