# What a comprehension in a module or class shows to locals() and eval(), and what is
# left of its variables when it raises.
# exit: 1
print([eval("x*2") for x in range(3)])
print({x: eval("x+y") for x in range(2) for y in range(2)})
class K:
    z = 5
    try: l = [eval("x") for x in range(2)]
    except NameError as e: print(e)
    try: l2 = [eval("z") for x in range(2)]
    except NameError as e: print(e)
    l3 = [sorted(locals()) for x in range(1)]
    l4 = list(sorted(locals()) for x in range(1))
print(K.l, K.l3, K.l4)
print([sorted(vars()) for q in (1,)])
print([sorted(dir()) for q in (1,)])
exec("print([eval('x*2') for x in range(3)])")
print([exec("print(x)") for x in (1,2)])
f = [lambda: sorted(locals()) for x in (1,)][0]
print(f())
print([locals() is globals() for a in (1,)], locals() is globals())
print([[sorted(locals()) for b in (1,)] for a in (1,)])


def raising():
    try:
        [1 / 0 for q in (1,)]
    except ZeroDivisionError:
        print(locals())
    q = 5
    try:
        [1 / 0 for q in (1,)]
    except ZeroDivisionError:
        print(locals(), q)
    try:
        [i for i in [1, 2] if [j for j in [i] if 1 / (j - 2)]]
    except ZeroDivisionError as e:
        print(sorted(locals()), e.__context__)


raising()


class Raising:
    try:
        [1 / 0 for q in (1,)]
    except ZeroDivisionError:
        print("q" in locals())
    try:
        {1 / 0: 1 for q in (1,)}
    except ZeroDivisionError:
        print("q" in locals(), "e" in locals())


import sys
print([sys._getframe().f_locals["x"] for x in (1, 2)], sys._getframe().f_locals is globals())


def stop_early(n):
    return [1 / (x - n) for x in range(5)]


stop_early(3)
