# No walrus in the iterable of a comprehension, not within a lambda either.
for text in ("[x for x in (lambda: (y := 1))()]",
             "{x for z in a for x in (lambda k=1: [y := k])()}",
             "[x for x in (lambda k=(y := 1): k)()]",
             "[x for x in a if (lambda: (y := x))()]",
             "[(lambda: (y := x))() for x in a]"):
    try:
        compile(text, "text", "exec")
        print("good", text)
    except SyntaxError as e:
        print(e, e.offset, e.end_offset)
