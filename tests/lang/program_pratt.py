# A recursive descent calculator: NamedTuple, slots, patterns; ends by its error
# exit: 1
# recursive descent calculator with error positions
from __future__ import annotations
from dataclasses import dataclass
from typing import Union, Iterator, NamedTuple, Optional
import operator, math
class Tok(NamedTuple):
    kind: str; text: str; pos: int
@dataclass(frozen=True, slots=True)
class Num: value: float
@dataclass(frozen=True, slots=True)
class Bin: op: str; left: Node; right: Node
@dataclass(frozen=True, slots=True)
class Neg: arg: Node
@dataclass(frozen=True)
class Call: name: str; args: tuple[Node, ...]
Node = Union[Num, Bin, Neg, Call]
class ParseError(SyntaxError): pass
def lex(s: str) -> Iterator[Tok]:
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace(): i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == "."): j += 1
            yield Tok("num", s[i:j], i); i = j
        elif c.isalpha():
            j = i
            while j < len(s) and s[j].isalnum(): j += 1
            yield Tok("id", s[i:j], i); i = j
        elif c in "+-*/^(),": yield Tok(c, c, i); i += 1
        else: raise ParseError(f"unexpected {c!r} at {i}")
    yield Tok("end", "", len(s))
class Parser:
    def __init__(self, s): self.toks = list(lex(s)); self.i = 0
    @property
    def cur(self): return self.toks[self.i]
    def eat(self, k: str) -> Tok:
        t = self.cur
        if t.kind != k: raise ParseError(f"expected {k!r}, got {t.text or 'end'!r} at {t.pos}")
        self.i += 1; return t
    def expr(self, rbp=0):
        bp = {"+": (1, 2), "-": (1, 2), "*": (3, 4), "/": (3, 4), "^": (8, 7)}
        left = self.atom()
        while (p := bp.get(self.cur.kind)) and p[0] > rbp:
            op = self.eat(self.cur.kind).kind
            left = Bin(op, left, self.expr(p[1] - (op == "^")))
        return left
    def atom(self):
        match self.cur:
            case Tok("num", text): self.i += 1; return Num(float(text))
            case Tok("-"): self.i += 1; return Neg(self.expr(5))
            case Tok("("): self.i += 1; e = self.expr(); self.eat(")"); return e
            case Tok("id", name):
                self.i += 1; args = []
                if self.cur.kind == "(":
                    self.eat("(")
                    while self.cur.kind != ")":
                        args.append(self.expr())
                        if self.cur.kind == ",": self.i += 1
                    self.eat(")")
                return Call(name, tuple(args))
            case t: raise ParseError(f"unexpected {t.kind} at {t.pos}")
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow}
def ev(n):
    match n:
        case Num(v): return v
        case Neg(a): return -ev(a)
        case Bin(op, l, r): return OPS[op](ev(l), ev(r))
        case Call(name, args):
            f = getattr(math, name)
            return f(*map(ev, args)) if callable(f) else f
def run(s):
    p = Parser(s); e = p.expr(); p.eat("end"); return e
for s in ["1+2*3", "2^3^2", "-(4-1)*2", "sqrt(16)+pi", "max", "1+", "(1", "1 $ 2", "1/0", "foo(1)", "1.2.3", "pow(2,3)", "2 3"]:
    try: e = run(s); print(s, "=", ev(e))
    except (SyntaxError, ValueError, ArithmeticError, AttributeError, TypeError) as err: print(s, "!!", type(err).__name__, err)
print(run("1+f(2,-x)")); print(hash(Num(1.0)) == hash(Num(1.0)), {Num(1.0): 1}[Num(1.0)])
try: Num(1).value = 3
except Exception as e: print(type(e).__name__, e)
try: Num(1).zzz = 3
except Exception as e: print(type(e).__name__, e)
run("1 +")
