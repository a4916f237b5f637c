# oracle: none, the module mem is Ouro's own
# Memory checks in tests: a failure is shown where the test asked, without lines of mem.
import collections
import datetime
import io
import json
import mem
import re
import unittest

CACHE = []


class Checks(unittest.TestCase):
    @mem.assert_no_leak
    def test_clean(self):
        a, b = [], []
        a.append(b)
        b.append(a)

    @mem.assert_no_leak
    def test_first_use(self):  # makes methods, which stay: no leak
        frozenset("ab").union(b"cd"), memoryview(b"ab").tolist(), (1.5).hex()
        with open(__file__, "rb") as file:
            file.readline()
        del file
        list(zip(map(str, range(3)), enumerate(reversed("abc"))))
        collections.Counter("aab").most_common(1), collections.deque([1]).rotate()
        datetime.date(2020, 1, 1).isoformat(), io.BytesIO(b"x").read()
        json.loads(json.dumps({"a": [1, 2.5, None]}))
        self.assertEqual("{:>5}".format(3), "    3")

    @mem.assert_no_leak
    def test_leak(self):
        CACHE.append(bytearray(1000))

    @mem.assert_peak("4 KiB")
    def test_peak(self):
        bytes(10_000)

    def test_block(self):
        with mem.assert_peak(100):
            bytes(1000)

    def test_error_inside(self):
        with self.assertRaises(KeyError), mem.assert_no_leak():
            CACHE.append(bytearray(1000))
            raise KeyError


CACHE.append(1), CACHE.clear()  # the list has its room
out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Checks)
result = unittest.TextTestRunner(out, verbosity=2).run(suite)
print(re.sub(r"in \d+\.\d+s", "in N s", out.getvalue()))
print(len(result.failures), len(result.errors))
