# help(): functions, methods, classes, modules, named by object or by text
class Base:
    """A base.

    More."""
    def m(self, a, b=2, *args, c: int, **kw) -> str:
        """Do m."""
    def undoc(self): pass
    # a comment
    def commented(self): pass
class K(Base):
    "K doc"
    x = 5
    def __init__(self, y=1): "init it"
    @property
    def p(self): "the p"; return 1
    @classmethod
    def cm(cls): "class m"
    @staticmethod
    def sm(z): "static m"
    def _private(self): pass
def f(a, /, b: int = 3, *, c) -> int:
    """F doc.

    line two
    """
help(f); print('=====')
help(K); print('=====')
help(K()); print('=====')

help(K().m); print('=====')


help(5 if 0 else lambda x: x)
print('=====')


class Tree(Base):
    """A tree."""
    __slots__ = ("left", "_hidden")
    kinds = {"leaf": 1, "long": "x" * 200}
    other = Base

    def __len__(self):
        return 0

    def __getattr__(self, name):
        raise AttributeError(name)
    alias = __len__

    @property
    def size(self):
        """How big."""

    @size.setter
    def size(self, value): ...

    async def later(self): ...

    class Inner: pass


import io, contextlib, types
out = io.StringIO()
with contextlib.redirect_stdout(out):
    help(Tree)
print(out.getvalue().partition("inherited from builtins.object")[0])
module = types.ModuleType("shapes", "Shapes of things.\n\nRound ones mostly.")
exec("""
__version__ = "1.2"
__author__ = "A. Body"
PI = 3
_private = 4
class Shape:
    "A shape."
    def area(self): "How big."
class Round(Shape): pass
def grow(shape, by=[1, 2]): "Make bigger."
def _hidden(): pass
Shape.__module__ = Round.__module__ = grow.__module__ = "shapes"
""", vars(module))
import sys
sys.modules["shapes"] = module
help(module)
help("shapes.Round")
help("no_such_thing.x")
help(grow := module.grow)
import pydoc
print(pydoc.plain(pydoc.render_doc(module.Shape, "About %s")))
