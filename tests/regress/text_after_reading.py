"""What a text file still allows once it was read from, and tell() when reading failed."""
import io
import os
import tempfile

acts = {"readline": lambda f: f.readline(), "readline 2": lambda f: f.readline(2),
        "read 1": lambda f: f.read(1), "read 9": lambda f: f.read(9), "read": lambda f: f.read(),
        "next": lambda f: next(f, 0), "readlines": lambda f: f.readlines(),
        "readlines 1": lambda f: f.readlines(1), "seek": lambda f: f.seek(0),
        "end": lambda f: f.seek(0, 2), "here": lambda f: f.seek(0, 1), "write": lambda f: f.write("q"),
        "flush": lambda f: f.flush(), "nothing": lambda f: None}
for data in b"", b"a", b"a\n", b"a\r\nb":
    for first in acts:
        for second in "nothing", "readline", "read", "seek", "end", "here":
            file = io.TextIOWrapper(io.BytesIO(data))
            try:
                acts[first](file)
                acts[second](file)
            except OSError as error:
                print(error)
            try:
                file.reconfigure(encoding="latin-1")
                print(data, first, second, "passes", file.encoding)
            except io.UnsupportedOperation as error:
                print(data, first, second, error)
for options in ({"newline": 3}, {"newline": "x"}, {"encoding": 3}, {"errors": 3}, {"encoding": "nope"},
                {"line_buffering": "a"}, {"line_buffering": 2**70}, {"write_through": 3}, {}):
    for act in "nothing", "readline", "read":
        file = io.TextIOWrapper(io.BytesIO(b"a\nb\n"))
        acts[act](file)
        try:
            file.reconfigure(**options)
            print(options, file.line_buffering, file.write_through, file.newlines)
        except Exception as error:
            print(options, type(error).__name__, error)
with tempfile.TemporaryDirectory() as folder:
    for mode in "w", "a", "wb":
        with open(os.path.join(folder, "file"), mode) as file:
            for act in "readlines", "next", "read", "seek", "next":
                for call in acts[act], lambda f: f.tell():
                    try:
                        print(mode, act, call(file))
                    except OSError as error:
                        print(mode, act, error)
    with open(__file__) as file:
        for line in file:
            break
        for call in lambda: file.seek(0, 1), file.tell, lambda: file.seek(0), file.tell:
            try:
                print(call())
            except OSError as error:
                print(error)
