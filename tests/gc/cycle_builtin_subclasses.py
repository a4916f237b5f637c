# Instances of subclasses of built-in types in cycles; their __del__ runs.
import gc

gc.disable()


def subclass(base):
    class Sub(base):
        def __del__(self):
            print("del", base.__name__)
    return Sub


cases = [(list, ()), (dict, ()), (set, ()), (tuple, ((1, 2),)), (frozenset, ((1,),)), (int, (5,)),
         (str, ("s",)), (float, (1.5,)), (bytes, (b"b",)), (bytearray, (b"ba",)), (complex, (1j,)),
         (ValueError, ("v",)), (property, ()), (staticmethod, (len,)), (type, ("T", (), {})),
         (enumerate, ([],)), (zip, ()), (map, (len, [])), (object, ())]
for base, args in cases:
    made = subclass(base)(*args)
    made.me = made
    del made
    gc.collect()
    made = subclass(base)(*args)
    print("no cycle:", end=" ")
    del made
    gc.collect()
