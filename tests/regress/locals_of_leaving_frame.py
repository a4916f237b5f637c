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


# a coroutine and a function without locals, but with free variables
def outer(a):
    async def waits():
        return a.nope

    def calls():
        return a.nope

    for f in lambda: waits().send(None), calls:
        try:
            f()
        except AttributeError as e:
            tb = e.__traceback__
            while tb.tb_next is not None:
                tb = tb.tb_next
            print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_locals)


outer(5)
