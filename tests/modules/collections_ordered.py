# Ends of an OrderedDict, moved and taken at random, against a list.
import random
from collections import OrderedDict
random.seed(5)
bad=0
for keys in (lambda k: k, str, lambda k: (k, str(k))):
    for size in (3, 15, 17, 60, 500):
        od=OrderedDict(); ref=[]
        for step in range(4000):
            r=random.random()
            k=keys(random.randrange(size))
            if r<.35:
                if k not in od: ref.append(k)
                od[k]=step
            elif r<.6:
                if k in od: od.move_to_end(k,last=False); ref.remove(k); ref.insert(0,k)
            elif r<.8:
                if k in od: od.move_to_end(k); ref.remove(k); ref.append(k)
            elif r<.88:
                if od: x=od.popitem(last=False)[0]; bad+= x!=ref.pop(0)
            elif r<.94:
                if od: x=od.popitem()[0]; bad+= x!=ref.pop()
            else:
                if k in od: del od[k]; ref.remove(k)
            if step%50==0: bad+= list(od)!=ref; bad += any(q not in od for q in ref); bad += len(od)!=len(ref); bad+= list(reversed(od))!=ref[::-1]
print(bad)


class Odd:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if meddle:
            items.pop('x', None)
        return isinstance(other, Odd) and self.n == other.n


meddle = False
items = OrderedDict([(Odd(1), 1), ('x', 2), (Odd(2), 3)])
meddle = True
items.move_to_end(Odd(2), last=False)
print(list(items.values()))
for key, last in (('none', True), ('none', False), ([], True)):
    try:
        items.move_to_end(key, last)
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
for key in [], 'none', None, (1, 2): # of an empty one
    try:
        OrderedDict().move_to_end(key)
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
