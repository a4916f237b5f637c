# assertSequenceEqual compares items; the kinds of the sequences may differ.
import collections
import unittest


class Kinds(unittest.TestCase):
    def test_equal(self):
        self.assertSequenceEqual(bytearray(b"ab"), range(97, 99))
        self.assertSequenceEqual([1, 2], (1, 2))
        self.assertSequenceEqual(collections.deque("ab"), "ab")
        self.assertSequenceEqual([], ())

    def test_different(self):
        for one, other in ([1, 2], (1, 3)), ([1, 2], (1, 2, 3)), ([1], [2]), (range(2), [0]):
            with self.assertRaises(AssertionError):
                self.assertSequenceEqual(one, other)
        with self.assertRaises(AssertionError):
            self.assertSequenceEqual([1], (1,), seq_type=list)


for name in "test_equal", "test_different":
    result = unittest.TestResult()
    Kinds(name).run(result)
    print(name, result.wasSuccessful(), result.errors, result.failures)
