# A byte order mark beside a declared encoding, and unknown encodings: the error is of the
# whole source, so it has no line of text.
import traceback

MARK = b"\xef\xbb\xbf"
for source in [MARK + b"# coding: fake\nx", MARK + b"# coding: latin-1\nx", b"# coding: fake\nx",
               MARK + b"# coding: utf-8\nx = 1", MARK + b"\nx = 1"]:
    try:
        compile(source, "source", "exec")
    except SyntaxError as error:
        print(error.args, error.lineno, error.offset, error.text, error.end_lineno)
        traceback.print_exc()
    else:
        print("good")
