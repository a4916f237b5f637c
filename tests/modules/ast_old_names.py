# The names of constants in old trees, and what is said about them.
import ast, warnings
warnings.simplefilter("always")
def go(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: r = f()
        except Exception as e: r = repr(e)
    print(r, [str(x.message) for x in w])
go(lambda: ast.Str); go(lambda: ast.Str)
go(lambda: ast.dump(ast.Str("x")))
go(lambda: ast.dump(ast.Str(s="x")))
go(lambda: ast.dump(ast.Num(5, lineno=3), include_attributes=True))
go(lambda: ast.dump(ast.Num(n=5)))
go(lambda: ast.dump(ast.NameConstant(None)))
go(lambda: ast.dump(ast.Bytes(b"x")))
go(lambda: ast.dump(ast.Ellipsis()))
go(lambda: type(ast.Num(1)).__name__)
for cls in "Num", "Str", "Bytes", "NameConstant", "Ellipsis":
    C = getattr(ast, cls)
    go(lambda: [isinstance(ast.Constant(v), C) for v in (1, 1.5, 1j, True, None, "x", b"x", ...)])
go(lambda: isinstance(3, ast.Num)); go(lambda: issubclass(ast.Num, ast.Constant))
c = ast.Constant(5)
go(lambda: c.n); go(lambda: c.s)
def setn(): c.n = 7; return c.value
go(setn)
def sets(): c.s = "q"; return c.value
go(sets)
go(lambda: ast.Nope)
class V(ast.NodeVisitor):
    def visit_Num(self, node): return ("num", node.value)
    def visit_Str(self, node): return ("str", node.value)
    def visit_NameConstant(self, node): return ("nc", node.value)
go(lambda: [V().visit(ast.Constant(v)) for v in (1, "x", True)])
go(lambda: ast.Index(ast.Constant(1)).value); go(lambda: ast.dump(ast.ExtSlice([ast.Constant(1)])))
