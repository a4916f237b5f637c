# inspect.BlockFinder: where a block ends, told by its tokens.
import inspect
import io
import tokenize


def last_line(source):
    finder = inspect.BlockFinder()
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            finder.tokeneater(*token)
    except (inspect.EndOfBlock, IndentationError):
        pass
    return finder.last


for source in ("def f():\n    return 1\nx = 2\n", "def f(): return 1\n\nx = 2\n",
               "@deco(\n  1)\n@other\nclass A:\n    def m(self):\n        pass\n    # end\nB = 1\n",
               "x = (1,\n     2)\ny = 3\n", "async def f():\n    pass\n\n\n# note\nz\n",
               "def f():\n    if x:\n        y\n    # inside\n# outside\n"):
    print(last_line(source))
