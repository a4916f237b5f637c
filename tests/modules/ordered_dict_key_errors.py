# KeyErrors of OrderedDict: None and tuples become their arguments.
from collections import OrderedDict, defaultdict
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, e.args)
for k in None, (1, 2), (), "a":
    for d in OrderedDict(), OrderedDict(z=1):
        t(lambda: d.move_to_end(k)); t(lambda: d.pop(k)); t(lambda: d[k]); t(lambda: d.__delitem__(k))
    t(lambda: {}.pop(k)); t(lambda: defaultdict()[k]); t(lambda: set().remove(k))
    class O(OrderedDict): pass
    t(lambda: O().pop(k)); t(lambda: O().move_to_end(k))
