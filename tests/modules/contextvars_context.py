# contextvars: variables, tokens, contexts
import contextvars
from contextvars import *
import re
def tr(f):
    try: print(re.sub('0x[0-9a-f]+', '0x', str(f())))
    except BaseException as e: print(type(e).__name__, re.sub('0x[0-9a-f]+', '0x', str(e)))
v = ContextVar('v'); w = ContextVar('w', default=3)
tr(lambda: v.get()); tr(lambda: v.get(5)); tr(lambda: w.get()); tr(lambda: v); tr(lambda: w)
t = v.set(1); tr(lambda: t); tr(lambda: t.old_value); tr(lambda: t.var is v)
c = copy_context()
def inner(): v.set(2); return v.get()
tr(lambda: c.run(inner)); tr(lambda: v.get()); tr(lambda: c[v]); tr(lambda: len(c)); tr(lambda: list(c) == [v]); tr(lambda: v in c); tr(lambda: c.get(w)); tr(lambda: c[w])
v.reset(t); tr(lambda: v.get('none')); tr(lambda: v.reset(t)); tr(lambda: w.reset(t)); tr(lambda: v.reset(3)); tr(lambda: c[3]); tr(lambda: c.run(lambda: c.run(int))); tr(lambda: ContextVar(3)); tr(lambda: Token()); tr(lambda: 3 in c)
t2 = v.set(4); tr(lambda: copy_context().run(v.reset, t2))
tr(lambda: ContextVar[int]); tr(lambda: c == c.copy()); tr(lambda: Token.MISSING)
def sub():
    class X(ContextVar): pass
tr(sub)
# flat: none, the context keeps its variables
