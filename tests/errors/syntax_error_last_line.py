# SyntaxError.text has a newline that the source lacks only in exec mode.
for mode in "exec", "eval", "single":
    for text in "1 +", "a b", "f(a b)", "(", "f(a=1, 2)", "1 +\n", "1\n 2", "class":
        try:
            compile(text, "text", mode)
        except SyntaxError as e:
            print(mode, repr(text), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
