# oracle: none, _lexer and _native_like are Ouro's own
# A stream of tokens that is fed while it is asked; calls that lack a keyword.
import _lexer
import _native_like

s = _lexer.stream(False)
s.feed("x\n")
s.token(False)
s.token(False)


class Feeds:
    def __bool__(self):
        s.token(True)
        s.feed('"""\n' + "z" * 300000 + "\n")
        return False


s.token(Feeds())
junk = [bytes(300000) for i in range(20)]
print(s.token(False))


class A:
    def f(self, a, *, k):
        pass


_native_like.nameless_calls(A)
try:
    A().f(1)
except TypeError as e:
    print(e)
