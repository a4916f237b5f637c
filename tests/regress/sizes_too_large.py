"""Numbers that a size, a place or a time of C does not hold, by function."""
import array
import bisect
import collections
import decimal
import gc
import hashlib
import heapq
import io
import itertools
import json
import operator
import os
import pickle
import random
import re
import select
import signal
import struct
import sys
import threading
import time
import unicodedata

text, raw, buffered = open(os.devnull), open(os.devnull, "rb", 0), open(os.devnull, "rb")
calls = {name: value for name, value in {
    "batched": lambda n: itertools.batched([], n), "repeat": lambda n: itertools.repeat(1, n),
    "tee": lambda n: itertools.tee([], n), "islice": lambda n: itertools.islice([], n),
    "combinations": lambda n: itertools.combinations([], n),
    "product": lambda n: itertools.product([], repeat=n),
    "deque": lambda n: collections.deque([], n), "rotate": lambda n: collections.deque().rotate(n),
    "deque insert": lambda n: collections.deque().insert(n, 1),
    "deque item": lambda n: collections.deque()[n],
    "array pop": lambda n: array.array("i").pop(n), "array item": lambda n: array.array("i")[n],
    "fromfile": lambda n: array.array("i").fromfile(io.BytesIO(), n),
    "bytes": lambda n: bytes(n), "list pop": lambda n: [].pop(n), "list item": lambda n: [][n],
    "BytesIO seek": lambda n: io.BytesIO().seek(n), "BytesIO read": lambda n: io.BytesIO().read(n),
    "BytesIO readlines": lambda n: io.BytesIO().readlines(n),
    "BytesIO truncate": lambda n: io.BytesIO().truncate(n),
    "StringIO seek": lambda n: io.StringIO().seek(n),
    "StringIO readlines": lambda n: io.StringIO().readlines(n),
    "text read": text.read, "text readline": text.readline, "text seek": lambda n: text.seek(n, 1),
    "raw read": raw.read, "raw seek": raw.seek, "read": buffered.read, "peek": buffered.peek,
    "read1": buffered.read1, "seek": buffered.seek,
    "buffer": lambda n: io.BufferedReader(io.BytesIO(), n), "open": lambda n: open(os.devnull, "r", n),
    "kill": lambda n: os.kill(n, 0), "getpgid": os.getpgid, "waitpid": lambda n: os.waitpid(1, n),
    "unpack_from": lambda n: struct.unpack_from("i", b"1234", n),
    "pack_into": lambda n: struct.pack_into("i", bytearray(4), n, 1),
    "digits": sys.set_int_max_str_digits, "getrandbits": random.getrandbits,
    "sub": lambda n: re.sub("a", "b", "a", count=n), "match": lambda n: re.compile("a").match("a", n),
    "bisect low": lambda n: bisect.bisect([], 1, n), "bisect high": lambda n: bisect.bisect([], 1, 0, n),
    "collect": gc.collect, "threshold": gc.set_threshold, "signal": lambda n: signal.signal(n, None),
    "alarm": signal.alarm, "import": lambda n: __import__("os", None, None, (), n),
    "pickle": lambda n: pickle.dumps(1, n), "prec": lambda n: decimal.Context(prec=n),
    "shake": lambda n: hashlib.shake_128().digest(n),
    "rounds": lambda n: hashlib.pbkdf2_hmac("md5", b"", b"", n),
    "key": lambda n: hashlib.pbkdf2_hmac("md5", b"", b"", 1, n),
    "length_hint": lambda n: operator.length_hint([], n), "sleep": time.sleep,
    "select": lambda n: select.select([], [], [], n), "poll": lambda n: select.poll().poll(n),
    "register": lambda n: select.poll().register(n),
    "lock": lambda n: threading.Lock().acquire(True, n),
    "decoder": lambda n: json.JSONDecoder().scan_once("1", n),
    "nlargest": lambda n: len(heapq.nlargest(n, [1])),
}.items()}
for name, call in calls.items():
    for number in 2**63, -2**70:
        if name == "poll" and number < 0:
            continue
        try:
            result = call(number)
            print(name, number, result if isinstance(result, int) else "passes")
        except Exception as error:
            print(name, number, type(error).__name__, error)
for name, call in ("select", lambda n: select.select([], [], [], n)), ("sleep", time.sleep), \
        ("lock", lambda n: threading.RLock().acquire(True, n)):
    for number in 1e10, 1e300, float("nan"), float("-inf"), -0.5, -2, 9223372037, None, "1":
        if (name, number) == ("select", None):
            continue
        try:
            print(name, number, call(number))
        except Exception as error:
            print(name, number, type(error).__name__, error)
for length in 256, 257, 300:
    try:
        unicodedata.lookup("a" * length)
    except KeyError as error:
        print(length, str(error)[:30])
