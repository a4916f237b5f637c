"""Source text of a syntax tree: what ast.unparse() returns."""

import ast

# How tightly operators bind, loosest first.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _BOR, _BXOR, _BAND, _SHIFT, _ARITH,
 _TERM, _FACTOR, _POWER, _AWAIT, _ATOM) = range(18)

_BINARY = {
    "Add": ("+", _ARITH), "Sub": ("-", _ARITH), "Mult": ("*", _TERM), "MatMult": ("@", _TERM),
    "Div": ("/", _TERM), "Mod": ("%", _TERM), "LShift": ("<<", _SHIFT),
    "RShift": (">>", _SHIFT), "BitOr": ("|", _BOR), "BitXor": ("^", _BXOR),
    "BitAnd": ("&", _BAND), "FloorDiv": ("//", _TERM), "Pow": ("**", _POWER),
}
_UNARY = {"Invert": ("~", _FACTOR), "Not": ("not", _NOT), "UAdd": ("+", _FACTOR),
          "USub": ("-", _FACTOR)}
_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=",
            "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in"}
_BOOL = {"And": ("and", _AND), "Or": ("or", _OR)}
_INFINITY = "1e309"
_ALL_QUOTES = ("'", '"', '"""', "'''")


def _next(level):
    return min(level + 1, _ATOM)


class Unparser(ast.NodeVisitor):
    """Writes statements as lines; expressions are returned as texts by _expr."""

    def __init__(self):
        self.out = []
        self.indent = 0

    def text_of(self, node):
        if isinstance(node, (ast.expr, ast.comprehension, ast.arguments, ast.arg, ast.keyword,
                             ast.alias, ast.withitem, ast.pattern, ast.type_param)):
            return self._part(node)
        self.visit(node)
        return "".join(self.out).lstrip("\n")

    def _part(self, node):
        if isinstance(node, ast.expr):
            return self._expr(node, _TEST)
        if isinstance(node, ast.pattern):
            return self._pattern(node, _TEST)
        return getattr(self, "_" + type(node).__name__)(node)

    # ---- statements ----

    def line(self, text=""):
        self.out.append("\n" + "    " * self.indent + text if text else "\n")

    def block(self, head, body):
        self.line(head + ":")
        self.indent += 1
        self.body(body)
        self.indent -= 1

    def body(self, statements):
        for node in statements:
            self.visit(node)

    def visit_Module(self, node):
        self._with_docstring(node)

    def visit_Interactive(self, node):
        self.body(node.body)

    def visit_Expression(self, node):
        self.line(self._expr(node.body, _TEST))

    def visit_FunctionType(self, node):
        args = ", ".join(self._expr(arg, _TEST) for arg in node.argtypes)
        self.line(f"({args}) -> {self._expr(node.returns, _TEST)}")

    def _with_docstring(self, node):
        body = node.body
        if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) \
                and isinstance(body[0].value.value, str):
            self._docstring(body[0].value)
            body = body[1:]
        self.body(body)

    def _docstring(self, node):
        self.out.append("\n" + "    " * self.indent)
        if node.kind == "u":
            self.out.append("u")
        text, quotes = _quote_helper(node.value, ('"""', "'''"), escape_whitespace=False)
        self.out.append(quotes + text + quotes)

    def visit_FunctionDef(self, node):
        self._function(node, "def")

    def visit_AsyncFunctionDef(self, node):
        self._function(node, "async def")

    def _decorators(self, node):
        self.line()
        for decorator in node.decorator_list:
            self.line("@" + self._expr(decorator, _TEST))

    def _type_params(self, params):
        if not params:
            return ""
        return "[" + ", ".join(self._part(param) for param in params) + "]"

    def _function(self, node, word):
        self._decorators(node)
        head = f"{word} {node.name}{self._type_params(node.type_params)}({self._arguments(node.args)})"
        if node.returns:
            head += " -> " + self._expr(node.returns, _TEST)
        self.line(head + ":" + self._comment(node))
        self.indent += 1
        self._with_docstring(node)
        self.indent -= 1

    def _comment(self, node):
        comment = getattr(node, "type_comment", None)
        return f" # type: {comment}" if comment is not None else ""

    def visit_ClassDef(self, node):
        self._decorators(node)
        head = f"class {node.name}{self._type_params(node.type_params)}"
        if node.bases or node.keywords:
            parts = [self._expr(base, _TEST) for base in node.bases]
            parts += [self._keyword(keyword) for keyword in node.keywords]
            head += "(" + ", ".join(parts) + ")"
        self.line(head + ":")
        self.indent += 1
        self._with_docstring(node)
        self.indent -= 1

    def visit_Return(self, node):
        self.line("return" + (" " + self._expr(node.value, _TEST) if node.value else ""))

    def visit_Delete(self, node):
        self.line("del " + ", ".join(self._expr(target, _TEST) for target in node.targets))

    def visit_Assign(self, node):
        targets = "".join(self._expr(target, _TUPLE) + " = " for target in node.targets)
        self.line(targets + self._expr(node.value, _TEST) + self._comment(node))

    def visit_TypeAlias(self, node):
        self.line(f"type {self._expr(node.name, _TEST)}{self._type_params(node.type_params)} = "
                  + self._expr(node.value, _TEST))

    def visit_AugAssign(self, node):
        operator = _BINARY[type(node.op).__name__][0]
        self.line(f"{self._expr(node.target, _TEST)} {operator}= {self._expr(node.value, _TEST)}")

    def visit_AnnAssign(self, node):
        target = self._expr(node.target, _TEST)
        if not node.simple and isinstance(node.target, ast.Name):
            target = f"({target})"
        text = f"{target}: {self._expr(node.annotation, _TEST)}"
        if node.value:
            text += " = " + self._expr(node.value, _TEST)
        self.line(text)

    def _loop(self, word, node):
        target = self._expr(node.target, _TUPLE)
        self.line(f"{word} {target} in {self._expr(node.iter, _TEST)}:" + self._comment(node))
        self.indent += 1
        self.body(node.body)
        self.indent -= 1
        if node.orelse:
            self.block("else", node.orelse)

    def visit_For(self, node):
        self._loop("for", node)

    def visit_AsyncFor(self, node):
        self._loop("async for", node)

    def visit_While(self, node):
        self.block("while " + self._expr(node.test, _TEST), node.body)
        if node.orelse:
            self.block("else", node.orelse)

    def visit_If(self, node):
        self.block("if " + self._expr(node.test, _TEST), node.body)
        while len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            node = node.orelse[0]
            self.block("elif " + self._expr(node.test, _TEST), node.body)
        if node.orelse:
            self.block("else", node.orelse)

    def _with(self, word, node):
        items = ", ".join(self._withitem(item) for item in node.items)
        self.line(f"{word} {items}:" + self._comment(node))
        self.indent += 1
        self.body(node.body)
        self.indent -= 1

    def visit_With(self, node):
        self._with("with", node)

    def visit_AsyncWith(self, node):
        self._with("async with", node)

    def visit_Match(self, node):
        self.line("match " + self._expr(node.subject, _TEST) + ":")
        self.indent += 1
        for case in node.cases:
            self.visit(case)
        self.indent -= 1

    def visit_match_case(self, node):
        head = "case " + self._pattern(node.pattern, _TEST)
        if node.guard:
            head += " if " + self._expr(node.guard, _TEST)
        self.block(head, node.body)

    def visit_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't be used without a value attribute.")
            self.line("raise")
            return
        text = "raise " + self._expr(node.exc, _TEST)
        if node.cause:
            text += " from " + self._expr(node.cause, _TEST)
        self.line(text)

    def _try(self, node, star):
        self.block("try", node.body)
        for handler in node.handlers:
            head = "except" + star
            if handler.type:
                head += " " + self._expr(handler.type, _TEST)
            if handler.name:
                head += " as " + handler.name
            self.block(head, handler.body)
        if node.orelse:
            self.block("else", node.orelse)
        if node.finalbody:
            self.block("finally", node.finalbody)

    def visit_Try(self, node):
        self._try(node, "")

    def visit_TryStar(self, node):
        self._try(node, "*")

    def visit_ExceptHandler(self, node):
        head = "except"
        if node.type:
            head += " " + self._expr(node.type, _TEST)
        if node.name:
            head += " as " + node.name
        self.block(head, node.body)

    def visit_Assert(self, node):
        text = "assert " + self._expr(node.test, _TEST)
        if node.msg:
            text += ", " + self._expr(node.msg, _TEST)
        self.line(text)

    def visit_Import(self, node):
        self.line("import " + ", ".join(self._alias(alias) for alias in node.names))

    def visit_ImportFrom(self, node):
        names = ", ".join(self._alias(alias) for alias in node.names)
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {names}")

    def visit_Global(self, node):
        self.line("global " + ", ".join(node.names))

    def visit_Nonlocal(self, node):
        self.line("nonlocal " + ", ".join(node.names))

    def visit_Expr(self, node):
        self.line(self._expr(node.value, _YIELD))

    def visit_Pass(self, node):
        self.line("pass")

    def visit_Break(self, node):
        self.line("break")

    def visit_Continue(self, node):
        self.line("continue")

    # ---- parts that are no expressions ----

    def _alias(self, node):
        return node.name + (" as " + node.asname if node.asname else "")

    def _withitem(self, node):
        text = self._expr(node.context_expr, _TEST)
        if node.optional_vars:
            text += " as " + self._expr(node.optional_vars, _TEST)
        return text

    def _keyword(self, node):
        value = self._expr(node.value, _TEST)
        return "**" + value if node.arg is None else f"{node.arg}={value}"

    def _arg(self, node):
        return node.arg + (": " + self._expr(node.annotation, _TEST) if node.annotation else "")

    def _arguments(self, node):
        parts = []
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        for index, (arg, default) in enumerate(zip(positional, defaults), 1):
            parts.append(self._arg(arg) + ("=" + self._expr(default, _TEST) if default else ""))
            if index == len(node.posonlyargs):
                parts.append("/")
        if node.vararg or node.kwonlyargs:
            parts.append("*" + (self._arg(node.vararg) if node.vararg else ""))
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self._arg(arg) + ("=" + self._expr(default, _TEST) if default else ""))
        if node.kwarg:
            parts.append("**" + self._arg(node.kwarg))
        return ", ".join(parts)

    def _comprehension(self, node):
        text = " async for " if node.is_async else " for "
        text += self._expr(node.target, _TUPLE) + " in " + self._expr(node.iter, _next(_TEST))
        for test in node.ifs:
            text += " if " + self._expr(test, _next(_TEST))
        return text

    def _default_value(self, node):
        return " = " + self._expr(node.default_value, _TEST) if node.default_value else ""

    def _TypeVar(self, node):
        bound = ": " + self._expr(node.bound, _TEST) if node.bound else ""
        return node.name + bound + self._default_value(node)

    def _TypeVarTuple(self, node):
        return "*" + node.name + self._default_value(node)

    def _ParamSpec(self, node):
        return "**" + node.name + self._default_value(node)

    # ---- patterns ----

    def _pattern(self, node, level):
        return getattr(self, "_pattern_" + type(node).__name__)(node, level)

    def _pattern_MatchValue(self, node, level):
        return self._expr(node.value, _TEST)

    def _pattern_MatchSingleton(self, node, level):
        return repr(node.value)

    def _pattern_MatchSequence(self, node, level):
        return "[" + ", ".join(self._pattern(p, _TEST) for p in node.patterns) + "]"

    def _pattern_MatchStar(self, node, level):
        return "*" + (node.name or "_")

    def _pattern_MatchMapping(self, node, level):
        parts = [f"{self._expr(key, _TEST)}: {self._pattern(pattern, _TEST)}"
                 for key, pattern in zip(node.keys, node.patterns)]
        if node.rest is not None:
            parts.append("**" + node.rest)
        return "{" + ", ".join(parts) + "}"

    def _pattern_MatchClass(self, node, level):
        parts = [self._pattern(pattern, _TEST) for pattern in node.patterns]
        parts += [f"{name}={self._pattern(pattern, _TEST)}"
                  for name, pattern in zip(node.kwd_attrs, node.kwd_patterns)]
        return f"{self._expr(node.cls, _ATOM)}({', '.join(parts)})"

    def _pattern_MatchAs(self, node, level):
        if node.name is None:
            return "_"
        if node.pattern is None:
            return node.name
        text = f"{self._pattern(node.pattern, _BOR)} as {node.name}"
        return f"({text})" if level > _TEST else text

    def _pattern_MatchOr(self, node, level):
        text = " | ".join(self._pattern(p, _next(_BOR)) for p in node.patterns)
        return f"({text})" if level > _BOR else text

    # ---- expressions ----

    def _expr(self, node, level):
        return getattr(self, "_expr_" + type(node).__name__)(node, level)

    @staticmethod
    def _wrap(text, condition):
        return f"({text})" if condition else text

    def _expr_Name(self, node, level):
        return node.id

    def _expr_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            return "(" + self._items([self._constant(item) for item in value]) + ")"
        if value is ...:
            return "..."
        return ("u" if node.kind == "u" else "") + self._constant(value)

    @staticmethod
    def _constant(value):
        text = repr(value)
        if isinstance(value, (float, complex)):
            return text.replace("inf", _INFINITY).replace("nan", f"({_INFINITY}-{_INFINITY})")
        return text

    @staticmethod
    def _items(parts):
        return parts[0] + "," if len(parts) == 1 else ", ".join(parts)

    def _expr_NamedExpr(self, node, level):
        return self._wrap(f"{self._expr(node.target, _ATOM)} := {self._expr(node.value, _ATOM)}",
                          level > _NAMED)

    def _expr_BoolOp(self, node, level):
        word, own = _BOOL[type(node.op).__name__]
        inner, parts = own, []
        for value in node.values:
            inner = _next(inner)
            parts.append(self._expr(value, inner))
        return self._wrap(f" {word} ".join(parts), level > own)

    def _expr_BinOp(self, node, level):
        operator, own = _BINARY[type(node.op).__name__]
        if operator == "**":
            left, right = _next(own), own
        else:
            left, right = own, _next(own)
        # a long chain of operators is no reason for deep recursion
        chain = []
        while (isinstance(node.left, ast.BinOp) and operator != "**"
               and _BINARY[type(node.left.op).__name__][1] == own
               and type(node.left.op).__name__ != "Pow"):
            chain.append((operator, self._expr(node.right, right)))
            node = node.left
            operator = _BINARY[type(node.op).__name__][0]
        text = f"{self._expr(node.left, left)} {operator} {self._expr(node.right, right)}"
        for operator, part in reversed(chain):
            text += f" {operator} {part}"
        return self._wrap(text, level > own)

    def _expr_UnaryOp(self, node, level):
        operator, own = _UNARY[type(node.op).__name__]
        text = operator + (" " if own != _FACTOR else "") + self._expr(node.operand, own)
        return self._wrap(text, level > own)

    def _expr_Lambda(self, node, level):
        arguments = self._arguments(node.args)
        text = "lambda" + (" " + arguments if arguments else "") + ": "
        return self._wrap(text + self._expr(node.body, _TEST), level > _TEST)

    def _expr_IfExp(self, node, level):
        text = (f"{self._expr(node.body, _next(_TEST))} if {self._expr(node.test, _next(_TEST))} "
                f"else {self._expr(node.orelse, _TEST)}")
        return self._wrap(text, level > _TEST)

    def _expr_Dict(self, node, level):
        parts = []
        for key, value in zip(node.keys, node.values):
            if key is None:
                parts.append("**" + self._expr(value, _BOR))
            else:
                parts.append(f"{self._expr(key, _TEST)}: {self._expr(value, _TEST)}")
        return "{" + ", ".join(parts) + "}"

    def _expr_Set(self, node, level):
        if not node.elts:
            return "{*()}"
        return "{" + ", ".join(self._expr(item, _TEST) for item in node.elts) + "}"

    def _generators(self, node):
        return "".join(self._comprehension(part) for part in node.generators)

    def _expr_ListComp(self, node, level):
        return f"[{self._expr(node.elt, _TEST)}{self._generators(node)}]"

    def _expr_SetComp(self, node, level):
        return "{" + self._expr(node.elt, _TEST) + self._generators(node) + "}"

    def _expr_DictComp(self, node, level):
        return ("{" + f"{self._expr(node.key, _TEST)}: {self._expr(node.value, _TEST)}"
                + self._generators(node) + "}")

    def _expr_GeneratorExp(self, node, level):
        return f"({self._expr(node.elt, _TEST)}{self._generators(node)})"

    def _expr_Await(self, node, level):
        text = "await" + (" " + self._expr(node.value, _ATOM) if node.value else "")
        return self._wrap(text, level > _AWAIT)

    def _expr_Yield(self, node, level):
        text = "yield" + (" " + self._expr(node.value, _ATOM) if node.value else "")
        return self._wrap(text, level > _YIELD)

    def _expr_YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return self._wrap("yield from " + self._expr(node.value, _ATOM), level > _YIELD)

    def _expr_Compare(self, node, level):
        text = self._expr(node.left, _next(_CMP))
        for operator, part in zip(node.ops, node.comparators):
            text += f" {_COMPARE[type(operator).__name__]} {self._expr(part, _next(_CMP))}"
        return self._wrap(text, level > _CMP)

    def _expr_Call(self, node, level):
        function = self._expr(node.func, _ATOM)
        parts = [self._expr(arg, _TEST) for arg in node.args]
        parts += [self._keyword(keyword) for keyword in node.keywords]
        return f"{function}({', '.join(parts)})"

    def _expr_Attribute(self, node, level):
        text = self._expr(node.value, _ATOM)
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int):
            text += " "  # 1 .real
        return f"{text}.{node.attr}"

    def _expr_Subscript(self, node, level):
        value = self._expr(node.value, _ATOM)
        if isinstance(node.slice, ast.Tuple) and node.slice.elts:
            return f"{value}[{self._items([self._expr(item, _TEST) for item in node.slice.elts])}]"
        return f"{value}[{self._expr(node.slice, _TEST)}]"

    def _expr_Starred(self, node, level):
        return "*" + self._expr(node.value, _BOR)

    def _expr_List(self, node, level):
        return "[" + ", ".join(self._expr(item, _TEST) for item in node.elts) + "]"

    def _expr_Tuple(self, node, level):
        if not node.elts:
            return "()"
        text = self._items([self._expr(item, _TEST) for item in node.elts])
        return self._wrap(text, level > _TUPLE)

    def _expr_Slice(self, node, level):
        text = self._expr(node.lower, _TEST) if node.lower else ""
        text += ":" + (self._expr(node.upper, _TEST) if node.upper else "")
        return text + (":" + self._expr(node.step, _TEST) if node.step else "")

    # ---- f-strings ----

    def _expr_FormattedValue(self, node, level):
        return self._fstring_part(node, False)

    def _expr_JoinedStr(self, node, level):
        parts = []
        for value in node.values:
            parts.append((self._fstring_part(value, False), isinstance(value, ast.Constant)))
        quotes = list(_ALL_QUOTES)
        fallback = False
        new = []
        for text, is_constant in parts:
            if is_constant:
                text, allowed = _escape(text, quotes, True)
                if set(allowed).isdisjoint(quotes):
                    fallback = True
                    break
                quotes = allowed
            elif "\n" in text:
                quotes = [q for q in quotes if q in ('"""', "'''")]
            new.append(text)
        if fallback:
            quotes = ["'''"]
            new = []
            for text, is_constant in parts:
                new.append(repr('"' + text)[2:-1] if is_constant else text)
        text = "".join(new)
        quote = quotes[0]
        return f"f{quote}{text}{quote}"

    def _fstring_part(self, node, in_spec):
        if isinstance(node, ast.JoinedStr):
            return "".join(self._fstring_part(value, in_spec) for value in node.values)
        if isinstance(node, ast.Constant):
            value = node.value.replace("{", "{{").replace("}", "}}")
            if in_spec:
                value = value.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"')
                value = value.replace("\n", "\\n")
            return value
        if not isinstance(node, ast.FormattedValue):
            raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")
        text = self._expr(node.value, _next(_TEST))
        out = "{" + (" " if text.startswith("{") else "") + text
        if node.conversion != -1:
            out += "!" + chr(node.conversion)
        if node.format_spec:
            out += ":" + self._fstring_part(node.format_spec, True)
        return out + "}"


def _escape(string, quotes, escape_whitespace):
    """The text with escapes, and the quotes in which it can stand."""
    def escape(c):
        if not escape_whitespace and c in "\n\t":
            return c
        if c == "\\" or not c.isprintable():
            return repr(c)[1:-1]
        return c

    text = "".join(map(escape, string))
    possible = [q for q in quotes if q not in text]
    if "\n" in text:
        possible = [q for q in possible if q in ('"""', "'''")]
    if not possible:
        return text, []
    if text:
        possible.sort(key=lambda q: q[0] == text[-1])
        if possible[0][0] == text[-1]:
            text = text[:-1] + "\\" + text[-1]
    return text, possible


def _quote_helper(string, quotes, escape_whitespace=True):
    text, possible = _escape(string, list(quotes), escape_whitespace)
    if not possible:
        text = repr(string)
        quote = next((q for q in quotes if text[0] in q), text[0])
        return text[1:-1], quote
    return text, possible[0]
