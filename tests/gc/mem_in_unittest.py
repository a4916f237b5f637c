# oracle: none, the module mem is Ouro's own
# Memory checks in tests: a failure is shown where the test asked, without lines of mem.
import io
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


CACHE.append(bytearray(1)), CACHE.clear()  # the first use of a type makes its methods
out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Checks)
result = unittest.TextTestRunner(out, verbosity=2).run(suite)
print(re.sub(r"in \d+\.\d+s", "in N s", out.getvalue()))
print(len(result.failures), len(result.errors))
