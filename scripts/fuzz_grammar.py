"""Random small Python programs over the whole language, for diff_fuzz.py.

A program is a list of units: pieces of text that stand alone, each wrapped so that its
exception is printed and the next unit still runs. Values are printed by `show`, which
hides what two interpreters may do differently: addresses and the order of sets. At exit
"#end" comes after the functions of atexit, "#gone" when the program's names are released.
"""

import random

import fuzz_themes

PRELUDE = '''\
import atexit, itertools, linecache, math, re as _re_unused, sys, tokenize
class Leaving:
    def __del__(self, write=sys.stdout.write): write("#gone\\n")
leaving = Leaving()
atexit.register(print, "#end")
def show(*values):
    print(*[canonical(v, 4) for v in values])
def canonical(v, depth):
    t = type(v)
    if depth and t in (list, tuple):
        inner = ", ".join(canonical(x, depth - 1) for x in v)
        return ("[%s]" if t is list else "(%s,)" if len(v) == 1 else "(%s)") % inner
    if depth and t is dict:
        return "{%s}" % ", ".join(canonical(k, depth - 1) + ": " + canonical(x, depth - 1)
                                  for k, x in v.items())
    if isinstance(v, (set, frozenset)) and t.__repr__ in (set.__repr__, frozenset.__repr__):
        return t.__name__ + "{%s}" % ", ".join(sorted(canonical(x, depth - 1) for x in v))
    text = repr(v)
    return text if " at 0x" not in text else "<%s>" % t.__name__
def same(value): return value
def named(keywords): return {str(k): v for k, v in keywords.items()} if type(keywords) is dict else keywords
def failed(error, depth=0):
    print("!", type(error).__name__, "" if " at 0x" in str(error) else str(error)[:300])
    if depth < 3 and error.__cause__ is not None:
        failed(error.__cause__, depth + 1)
    if depth < 3 and error.__context__ is not None and not error.__suppress_context__:
        failed(error.__context__, depth + 1)
    if isinstance(error, BaseExceptionGroup) and depth < 3:
        for inner in error.exceptions:
            failed(inner, depth + 1)
'''.replace(", re as _re_unused", "")

# What asks a CPython for the methods of its types.
ASK_METHODS = """
import builtins
skip = {"__class__", "__init_subclass__", "__subclasshook__", "__new__", "__reduce__",
        "__reduce_ex__", "__getstate__", "__sizeof__", "__dir__", "__doc__", "__init__",
        "__getattribute__", "__setattr__", "__delattr__", "__buffer__", "__release_buffer__",
        "__alloc__", "__getnewargs__", "__hash__", "__repr__", "__str__"}
for name in ("int float complex str bytes bytearray list tuple dict set frozenset range "
             "bool slice").split():
    print(name, *[m for m in dir(getattr(builtins, name)) if m not in skip])
"""

INTS = ["0", "1", "-1", "2", "3", "-3", "7", "10", "-10", "13", "64", "100", "255", "256", "257",
        "-5", "-6", "2**31", "-2**31", "2**63 - 1", "2**63", "-2**63", "-2**63 - 1", "10**18",
        "10**20", "-10**20 - 7", "0x_ff", "0b1011", "True", "False"]
FLOATS = ["0.0", "-0.0", "1.0", "-1.5", "0.1", "2.5", "3.5", "1e16", "1e15", "1e-5", "123.456", "1e22",
          "1e300", "5e-324", "float('inf')", "float('-inf')", "float('nan')", "1/3", "2.675", "1_0.5"]
COMPLEXES = ["1j", "0j", "1+2j", "-1.5-0j", "complex(0.0, -0.0)", "complex('inf')"]
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'  pad  '", "'a,b,,c'", "'1'", "' 42 '", "'3.14'", "'x\\ny\\r\\nz'",
        "'\\xe9t\\xe9'", "'\\u0130\\u0131\\u1e9e\\xdf'", "'\\u03a3\\u03c3\\u03c2'", "'\\u4e2d\\u6587'", "'a\\U0001f600b'",
        "'\\x00'", "'%s %d'", "'{} {0}'", "'{:>5}|'", "'tab\\tx'", "'\\'\"'", "'\\ud800'", "'\\u0663\\u0664'", "'aAbB'", "'abcabcabc'",
        "'\\ufb01'", "'title case here'", "'0x1F'", "'nan'", "'-'", "'_'", "'class'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'a,b'", "b'\\x00\\xff'", "b' 12 '", "b'Hello World'", "bytes(3)", "bytearray(b'xyz')",
         "bytearray()", "b'\\xc3\\xa9'", "b'AB\\nC'"]
OTHERS = ["None", "...", "NotImplemented", "int", "str", "object", "type", "len", "ValueError", "ValueError('v', 1)",
          "range(5)", "range(10, 0, -3)", "range(0)", "slice(1, 3)", "slice(None, None, -1)", "iter([1, 2])", "(i for i in 'ab')",
          "lambda *a, **k: (a, k)", "memoryview(b'abcd')", "zip('ab', [1, 2])", "enumerate('xy')", "map(str, [1, 2])",
          "{}.keys()", "{1: 2}.items()", "object()"]
SPECS = ["", "d", "5", "<5", ">8", "^9", "*^9", "05", "+", " ", "x", "#x", "b", "#o", "e", ".2f", ",", "_", ",.2f", "%", "g",
         ".3", "s", "c", "n", "10.4", "z.0f", "=+8", "!<3", ".0e", "#b", "010,", "q", "{n}"]
BINARY = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "@", "<<", ">>", "**"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not"]
FUNCTIONS = ["abs", "all", "any", "ascii", "bin", "bool", "bytes", "bytearray", "callable", "chr", "complex", "dict", "divmod",
             "enumerate", "filter", "float", "format", "frozenset", "getattr", "hasattr", "hex", "int", "isinstance", "issubclass",
             "iter", "len", "list", "map", "max", "min", "next", "oct", "ord", "pow", "range", "repr", "reversed", "round", "set",
             "slice", "sorted", "str", "sum", "tuple", "type", "zip", "memoryview", "itertools.chain", "itertools.islice",
             "itertools.accumulate", "itertools.product", "itertools.permutations", "itertools.combinations", "itertools.groupby",
             "itertools.zip_longest", "itertools.pairwise", "itertools.batched", "itertools.takewhile", "itertools.starmap",
             "math.floor", "math.ceil", "math.gcd", "math.sqrt", "math.isqrt", "math.trunc", "math.fsum", "math.prod", "math.comb"]
EXCEPTIONS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "LookupError", "ArithmeticError",
              "Exception", "StopIteration", "AttributeError", "RuntimeError", "OSError", "NameError", "GeneratorExit"]
# Callables that may take forever or all memory if called with what we have at hand.
BIG = {"pow", "range", "bytes", "bytearray", "__pow__", "__rpow__", "__lshift__", "__rlshift__", "__mul__", "__rmul__",
       "__imul__", "ljust", "rjust", "center", "zfill", "expandtabs", "itertools.product", "itertools.permutations",
       "math.comb", "to_bytes", "itertools.combinations", "list", "tuple", "sum", "sorted", "set", "__format__", "format"}
SMALL = ["0", "1", "2", "3", "-1", "5", "True", "'a'", "None", "1.5", "[1]", "(2, 1)", "'abc'", "b'x'"]


class Program:
    """One random program: an object that draws from its own dice."""

    def __init__(self, seed, methods, themes=()):
        self.dice = random.Random(seed)
        self.wanted = themes
        self.methods = methods
        self.names = []
        self.functions = []
        self.classes = []
        self.serial = 0

    # ---- small choices ----
    def pick(self, items):
        return self.dice.choice(items)

    def chance(self, percent):
        return self.dice.randrange(100) < percent

    def fresh(self, stem):
        self.serial += 1
        return f"{stem}{self.serial}"

    def many(self, least, most, make, *args):
        return [make(*args) for _ in range(self.dice.randint(least, most))]

    # ---- expressions ----
    def literal(self):
        kind = self.dice.randrange(100)
        return self.pick(INTS if kind < 30 else FLOATS if kind < 42 else STRS if kind < 66 else
                         BYTES if kind < 74 else COMPLEXES if kind < 78 else OTHERS)

    def atom(self):
        if self.names and self.chance(45):
            return self.pick(self.names)
        return self.literal()

    def display(self, depth):
        kind = self.dice.randrange(8)
        items = ", ".join(("*" if self.chance(8) else "") + self.expr(depth - 1)
                          for _ in range(self.dice.randrange(5)))
        if kind < 3:
            return f"[{items}]"
        if kind < 5:
            return f"({items},)" if items else "()"
        if kind == 5:
            return f"{{{items}}}" if items else "set()"
        pairs = ", ".join(f"{self.atom()}: {self.expr(depth - 1)}" for _ in range(self.dice.randrange(4)))
        return f"{{{pairs}}}"

    def arguments(self, depth):
        parts = self.many(0, 3, self.expr, depth)
        if self.chance(10):
            parts.append("*" + self.expr(depth))
        if self.chance(15):
            word = self.pick(["key", "default", "start", "x", "y", "reverse", "strict", "sep", "base", "a", "b", "self"])
            parts.append(f"{word}={self.expr(depth)}")
        if self.chance(4):
            parts.append(f"**{self.expr(depth)}")
        return ", ".join(parts)

    def call(self, depth):
        if self.functions and self.chance(25):
            return f"{self.pick(self.functions)}({self.arguments(depth - 1)})"
        name = self.pick(FUNCTIONS)
        if name in BIG:
            return f"{name}({', '.join(self.many(0, 3, self.pick, SMALL))})"
        return f"{name}({self.arguments(depth - 1)})"

    def method_call(self, depth):
        kind = self.pick(list(self.methods))
        name = self.pick(self.methods[kind])
        holder = {"int": lambda: f"({self.pick(INTS)})", "float": lambda: f"({self.pick(FLOATS)})",
                  "complex": lambda: f"({self.pick(COMPLEXES)})", "str": lambda: self.pick(STRS),
                  "bytes": lambda: self.pick(BYTES), "bytearray": lambda: f"bytearray({self.pick(BYTES)})",
                  "bool": lambda: "True"}.get(kind)
        if holder:
            text = holder()
        else:
            source = self.pick(["[]", "[3, 1, 2]", "'hello'", "(1, 2, 2)", "[(1, 2), (3, 4)]", "{1: 2, 'k': 3}", "range(6)"])
            text = f"{kind}({source})" if kind not in ("range", "slice") else f"{kind}(1, 9, 2)"
        if self.names and self.chance(20):
            text = self.pick(self.names)
        if name in BIG:
            arguments = ", ".join(self.many(0, 2, self.pick, SMALL))
        else:
            arguments = self.arguments(depth - 1)
        if name.startswith("__") and self.chance(20):
            return f"{kind}.{name}({text}, {arguments})" if arguments else f"{kind}.{name}({text})"
        return f"{text}.{name}({arguments})"

    def comprehension(self, depth):
        name = self.pick(["i", "j", "k"])
        source = self.pick(["range(4)", "'abc'", "[1, 2.5, 'x']", "((1, 2), (3, 4))", "{1: 2}"])
        element = self.expr(depth - 1, extra=name)
        tail = f" if {self.expr(depth - 1, extra=name)}" if self.chance(30) else ""
        if self.chance(20):
            tail += f" for {self.pick(['i', 'j', 'm'])} in {self.pick(['(1, 2)', name, 'range(2)'])}"
        body = f"{element} for {name} in {source}{tail}"
        return self.pick(["[%s]", "{%s}", "list(%s)", "tuple(%s)", "{0: [%s]}"]) % body

    def fstring(self, depth):
        parts = []
        for _ in range(self.dice.randint(1, 3)):
            value = self.atom()
            if any(c in value for c in "'\\"):
                value = self.pick(self.names) if self.names else "12"
            conversion = self.pick(["", "", "", "!r", "!s", "!a", "="])
            spec = self.pick(SPECS).replace("{n}", "{3}")
            parts.append(f"{{({value}){conversion}{':' + spec if spec and self.chance(60) else ''}}}")
        return "f'" + self.pick(["", "a ", "{{}} "]).join(parts) + "'"

    def expr(self, depth=2, extra=None):
        if extra and self.chance(40):
            return extra
        if depth <= 0:
            return self.atom()
        kind = self.dice.randrange(100)
        if kind < 18:
            return self.atom()
        if kind < 32:
            op = self.pick(BINARY)
            if op in ("**", "<<", "*"):
                return f"({self.atom()} {op} {self.pick(SMALL)})"
            return f"({self.expr(depth - 1, extra)} {op} {self.expr(depth - 1, extra)})"
        if kind < 40:
            ops = self.many(1, 2, self.pick, COMPARE)
            text = self.expr(depth - 1, extra)
            for op in ops:
                if op.startswith("is"):
                    op, right = op, self.pick(["None", "True", "...", "int"])
                    text = f"({text})"
                else:
                    right = self.expr(depth - 1, extra)
                text += f" {op} {right}"
            return f"({text})"
        if kind < 44:
            return f"({self.pick(['-', '+', '~', 'not '])}{self.expr(depth - 1, extra)})"
        if kind < 48:
            return f"({self.expr(depth - 1, extra)} {self.pick(['and', 'or'])} {self.expr(depth - 1, extra)})"
        if kind < 51:
            return f"({self.expr(depth - 1)} if {self.expr(depth - 1, extra)} else {self.expr(depth - 1)})"
        if kind < 57:
            return self.display(depth)
        if kind < 63:
            index = self.pick([self.atom(), self.pick(INTS), "1:", ":-1", "::2", "::-1", "-3:3", f"{self.pick(SMALL)}:{self.pick(SMALL)}"])
            return f"{self.display(depth) if self.chance(50) else self.atom()}[{index}]"
        if kind < 74:
            return self.call(depth)
        if kind < 88:
            return self.method_call(depth)
        if kind < 92:
            return self.comprehension(depth)
        if kind < 96:
            return self.fstring(depth)
        if kind < 98 and self.classes:
            return f"{self.pick(self.classes)}({self.arguments(depth - 1)})"
        return f"({self.expr(depth - 1)}).{self.pick(['real', 'x', 'y', '__class__', '__name__', 'count', 'args', '__doc__ is None', 'start'])}"

    # ---- statements ----
    def target(self):
        kind = self.dice.randrange(10)
        if kind < 7 or not self.names:
            name = self.pick(["u", "v", "w", "x", "y", "z"])
            return name, [name]
        if kind < 9:
            names = ["u", "v", "w"][: self.dice.randint(2, 3)]
            star = self.dice.randrange(len(names)) if self.chance(35) else -1
            return ", ".join(("*" if i == star else "") + n for i, n in enumerate(names)), names
        return f"{self.pick(self.names)}[{self.pick(['0', '1', '-1', '1:2', '::2'])}]", []

    def assign(self):
        target, names = self.target()
        if self.chance(20) and self.names:
            op = self.pick(["+=", "-=", "|=", "&=", "//=", "%=", "^=", ">>=", "@="])
            return f"{self.pick(self.names)} {op} {self.expr()}"
        text = f"{target} = {self.expr()}"
        for name in names:
            if name not in self.names:
                self.names.append(name)
        return text

    def simple(self, inside):
        kind = self.dice.randrange(100)
        if kind < 35:
            return self.assign()
        if kind < 75:
            return f"show({self.expr()})"
        if kind < 80 and self.names:
            return f"del {self.pick(self.names)}[{self.pick(['0', '-1', '1:', '::2', repr('k')])}]"
        if kind < 84:
            return f"assert {self.expr(1)}, {self.atom()}"
        if kind < 90:
            chain = self.pick(["", "", f" from {self.pick(EXCEPTIONS)}({self.atom()})", " from None"])
            return f"raise {self.pick(EXCEPTIONS)}({self.atom()}){chain}"
        if "loop" in inside and kind < 94:
            return self.pick(["break", "continue"])
        if "function" in inside and kind < 97:
            return f"return {self.expr(1)}"
        if "generator" in inside:
            return self.pick([f"yield {self.expr(1)}", f"w = yield {self.atom()}", f"yield from {self.atom()}"])
        return f"show({self.expr(3)})"

    def block(self, depth, inside=(), least=1):
        lines = []
        for _ in range(self.dice.randint(least, 3)):
            lines += self.statement(depth, inside)
        return ["    " + line for line in lines]

    def statement(self, depth, inside=()):
        kind = self.dice.randrange(100)
        if depth <= 0 or kind < 55:
            return [self.simple(inside)]
        if kind < 63:
            lines = [f"if {self.expr(1)}:"] + self.block(depth - 1, inside)
            if self.chance(40):
                lines += [f"elif {self.expr(1)}:"] + self.block(depth - 1, inside)
            return lines + (["else:"] + self.block(depth - 1, inside) if self.chance(40) else [])
        if kind < 71:
            source = self.pick(["range(3)", "'ab'", "[1, 'x', None]", "{1: 2, 3: 4}.items()", "zip('ab', (1, 2))", self.atom()])
            if "count" in source or "cycle" in source:
                source = "range(3)"
            name = self.pick(["i", "j", "k", "(u, v)"])
            if name[0] != "(" and name not in self.names:
                self.names.append(name)
            lines = [f"for {name} in itertools.islice({source}, 4):"] + self.block(depth - 1, (*inside, "loop"))
            return lines + (["else:"] + self.block(depth - 1, inside) if self.chance(20) else [])
        if kind < 75:
            counter = self.fresh("n")
            return [f"{counter} = 0", f"while ({counter} := {counter} + 1) < 4:"] + self.block(depth - 1, (*inside, "loop"))
        if kind < 87:
            lines = ["try:"] + self.block(depth - 1, inside)
            handled = self.chance(75)
            star = "*" if self.chance(12) and not {"loop", "function"} & set(inside) else ""
            if handled:
                names = self.pick([self.pick(EXCEPTIONS[:9]), f"({self.pick(EXCEPTIONS[:9])}, {self.pick(EXCEPTIONS[:9])})"])
                lines += [f"except{star} {names} as e:", "    show(type(e), e.args)"] + self.block(depth - 1, () if star else inside)
                if self.chance(25) and not star:
                    lines += ["except Exception as e:", "    show('other', type(e))"]
                if self.chance(30):
                    lines += ["else:"] + self.block(depth - 1, inside)
            if not handled or self.chance(30):
                lines += ["finally:", "    show('finally')"] + self.block(depth - 1, tuple(k for k in inside if k != "loop"))
            return lines
        if kind < 92:
            return self.match(depth, inside)
        if kind < 96:
            return [f"with Manager({self.atom()}, {self.pick(['True', 'False'])}) as w:"] + self.block(depth - 1, inside)
        return [f"show({self.expr(3)})"]

    def pattern(self, depth):
        kind = self.dice.randrange(12)
        name = self.fresh("p")
        if depth <= 0 or kind < 3:
            return self.pick(["0", "1", "-1", "'a'", "None", "True", "1.5", "2j", "'abc'", "b'a'", "_"])
        if kind == 3:
            return f"({self.pick(['1', 'str()', '[]'])} | {self.pick(['2', 'int()', 'None'])})"
        if kind == 4:
            return f"[{', '.join(self.many(0, 3, self.pattern, depth - 1))}]"
        if kind == 5:
            return f"[{self.pattern(depth - 1)}, *{name}]"
        if kind == 6:
            return f"{{{self.pick(['1', repr('k')])}: {self.pattern(depth - 1)}, **{name}}}"
        if kind == 7:
            return f"{self.pick(['int', 'str', 'list', 'dict', 'float', 'tuple'])}({self.pick(['', name])})"
        if kind == 8:
            return f"({self.pattern(depth - 1)}) as {name}"
        if kind == 9:
            return self.pick(["{}", "[_, _]", "(_,)", "[*_]", "complex(real=0)", "range(start=0)"])
        if kind == 10 and self.classes:
            return f"{self.pick(self.classes)}()"
        return f"[{name}, _]"

    def match(self, depth, inside):
        lines = [f"match {self.expr(1)}:"]
        for _ in range(self.dice.randint(1, 4)):
            guard = f" if {self.expr(1)}" if self.chance(15) else ""
            pattern = self.pattern(2)
            if pattern == "_" and not guard:
                pattern = "[_]"
            lines += [f"    case {pattern}{guard}:"] + ["    " + line for line in self.block(depth - 1, inside)]
        if self.chance(50):
            lines += ["    case rest:", "        show('rest', rest)"]
        return lines

    def parameters(self):
        parts, names, default = [], ["a", "b", "c", "d"], False
        for name in names[: self.dice.randrange(4)]:
            default = default or self.chance(25)
            parts.append(f"{name}={self.atom()}" if default else name)
            if self.chance(12) and "/" not in parts:
                parts.append("/")
        if self.chance(30):
            parts.append("*rest" if self.chance(60) else "*")
            if parts[-1] == "*" or self.chance(40):
                parts.append(self.pick(["k", f"k={self.atom()}"]))
        if self.chance(20):
            parts.append("**kw")
        used = [p.split("=")[0].strip("*") for p in parts]
        return ", ".join(parts), [p for p in used if p and p != "/"]

    def function(self):
        name = self.fresh("f")
        parameters, names = self.parameters()
        kind = self.pick(["function", "function", "generator", "closure", "coroutine", "asyncgen"])
        saved, self.names = self.names, names + ["g0"]
        if kind == "coroutine":
            body = self.block(2, ("function",)) + [f"    await Tick({self.atom()})"] + self.block(1, ("function",))
            lines = [f"async def {name}({parameters}):"] + body
            use = [f"show(drive({name}({', '.join(self.many(0, 3, self.literal))})))"]
        elif kind == "asyncgen":
            lines = [f"async def {name}_():", f"    yield {self.atom()}", f"    await Tick(1)", f"    yield {self.atom()}",
                     f"async def {name}({parameters}):",
                     f"    show([(i, {self.expr(1, extra='i')}) async for i in {name}_()])"] + self.block(1, ("function",))
            use = [f"show(drive({name}({', '.join(self.many(0, 3, self.literal))})))"]
        elif kind == "generator":
            lines = [f"def {name}({parameters}):"] + self.block(2, ("function", "generator"))
            lines += [f"    yield {self.expr(1)}"] + self.block(1, ("function", "generator"))
            use = [f"g = {name}({', '.join(self.many(0, 3, self.literal))})", "show(next(g))",
                   self.pick(["show(g.send(5))", "show(g.throw(ValueError('in')))", "g.close()", "show(list(itertools.islice(g, 5)))"]),
                   "show(list(itertools.islice(g, 5)))"]
        elif kind == "closure":
            lines = [f"def {name}({parameters}):", f"    cell = {self.expr(1)}", "    def inner(y=3):",
                     f"        {self.pick(['nonlocal cell', 'global g0', 'pass'])}",
                     f"        {self.pick(['cell', 'g0', 'other'])} = {self.atom()}", f"        return {self.expr(1, extra='y')}"]
            lines += self.block(1, ("function",)) + [f"    return inner({self.atom()}), {self.pick(['cell', 'inner()', 'other'])}"]
            use = [f"show({name}({', '.join(self.many(0, 3, self.literal))}))"]
        else:
            lines = [f"def {name}({parameters}):"] + self.block(2, ("function",)) + [f"    return {self.expr()}"]
            use = [f"show({name}({', '.join(self.many(0, 4, self.literal))}))"]
            if self.chance(30):
                lines.insert(0, "@" + self.pick(["wrap", "staticmethod", "(lambda f: f)", "show"]))
        self.names = saved
        if kind in ("function", "closure"):
            self.functions.append(name)
        return ["\n".join(lines)] + use

    def class_(self):
        name = self.fresh("C")
        bases = self.pick(["", "", "(int)", "(str)", "(list)", "(dict)", "(tuple)", "(Exception)", "(float)", "(set)", "(Meta0)",
                           "(metaclass=Meta)", "(Base, tag=1)", f"({self.pick(self.classes)})" if self.classes else "",
                           f"({', '.join(self.dice.sample(self.classes, 2))})" if len(self.classes) > 1 else ""])
        lines = [f"class {name}{bases}:"]
        saved, self.names = self.names, ["self", "o"]
        if self.chance(20):
            lines.append(f"    __slots__ = {self.pick([repr(('x',)), repr(('x', 'y')), '()', repr('x'), repr(('x', '__dict__'))])}")
        if self.chance(25):
            lines.append(f"    x = {self.atom()}" if "__slots__" not in lines[-1] else "    pass")
        dunders = ["__add__", "__radd__", "__iadd__", "__eq__", "__lt__", "__len__", "__getitem__", "__contains__", "__bool__", "__call__",
                   "__iter__", "__neg__", "__mul__", "__getattr__", "__index__", "__format__", "__enter__", "__hash__", "__int__",
                   "__missing__", "__reversed__", "__float__", "__str__", "__del__", "__get__", "__set_name__", "__init_subclass__",
                   "__class_getitem__", "__bytes__", "__round__", "__divmod__", "__pow__", "__sub__", "__rsub__", "__matmul__", "__dir__"]
        for dunder in self.dice.sample(dunders, self.dice.randrange(5)):
            count = {"__len__": 0, "__bool__": 0, "__iter__": 0, "__neg__": 0, "__index__": 0, "__enter__": 0, "__hash__": 0, "__int__": 0,
                     "__reversed__": 0, "__float__": 0, "__str__": 0, "__del__": 0, "__bytes__": 0, "__dir__": 0, "__get__": 2,
                     "__set_name__": 2, "__init_subclass__": 0, "__round__": 0}.get(dunder, 1)
            arguments = "".join(f", {n}" for n in ["o", "p"][:count]) if dunder != "__call__" else ", *o"
            if dunder == "__init_subclass__":
                arguments = ", **o"
            value = {"__len__": "3", "__iter__": "iter([1, 2])", "__str__": "'str'", "__hash__": "7", "__index__": "2", "__bool__": "False",
                     "__del__": "None", "__int__": "5", "__float__": "2.5", "__bytes__": "b'by'", "__dir__": "['q', 'a']"}.get(dunder)
            if value is None or self.chance(15):
                value = self.expr(1) if dunder not in ("__eq__", "__lt__", "__getattr__", "__get__", "__contains__", "__missing__") else self.literal()
            lines.append(f"    def {dunder}(self{arguments}): return {value}")
        if self.chance(40):
            lines.append(f"    def __init__(self, x=1, *a, **k): super().__init__(); self.x = {self.pick(['x', 'a', 'k', '(x, a)'])}")
        if self.chance(25):
            lines += ["    @property", f"    def y(self): return {self.expr(1)}"]
            if self.chance(40):
                lines += ["    @y.setter", "    def y(self, value): show('set', value)"]
        if self.chance(20):
            lines += ["    @" + self.pick(["classmethod", "staticmethod"]), f"    def m(c, *a): return a"]
        if len(lines) == 1:
            lines.append("    pass")
        self.names = saved
        self.classes.append(name)
        instance = self.fresh("o")
        use = [f"{instance} = {name}({', '.join(self.many(0, 2, self.literal))})"]
        self.names.append(instance)
        for _ in range(self.dice.randint(1, 5)):
            use.append(self.pick([
                f"show({instance} {self.pick(BINARY[:6] + COMPARE[:6])} {self.atom()})", f"show({self.atom()} {self.pick(BINARY[:6])} {instance})",
                f"show({instance}.{self.pick(['x', 'y', 'z', 'm', '__class__.__name__', 'm(1)', '__dict__'])})", f"{instance}.{self.pick('xyz')} = {self.atom()}",
                f"del {instance}.{self.pick('xyz')}",
                f"show({self.pick(['len', 'bool', 'int', 'str', 'float', 'round', 'bytes', 'reversed', 'callable'])}({instance}))",
                f"show({instance}[{self.atom()}])", f"show({instance}({self.atom()}))", f"show(f'{{{instance}:{self.pick(['', '5', 'd', 's'])}}}')",
                f"{instance} += {self.atom()}", f"show({self.atom()} in {instance})", f"show({name}.__mro__[1:])", f"show({name}[1])",
                f"show(isinstance({instance}, {self.pick(['int', 'str', name, '(list, ' + name + ')'])}))", f"show({instance} == {instance}, {instance} != {instance})"]))
        return ["\n".join(lines)] + use

    def units(self, count):
        """Return the pieces of the program, prelude first: two of three are about themes."""
        if self.wanted or self.dice.randrange(3):
            return self.themed(count)
        pieces = [PRELUDE, SUPPORT]
        while count > 0:
            kind = self.dice.randrange(100)
            if kind < 12:
                definition, *use = self.function()
                pieces += [guard(definition)] + [guard(line) for line in use]
                count -= 3
            elif kind < 24:
                definition, *use = self.class_()
                pieces += [guard(definition)] + [guard(line) for line in use]
                count -= 4
            else:
                pieces.append(guard("\n".join(self.statement(2))))
                count -= 1
        if self.chance(50):  # an exception that nobody catches: its traceback is compared
            pieces.append("\n".join(self.statement(1)) + "\n")
        return pieces

    def themed(self, count):
        """Return the pieces of a program made of units of one or two themes."""
        writer = fuzz_themes.Themes(self.dice, self.wanted)
        chosen, head = writer.themes()
        pieces = [PRELUDE, SUPPORT + head]
        while len(pieces) < count + 2:
            text = writer.unit(self.pick(chosen))
            pieces.append(guard(text if is_python(text) else f"exec({text!r})"))
        return pieces


SUPPORT = '''\
g0 = 0
u, v, w, x, y, z = 1, 'v', [2], {}, (3,), 4.5
i = j = k = m = n = 0
class Manager:
    def __init__(self, value, swallow): self.value, self.swallow = value, swallow
    def __enter__(self): return self.value
    def __exit__(self, kind, value, tb): show("exit", kind); return self.swallow
class Tick:
    def __init__(self, value): self.value = value
    def __await__(self): return (yield self.value)
def drive(coroutine):
    steps = []
    try:
        while True: steps.append(coroutine.send(None))
    except StopIteration as stop: return steps, stop.value
def wrap(function):
    def inner(*args, **kw): return ("wrapped", function(*args, **kw))
    return inner
class Meta(type):
    def __new__(m, name, bases, space, **kw): return super().__new__(m, name, bases, space)
    def __getitem__(cls, key): return (cls.__name__, key)
    def __len__(cls): return 3
class Meta0(metaclass=Meta): x = 5
class Base:
    def __init_subclass__(cls, tag=0, **kw): cls.tag = tag
'''


def is_python(text):
    """Whether text compiles; what does not is left to exec, so that the rest still runs."""
    try:
        compile(text, "unit", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def guard(text):
    """Return the unit that runs text and prints the exception it ends with."""
    inner = "\n".join("    " + line for line in text.split("\n"))
    return f"try:\n{inner}\nexcept BaseException as error: failed(error)\n"
