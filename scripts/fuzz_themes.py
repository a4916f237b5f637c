"""Random units of one theme each, for diff_fuzz.py: formats, slices, generators, modules ...

Most are written from the grammar in fuzz_rules.py and fuzz_features.py. What needs a plan
(control flow, calls against signatures) is written by a method instead.
"""

import re

import fuzz_features
from fuzz_rules import EXTRA, IMPORTS, RULES, SUPPORT

RULES |= fuzz_features.RULES
IMPORTS |= fuzz_features.IMPORTS
EXTRA |= fuzz_features.EXTRA

HOLE = re.compile(r"\$([a-z_0-9]+)")


class Themes:
    """Writes units from RULES with the dice of one program."""

    def __init__(self, dice, wanted=()):
        self.dice, self.wanted = dice, wanted

    def fill(self, text):
        """Replace each hole of text; a hole that starts a line passes on its indentation."""
        def one(match):
            return self.fill(self.dice.choice(RULES[match[1]]))
        filled = []
        for line in text.split("\n"):
            new = HOLE.sub(one, line.replace("$$", "\0")).replace("\0", "$")
            if line.lstrip(" ").startswith("$"):
                new = new.replace("\n", "\n" + line[: len(line) - len(line.lstrip(" "))])
            filled.append(new)
        return "\n".join(filled)

    # ---- control flow: traces of what runs, in functions and generators ----
    def flow(self, depth, inside):
        """Return lines of statements that leave each other in every way."""
        out = []
        for _ in range(self.dice.randint(1, 3)):
            out += self.flow_one(depth, inside)
        return out

    def flow_one(self, depth, inside):
        self.mark += 1
        kind = self.dice.randrange(16 if depth > 0 else 7)
        body = lambda more="": ["    " + line for line in self.flow(depth - 1, inside + more)]
        if kind < 2:
            return [f"show({self.mark})"]
        if kind == 2:
            return [self.dice.choice(["raise ValueError(%d)", "raise KeyError(%d)", "x = 1 // (n - %d)",
                "raise E(%d)"]) % self.mark]
        if kind == 3 and "l" in inside:
            return [self.dice.choice(["break", "continue", "if n > 1: break", "if n: continue"])]
        if kind == 4:
            return [f"return {self.mark}" if "a" not in inside else "return"]
        if kind == 5:
            return [self.dice.choice([f"if n == {self.dice.randrange(3)}: return", "n += 1",
                f"x = {self.mark}", "show(x)", "del x", "raise"])]
        if kind == 6:
            if "g" in inside:
                return [self.dice.choice(["yield %d", "show('got', (yield %d))", "x = yield %d",
                    "yield from sub(%d)", "show((yield from sub(%d)))", "n += (yield %d) or 0"]) % self.mark]
            if "a" in inside:
                return [self.dice.choice(["await Tick(%d)", "show(await Tick(%d))", "yield %d",
                    "x = await Tick(%d)", "show((yield %d))"]) % self.mark]
            return [f"show(n, {self.mark})"]
        if kind < 9:
            return self.dice.choice(["for x in range(3):", "while n < 4:\n    n += 1",
                "for n in (0, 1):"]).split("\n") + body("l") + \
                   (["else:"] + body() if self.dice.random() < .4 else [])
        if kind == 9:
            return [f"if n > {self.dice.randrange(3)}:"] + body() + (["else:"] + body() if self.dice.random() < .5 else [])
        if kind == 10:
            word = self.dice.choice(["with Manager(n, True) as x:", "with Manager(1, False):",
                "with Manager(1, 0) as x, Manager(x, 1):"])
            if "a" in inside and self.dice.random() < .6:
                word = "async " + word.replace("Manager", "AManager")
            return [word] + body()
        if kind == 11:
            return ["match n:",
                "    case 0 | 1:"] + ["    " + line for line in body()] + ["    case x if x > 2:"] + ["    " + line for line in body()]
        if kind == 12 and not set(inside) & set("lga"):
            return ["try:"] + body() + [f"except* {self.dice.choice(['ValueError', '(KeyError, E)', 'Exception'])} as e:",
                f"    show(e, e.exceptions, {self.mark})", "    " + self.dice.choice(["pass", "raise",
                "raise KeyError(9)", "x = 5"])]
        lines = ["try:"] + body()
        handled = False
        for name in self.dice.sample(["ValueError as e", "(KeyError, IndexError)", "E as x",
            "ZeroDivisionError as e", "GeneratorExit"], self.dice.randrange(3)):
            lines += [f"except {name}:"] + body("e")
            handled = True
        if self.dice.random() < .2:
            lines += ["except:"] + body("e")
            handled = True
        if handled and self.dice.random() < .3:
            lines += ["else:"] + body()
        if not handled or self.dice.random() < .5:
            lines += ["finally:", f"    show('finally', {self.mark})"] + body()
        return lines

    def control(self):
        self.mark = 0
        kind = self.dice.choice(["f", "f", "g", "g", "a"])
        depth = self.dice.choice([2, 2, 3])
        lines = "\n".join(self.flow(depth, "" if kind == "f" else kind)).split("\n")
        head = {"f": "def t(n, x=0):", "g": "def t(n=0, x=0):", "a": "async def t(n=0, x=0):"}[kind]
        lines = [head] + ["    " + line for line in lines]
        if kind == "f":
            return ["\n".join(lines)] + [f"show(t({n}))" for n in range(3)]
        if kind == "g":
            lines.append("    yield 'end'")
            return ["\n".join(lines),
                "g = t()"] + [self.fill("show($gdrive)") for _ in range(self.dice.randint(3, 8))]
        lines.append("    yield 'end'")
        steps = [self.fill("show(drive($adrive))") for _ in range(self.dice.randint(2, 6))]
        return ["\n".join(lines), "a = t()"] + steps

    def generators(self):
        lines = ["def t(x=5):"] + self.generator_body(2, "    ")
        return ["\n".join(lines), "g = t()"] + [self.fill("show($gdrive)") for _ in range(self.dice.randint(3,
            9))]

    def generator_body(self, depth, indent):
        lines = []
        for _ in range(self.dice.randint(1, 3)):
            kind = self.dice.randrange(8 if depth else 5)
            if kind < 5:
                lines.append(indent + self.fill(self.dice.choice(["yield $gvalue", "x = yield $gvalue",
                    "show('got', (yield $gvalue))", "yield from sub($small)", "x = yield from [1, 2]",
                    "show(x)", "yield from $any", "x = [(yield 1), (yield 2)]",
                                                                 "x = yield from (i for i in range($small))",
                                                                     "return $gvalue",
                                                                     "yield from t2g($small)" if depth else "yield"])))
                continue
            lines.append(indent + "try:")
            lines += self.generator_body(depth - 1, indent + "    ")
            if kind == 5:
                lines += [indent + "finally:", indent + "    show('fin')"] + self.generator_body(depth - 1,
                    indent + "    ")
            else:
                lines += [indent + self.fill("except $gcatch as e:"),
                    indent + "    show('caught', type(e), e.args)"]
                end = self.fill("$gend")
                lines.append(indent + "    " + (end if end not in ("break", "continue") else "pass"))
        return lines

    # ---- calls: a random signature, called in ways that mostly do not fit ----
    def calls(self):
        dice = self.dice
        parts, names, seen = [], [], False
        for name in ("a", "b", "c", "d")[: dice.randrange(5)]:
            seen = seen or dice.random() < .25
            parts.append(name + ("=" + self.fill("$small") if seen else ""))
            names.append(name)
        if parts and dice.random() < .25:
            parts.insert(dice.randint(1, len(parts)), "/")
        if dice.random() < .5:
            parts.append(dice.choice(["*rest", "*"]))
            if parts[-1] == "*" or dice.random() < .5:
                for name in ("k", "kk", "k3")[: dice.randint(1, 3)]:
                    parts.append(name + dice.choice(["", "=5"]))
                    names.append(name)
        if dice.random() < .25:
            parts.append("**kw")
        kind = dice.choice(["def t({}):", "def t({}):", "async def t({}):",
            "class t:\n    def __init__(self, {}):", "class t:\n    @classmethod\n    def m(cls, {}):",
            "class t:\n    def m({}):", "lambda", "gen"])
        value = "(" + ", ".join([*names, *(p.strip("*") for p in parts if p.startswith("*") and p != "*"),
            ""]) + ")" if names or "*" in str(parts) else "()"
        value = value.replace("(, ", "(").replace("(,", "(")
        params = ", ".join(parts)
        if kind == "lambda":
            text, call = f"t = lambda {params}: {value}", "t"
        elif kind == "gen":
            text, call = f"def t({params}):\n    yield {value}", "list(t"
        else:
            indent = "        " if "\n" in kind else "    "
            text = kind.format(params).replace("(self, )", "(self)").replace("(cls, )",
                "(cls)") + f"\n{indent}show({value})"
            call = dice.choice(["t.m", "t().m"]) if ".m" in kind or "def m" in kind else "t"
        uses = []
        for _ in range(dice.randint(2, 6)):
            arguments = []
            for _ in range(dice.randrange(6)):
                arguments.append(dice.choice([self.fill("$small"), self.fill("$small"),
                    f"{dice.choice([*names, 'z', 'a', 'self'])}={self.fill('$small')}",
                    "*" + self.fill("$seq"), f"**{{'{dice.choice([*names, 'q', 'a'])}': 1}}",
                    "**" + self.fill("$dict")]))
            order = sorted(arguments,
                key=lambda p: p.startswith("**") or (1 if "=" in p and not p.startswith("*") else 0))
            if dice.random() < .1:
                order = arguments
            uses.append(f"show({call}({', '.join(order)}))" + (")" if call == "list(t" else ""))
        return [text] + uses

    # ---- order of evaluation, targets, scopes ----
    def order(self):
        """Return a unit whose parts report when they are evaluated."""
        dice = self.dice
        count = [0]

        def leaf(kind="v"):
            count[0] += 1
            return {"v": f"t({count[0]})", "l": f"L({count[0]})", "o": f"O({count[0]})",
                "b": f"t({count[0]}, {dice.choice([0, 1])})"}[kind]

        def expr(depth):
            if depth <= 0:
                return leaf()
            return dice.choice([lambda: f"({expr(depth - 1)} {dice.choice(['+', '*', '<', '==', '-'])} {expr(depth - 1)})",
                lambda: f"({leaf('b')} {dice.choice(['and', 'or'])} {expr(depth - 1)})",
                lambda: f"[{expr(depth - 1)}, *{leaf('l')}, {leaf()}]",
                lambda: f"{{{leaf()}: {expr(depth - 1)}, {leaf()}: {leaf()}}}",
                                lambda: f"({expr(depth - 1)} if {leaf('b')} else {leaf()})",
                                    lambda: f"t2({expr(depth - 1)}, *{leaf('l')}, k={leaf()}, **{{'z': {leaf()}}})",
                                    lambda: f"{leaf('l')}[{leaf()} % 2]",
                                    lambda: f"({leaf()} < {expr(depth - 1)} < {leaf()})",
                                    lambda: f"[{leaf()} for x in {leaf('l')} if {leaf('b')} for y in {leaf('l')}]",
                                    lambda: f"f'{{{expr(depth - 1)}}} {{{leaf()}:{{{leaf()}}}}}'",
                                lambda: f"{leaf('o')}.m({expr(depth - 1)}, {leaf()})",
                                    lambda: f"(lambda a={leaf()}: {expr(depth - 1)})()",
                                    lambda: f"(x := {expr(depth - 1)}) + x",
                                    lambda: f"{leaf('l')}[{leaf()} % 2:{leaf()}:{leaf()} or 1]",
                                    lambda: f"not {expr(depth - 1)}"])()

        def target(depth=1):
            return dice.choice([lambda: "x", lambda: f"{leaf('o')}.a", lambda: f"{leaf('o')}[{leaf()}]",
                lambda: f"{leaf('o')}[{leaf()}:{leaf()}]",
                lambda: f"({target(depth - 1)}, {target(depth - 1)})" if depth else "y",
                lambda: f"[*{target(0) if depth else 'x'}, z]",
                lambda: f"{leaf('o')}[{leaf()}, {leaf()}:{leaf()}]"])()

        return [dice.choice([lambda: f"show({expr(3)})", lambda: f"{target()} = {expr(1)}",
            lambda: f"{target()} = {target()} = {leaf('l')}",
            lambda: f"{leaf('o')}.a {dice.choice(['+=', '-=', '**=', '|='])} {expr(1)}",
            lambda: f"{leaf('o')}[{expr(1)}] {dice.choice(['+=', '//=', '@='])} {expr(1)}",
            lambda: f"del {leaf('o')}.a, {leaf('o')}[{leaf()}], {leaf('o')}[{leaf()}:]",
                             lambda: f"for {target()} in [{leaf('l')}, {leaf('l')}]:\n    show({leaf()})",
                                 lambda: f"with Manager({leaf('l')}, {leaf('b')}) as {target()}, Manager({expr(1)}, 1) as {target()}:\n    raise ValueError({leaf()})",
                                 lambda: f"assert {leaf('b')}, {expr(1)}",
                                 lambda: f"raise ValueError({expr(1)}) from E({leaf()})",
                                 lambda: f"@D({leaf()})\n@D({leaf()})\ndef q(a={leaf()}, *, k={leaf()}) -> {leaf()}: pass",
                             lambda: f"@D({leaf()})\nclass Q(C({leaf()}), metaclass=M({leaf()}), kw={leaf()}):\n    x = {expr(1)}\n    y: {leaf()} = {leaf()}\n    {target(0)} = {leaf()}",
                                 lambda: f"{leaf('o')}.a: {leaf()} = {expr(1)}",
                                 lambda: f"{leaf('o')}[{leaf()}]: {leaf()}",
                                 lambda: f"x, y = {leaf()}, {expr(1)}\nx, y = y, x\nshow(x, y)",
                                 lambda: f"match {leaf('l')}:\n    case [a, b] if {leaf('b')}: show(a)\n    case [O(), *r]: show(r)\n    case _ if {leaf('b')}: show({leaf()})",
                             lambda: f"return_({expr(2)}, {expr(1)})",
                                 lambda: f"show({leaf()} in {leaf('l')}, {leaf()} is not {leaf()})",
                                 lambda: f"while {leaf('b')}:\n    show({expr(1)})\n    break\nelse: show({leaf()})"])()]

    def scopes(self):
        """Return a function with inner functions, classes and comprehensions that share names."""
        dice = self.dice
        names = ["p", "q", "r"]

        def use():
            name = dice.choice(names)
            return dice.choice([f"show({name})", f"{name} = {dice.randrange(9)}", f"{name} += 1",
                f"del {name}", f"show([{name} for {name} in range(2)], {name})",
                f"show([{dice.choice(names)} + i for i in range(2)])", f"({name} := 5)",
                f"show([({name} := i) for i in range(2)], {name})", f"for {name} in range(2): pass",
                f"import sys as {name}", f"show((lambda {name}=1: {dice.choice(names)})())",
                                f"try: raise E({name})\nexcept E as {name}: pass",
                                    f"show(sorted(k for k in locals() if k in 'pqr'))",
                                    f"exec('{name} = 77')", f"show(eval('{name}'))",
                                    f"with Manager(3, 1) as {name}: pass",
                                    f"show([[{name} for i in range(2)] for {name} in 'ab'])",
                                    f"show(list({name} for {name} in [{name}]))", f"{name}: int = 4",
                                    f"match 6:\n    case {name}: pass", f"[{name}, *_] = 1, 2",
                                    f"show({{{name}: {dice.choice(names)} for {name} in 'ab'}})",
                                    f"show('{name}' in globals())", f"globals()['{name}'] = 'G'",
                                    f"def {name}(): return {dice.choice(names)}\nshow({name}())" if False else f"show(f'{{{name}}}')",
                                    f"class {name}: {dice.choice(names)} = {dice.choice(names)}"])

        def scope(depth, indent, inside):
            lines = []
            words = [w for w in ("global", "nonlocal") if dice.random() < .3 and (w == "global" or inside)]
            if words:
                lines.append(indent + dice.choice(words) + " " + dice.choice(names))
            for _ in range(dice.randint(1, 4)):
                if depth and dice.random() < .4:
                    fresh = f"f{depth}{dice.randrange(9)}"
                    if dice.random() < .3:
                        lines += [indent + f"class {fresh}:"] + scope(depth - 1, indent + "    ", inside)
                    else:
                        lines += [indent + f"def {fresh}({dice.choice(['', '', dice.choice(names) + '=8'])}):"] + scope(depth - 1,
                            indent + "    ", True)
                        lines += [indent + f"try: {fresh}()",
                            indent + "except Exception as err: show(type(err).__name__, str(err))"]
                else:
                    text = use()
                    lines += [indent + line for line in text.split("\n")]
            return lines

        return ["\n".join(["p, q = 'gp', 'gq'", "def t():"] + scope(3, "    ", False) + ["t()"])]

    def classes(self):
        dice = self.dice
        members = [self.fill("$member") for _ in range(dice.randint(1, 4))]
        body = "\n".join("    " + line for m in members for line in m.split("\n"))
        units = [self.fill("class C$cbase:\n") + body, self.fill(dice.choice(["o = C()", "o = C()",
            "o = C($any)", "o = C(x=$any)", "o = C.__new__(C)"]))]
        for _ in range(dice.randint(3, 8)):
            units.append(self.fill(dice.choice(["show($cuse)", "show($cuse)", "show($cuse)", "$cstmt"])))
        return units + ["del C, o"]

    def asyncs(self):
        body = [self.fill("$async_stmt") for _ in range(self.dice.randint(1, 4))]
        return ["async def t():\n" + "\n".join("    " + line for text in body for line in text.split("\n")),
            "show(drive(t()))"]

    def groups(self):
        """Return a unit about exception groups, notes and chains."""
        dice = self.dice

        def group(depth):
            if depth <= 0 or dice.random() < .4:
                return dice.choice(["ValueError(1)", "KeyError('k')", "TypeError()", "OSError(2, 'x')",
                    "E(3)", "StopIteration(4)"])
            return f"{dice.choice(['ExceptionGroup', 'ExceptionGroup', 'BaseExceptionGroup', 'EG'])}('g{depth}', {dice.choice(['[%s]', '(%s,)'])})" % ", ".join(group(depth - 1) for _ in range(dice.randint(1,
                3)))

        kinds = ["ValueError", "(KeyError, TypeError)", "Exception", "E", "OSError", "LookupError",
            "ExceptionGroup"]
        ends = ["pass", "raise", "raise E(9)", "raise e", "raise E(8) from e", "raise e.exceptions[0]",
            "raise ExceptionGroup('new', [E(5)])"]
        text = dice.choice([
            lambda: f"try:\n    raise {group(3)}\n" + "".join(f"except* {k} as e:\n    show(e, e.exceptions)\n    {dice.choice(ends)}\n" for k in dice.sample(kinds[:-1],
                dice.randint(1, 3))) + dice.choice(["", "else: show('else')\n",
                "finally: show('finally')\n"]),
            lambda: f"e = {group(3)}\nshow(e.split({dice.choice(kinds)}))\nshow(e.subgroup({dice.choice([*kinds, 'lambda e: isinstance(e, E)', '5', 'None'])}))",
            lambda: f"e = {group(2)}\ne.add_note({self.fill('$any')})\nshow(e.__notes__, repr(e), str(e))\nraise e",
                lambda: f"try:\n    try: raise {group(1)}\n    except {dice.choice(kinds[:-1])} as e: raise E(1) {dice.choice(['', 'from e', 'from None', 'from 5', 'from KeyError'])}\n    finally: show(sys.exception())\nexcept BaseException as e: show(e.__cause__, e.__context__, e.__suppress_context__); {dice.choice(['raise', 'pass', 'raise e'])}",
            lambda: f"{dice.choice(['ExceptionGroup', 'BaseExceptionGroup'])}({self.fill('$any')}, {self.fill('$any')})",
                lambda: f"e = {group(3)}\nt = e.derive([ValueError()])\nshow(t, type(t), e.message, e.args)",
                lambda: f"import traceback\ne = {group(3)}\ntry: raise e from {group(1)}\nexcept BaseException as x: traceback.print_exception(x)",
            lambda: f"import traceback\ndef t(n):\n    try:\n        if n: t(n - 1)\n        else: raise {group(1)}\n    finally:\n        {dice.choice(['pass', '1 // (n - 1)', '[][n]'])}\ntry: t(2)\nexcept BaseException as x: traceback.print_exception(x); show(traceback.format_exception_only(x))",
            lambda: f"e = {group(1)}\ne.args = {self.fill('$any')}\nshow(e, e.args)\ne.__cause__ = {self.fill('$any')}\ne.__context__ = e\ne.__traceback__ = {dice.choice(['None', '1'])}\nshow(e.with_traceback({dice.choice(['None', '5'])}))",
                lambda: f"e = {self.fill(dice.choice(['OSError($any, $any)', 'UnicodeDecodeError($str, $bytes, 1, 2, $str)', 'ImportError($any, name=$any)', 'SyntaxError($str, ($str, 1, 2, $str))', 'StopIteration($any)', 'SystemExit($any)', 'AttributeError($any, name=$any, obj=1)', 'KeyError($any)', 'NameError($str, name=$str)', 'OSError($small, $str, $str)', 'UnicodeEncodeError($str, $str, 0, 1, $str)', 'FileNotFoundError()', 'SyntaxError($any)', 'OSError(1, 2, 3, 4, 5)', 'ValueError(foo=1)']))}\nshow(str(e), repr(e), e.args, sorted(k for k in vars(e)))\nshow({self.dice.choice(['e.errno', 'e.code', 'e.value', 'e.name', 'e.reason', 'e.start', 'e.lineno', 'e.filename', 'e.msg', 'e.strerror', 'e.object', 'e.path'])})"])()
        return [text]

    WRITTEN = ("control", "generators", "calls", "order", "scopes", "classes", "asyncs", "groups")
    TEMPLATES = ("format", "numbers", "strings", "bytearray", "lists", "dicts", "sets", "matches", "traces", "metas",
        "fstrings", "comps")

    def unit(self, theme):
        """Return one unit of a theme: perhaps a definition, and its uses, each guarded."""
        if theme not in self.WRITTEN:
            return self.fill("$" + theme)
        definition, *uses = getattr(self, theme)()
        for use in uses:
            lines = "".join(f"\n    {line}" for line in use.split("\n"))
            definition += f"\ntry:{lines}\nexcept BaseException as error: failed(error)"
        return definition

    def themes(self):
        """Return what one program is about: one or two themes, and the imports they need."""
        modules = [name for name in RULES if name.startswith("m_")]
        chosen = [self.dice.choice(self.wanted or [*self.WRITTEN, *self.TEMPLATES, *self.dice.sample(modules, 5)])]
        if not self.wanted and self.dice.random() < .5:
            chosen.append(self.dice.choice([*self.WRITTEN, *self.TEMPLATES]))
        head = "".join(f"import {IMPORTS[t]}\n" for t in chosen if IMPORTS.get(t)) + "".join(f"{EXTRA[t]}\n" for t in chosen if t in EXTRA)
        return chosen, SUPPORT + head
