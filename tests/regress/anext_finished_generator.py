# The awaitable of anext(iterator, default) after a generator of types.coroutine has ended.
import types, sys
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class AI:
    def __aiter__(self): return self
    @types.coroutine
    def __anext__(self):
        return 1
        yield
class AJ:
    def __anext__(self): return iter([1])
class AK:
    async def __anext__(self): return 1
class AL:
    def __anext__(self):
        class Aw:
            def __await__(self): return (yield 3)
        return Aw()
for C in AI,AJ,AK,AL:
    x=anext(C(),'d'); g=x.__await__()
    show(lambda: g.send(None)); show(g.close); show(g.close); show(lambda: g.throw(ValueError('z'))); show(lambda: g.send(None))
    x=anext(C(),'d')
    show(lambda: x.throw(SyntaxError('s'))); show(lambda: next(x))
    x=anext(C(),'d')
    show(x.close); show(lambda: next(x))
