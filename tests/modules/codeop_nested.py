# Which beginnings of nested blocks are incomplete, and which are wrong.
import codeop

for text in ('class A:\n def f(self):', 'class A:\n def f(self):\n', 'if 1:\n  x\n  while 1:\n',
             'if 1:\n  pass\n  if 1:\n    pass\n  else:', 'if 1:\n  x\n  try:\n    a\n  except:\n',
             'if 1:\n    if True:\n        #foo', 'match x:\n case 1:', 'if 1:\n  try:\n    a\n',
             'if 1:\n  while 1:\nx', 'if 1:\n  while 1:\n  x', 'if 1:\n  @d\n', 'if 1:\n  with a:\n',
             'def f():\n  if 1:\n    pass\n  elif', 'if 1:\n  for i in x:\n\n', 'if 1:\n  try: pass\n',
             'if 1:\n  async def f():\n', 'if 1:\n  match x:\n    case 1:\n'):
    for symbol in 'single', 'exec':
        try:
            code = codeop.compile_command(text, 'typed', symbol)
            print(repr(text), symbol, 'incomplete' if code is None else 'complete')
        except SyntaxError as error:
            print(repr(text), symbol, type(error).__name__, error)
for text in 'if 1:\n  while 1:', 'if 1:\n  while 1:\n':
    for mode in 'single', 'exec':
        try:
            compile(text, 'typed', mode)
        except SyntaxError as error:
            print(type(error).__name__, error)

for text in ('a b\\', 'a b\\\n', 'a \\', 'a \\\n', 'if x:\\\n', '"abc\\', '"abc\\\n', '(a b\\\n', 'for x\\\n',
             '"""\\\n', ')\\', 'a 1\\\n', '\\\n'):
    for symbol in 'single', 'exec', 'eval':
        try:
            code = codeop.compile_command(text, 'typed', symbol)
            print(repr(text), symbol, 'incomplete' if code is None else 'complete')
        except SyntaxError as error:
            print(repr(text), symbol, type(error).__name__, error)
    try:
        compile(text, 'typed', 'single', 0x4200)
    except SyntaxError as error:
        print(type(error).__name__, error)
