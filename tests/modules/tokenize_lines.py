# Tokens of odd texts: comments, blank lines, ends of files, f-strings, errors.
import io
import tokenize

def dump(readline):
    try:
        for t in tokenize.generate_tokens(readline):
            print(tuple(t))
    except Exception as e:
        print(type(e).__name__, e, e.args)
for s in ["x\n# c", "x\n# c\n", "", "\n", "  # c\nx", "if x:\n    y\n  # d\n# e\nz", "if x:\n  y", "if x:\n  y\n  # c\n", "(1,\n 2", "x = '''abc\n", "x = 'abc\n", "a\r\nb # c\r\n\r\nd", "f'{a:{w}}{b:>{w}.{p}}{{x}}' f'''{\nx:\n}y'''", "é = 'ü' # ñ\nif é:\n\tß", "a = 1 \\\n  + 2\n", "\\\nx", "if 1:\n    x\n  y\n", "0x", "1_", "class A:\n\n    def f(self):\n        pass\n\n    # c\n\n    x = 1\n\n\n# end\n", "f'{x=}' rb'y' f'{x!r:^{y}} {z}'", "@a\nasync def f(): await x\n", "x = [\n  1, # a\n\n  2 # b\n]\n", "a;b\n", "\f\nx\n", "x  \n", "f'{a}{b}'", "f''", "f'{x:%H:%M}'", "f'{ {1:2}[1]:>3 }'", "f'{(lambda x: 1)}'", "def f(\n", "   x\n", "f'{a['x']!r}'", "x = '''\na\n'''; y\n", "a\\", "!x"]:
  print(repr(s)); dump(io.StringIO(s).readline)
  try: print([tuple(t) for t in tokenize.tokenize(io.BytesIO(s.encode()).readline)][:2])
  except Exception as e: print(type(e).__name__, e.args)
for s in "a\rb\n", "a\r\nb\r", "a\rif b:\r  c\rd\r\n":  # lines by all three ends
    dump(io.StringIO(s, newline="").readline)
print(tokenize.untokenize(tokenize.tokenize(io.BytesIO(b"a\rb\n").readline)))
