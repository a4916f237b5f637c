# Small things of library modules that unusual calls show.
import difflib
import io
import logging
import os
import subprocess
import tempfile

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "lines")
    with open(name, "w") as out:
        out.write("aa\nbb\ncc\ndd\n")
    for hint in 1, 3, 4, 6, 7, 0, -1, None:
        with open(name) as text, open(name, "rb") as binary, open(name, "rb", 0) as raw:
            print(hint, text.readlines(hint), binary.readlines(hint), raw.readlines(hint),
                  io.StringIO("aa\nbb\ncc\n").readlines(hint),
                  io.BytesIO(b"aa\nbb\ncc\n").readlines(hint))

matcher = difflib.SequenceMatcher(None, "abcdefgXhijklmno", "abcdefgYhijklmno")
print(list(matcher.get_grouped_opcodes(1)))
print(matcher.get_opcodes())
try:
    subprocess.Popen(["a\0b"])
except ValueError as e:
    print(e)
print(logging.Formatter.__module__, logging.BufferingFormatter)

import collections
import pickle
import typing

numbers = iter(collections.deque([1, 2, 3]))
next(numbers)
print(type(numbers), list(pickle.loads(pickle.dumps(numbers))),
      type(reversed(collections.deque())))
print(typing.List.__doc__, typing.Deque.__doc__)
for alias in typing.Hashable, typing.Sized:
    try:
        alias[int]
    except TypeError as e:
        print(e)
