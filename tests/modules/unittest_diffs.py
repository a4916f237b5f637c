# unittest: the differences that failed comparisons of containers and texts show.
import unittest


class Case(unittest.TestCase):
    def check(self, first, second, **options):
        try:
            self.assertEqual(first, second, **options)
        except AssertionError as error:
            print(error, end="\n\n")

    def runTest(self):
        self.check([1, 2, 3], [1, 4])
        self.check((1, 2), (1, 2, 3), msg="note")
        self.check({"a": 1, "b": 2}, {"a": 1, "b": 3})
        self.check({1, 2}, {2, 3})
        self.check("one\ntwo\n", "one\nthree\n")
        self.check("same start a", "same start b")
        self.check(list(range(300)), list(range(1, 301)))
        self.maxDiff = None
        self.check([{"k": "v" * 60}], [{"k": "w" * 60}])


Case().debug()
