# unittest: subtests within subtests, texts that are empty, debug() of what is skipped.
import unittest, io, re
class T(unittest.TestCase):
    def test_nested(self):
        with self.subTest(outer=1):
            with self.subTest(inner=2, more=3):
                self.fail("deep")
            with self.subTest(inner=4):
                pass
        with self.subTest("good", a=1):
            pass
        with self.subTest(a=5):
            with self.subTest(a=6):
                1/0
    def test_text(self):
        self.assertMultiLineEqual("", "a\nb")
    def test_text2(self):
        self.assertMultiLineEqual("x", "")
    @unittest.skip("why")
    def test_skipped(self): pass
class R(unittest.TestResult):
    def addSubTest(self, test, sub, err):
        print("subtest", sub._subDescription(), err and err[0].__name__)
        super().addSubTest(test, sub, err)
r=R(); T("test_nested").run(r); print(len(r.failures), len(r.errors), [str(f[0]).split(") ")[-1] for f in r.failures+r.errors])
for n in ("test_text","test_text2"):
    r=unittest.TestResult(); T(n).run(r); print(r.failures[0][1].split("AssertionError")[1])
try: T("test_skipped").debug()
except unittest.SkipTest as e: print("skipped", e)
a,b=unittest.FunctionTestCase(lambda: None),unittest.FunctionTestCase(lambda: None)
print(a==b, a==a, len({a,b}), a==3)
