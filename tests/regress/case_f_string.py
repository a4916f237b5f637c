# An f-string in a pattern can be parsed; the compiler refuses it.
import ast

for pattern in ('f"a"', 'f"{x}" | 1', '[f"a"]', 'C(a=f"a")', '{f"a": 1}', '{1: 2, f"a": f"b"}',
                '{"a": 1, "a": f"b"}', 'y | f"a"', 'f"a" | y', 'f"a".b', 'f"a"()', '{f"a".b: 1}'):
    source = f"match x:\n    case {pattern}: pass\n"
    try:
        print(ast.unparse(ast.parse(source)).splitlines()[1])
    except SyntaxError as error:
        print("parse", error.msg, error.offset, error.end_offset, repr(error.text))
        continue
    for what in source, ast.parse(source):
        try:
            compile(what, "<none>", "exec")
        except SyntaxError as error:
            print(error.msg, error.offset, error.end_offset, repr(error.text))
