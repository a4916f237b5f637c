# The functions of hashlib are built-in ones: in a class they do not become methods.
import hashlib
import inspect
import pickle

for name in sorted(hashlib.algorithms_guaranteed - {"blake2b", "blake2s"}):
    f = getattr(hashlib, name)
    print(name, f, f.__name__, f.__qualname__, inspect.isbuiltin(f), inspect.signature(f),
          pickle.loads(pickle.dumps(f)) is f)
for name in sorted(hashlib.algorithms_guaranteed):
    f = getattr(hashlib, name)

    class Holder:
        make = f

    print(name, Holder().make(b"abc").name, Holder.make().digest_size)
    for args, kwargs in ((), {"usedforsecurity": False}), ((), {"other": 1}), ((1,), {}), \
            (("x",), {}), ((b"", b""), {}), ((None,), {}):
        try:
            print(f(*args, **kwargs).block_size)
        except Exception as error:
            print(type(error).__name__, error)
print(inspect.signature(hashlib.blake2b))
for kwargs in dict(key=b"k", salt=b"s", person=b"p", last_node=True), dict(key=b"k" * 65), \
        dict(salt=b"s" * 17), dict(digest_size=0), dict(person=1), dict(digest_size=65):
    for f in hashlib.blake2b, hashlib.blake2s:
        try:
            print(f(b"data", **kwargs).hexdigest())
        except Exception as error:
            print(type(error).__name__, error)
