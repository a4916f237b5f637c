# The locals of a frame that returns are released one by one; f_locals shows none of them.
import sys


class D:
    def __del__(self):
        print([k for k in sys._getframe(1).f_locals if k in ('b', 'c')])


def f():
    b = [1, 2, 3]
    c = (1.5, [2])
    a = D()
    return


f()
