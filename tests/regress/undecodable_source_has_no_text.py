# What could not be decoded has no line to show: SyntaxError.text is None, and its args
# say nothing of an end.
for source in (b'# coding: ascii\nx = "\xe2"\n', b"# coding: nope\nx = 1\n",
               b"\xef\xbb\xbf# coding: nope\n1\n", b"\xef\xbb\xbf# coding: latin-1\n1\n",
               b"#\n# coding: cp1252\n\n'\x81'\n"):
    for call in (lambda: compile(source, "name", "exec"), lambda: exec(source),
                 lambda: eval(source)):
        try:
            call()
        except SyntaxError as error:
            print(error.args)
            print(error.filename, error.lineno, error.offset, error.text,
                  error.end_lineno, error.end_offset)
