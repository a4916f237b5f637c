# Texts that are no tokens.

SOURCES = r'''
x = 'abc
x = """abc
x = $
x = a ? b
x = 0777
x = 1abc
x = 0xg
x = 0b2
x = 0o8
x = 1_
x\ y
f'{}'
f'{=}'
f'{a!x}'
f'{a!}'
f'{a! r}'
f'{a'
f'a}'
f'{a b}'
f'{lambda x: 1}'
'a' b'b'
'\x1'
'\N{no such}'
'''


def describe(source):
    try:
        compile(source + "\n", "<test>", "exec")
    except SyntaxError as error:
        print(f"{source}\n    {type(error).__name__}: {error.msg}")
        print("   ", error.lineno, error.offset, error.end_lineno, error.end_offset,
              repr(error.text))
    else:
        print(f"{source}\n    no error")


for source in SOURCES.strip().splitlines():
    describe(source)
