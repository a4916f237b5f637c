# What runners of tests read of a patched function: its patchings.
import copy
from unittest import mock


class Target:
    a = b = c = 1


def describe(f):
    for p in f.patchings:
        print(type(p).__name__, p.attribute, p.attribute_name, p.new is mock.DEFAULT,
              [(q.attribute, q.attribute_name) for q in p.additional_patchers],
              p.getter() is Target, p.copy() is not p, p.create, p.spec, p.kwargs)


@mock.patch.object(Target, "a")
@mock.patch.object(Target, "b", 5)
@mock.patch.object(Target, "c", create=True, return_value=3)
def one(c, a):
    return c(), Target.b, a is Target.a


describe(one)
print(one())
print(sum(not p.attribute_name and p.new is mock.DEFAULT for p in one.patchings))


@mock.patch.multiple(Target, a=mock.DEFAULT, b=mock.DEFAULT, c=7)
def several(a, b):
    return a is Target.a, b is Target.b, Target.c


@mock.patch.multiple(Target, b=2)
@mock.patch.dict({}, {"x": 1})
def single():
    return Target.b


for f in several, single:
    print(f())
    print(sum(not p.attribute_name and p.new is mock.DEFAULT for p in f.patchings))
    print([p.attribute_name for p in f.patchings if p.attribute_name])
    print([[q.attribute_name for q in p.additional_patchers]
           for p in f.patchings if p.attribute_name])

patching = mock.patch.multiple(Target, b=2, c=mock.DEFAULT)
for p in patching, copy.copy(patching), patching.copy():
    print(p.attribute_name, p.new, [q.attribute_name for q in p.additional_patchers], hasattr(p, "nothing"))
    with p as made:
        print(Target.b, list(made))
