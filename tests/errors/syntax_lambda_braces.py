# A colon of a lambda before a brace, in an f-string and outside of it.
for source in ("lambda:{if 1:", "f = lambda q: {a: b}[b]\n.nope", "f'{lambda x: {1}}'",
               "f'{lambda x:{1}'", "f'{lambda x:y}'", "f'{lambda :}'", "f'{lambda x:{y:z}}'"):
    try:
        compile(source, "f", "exec")
    except SyntaxError as error:
        print(source, "|", error.msg, error.lineno, error.offset)
