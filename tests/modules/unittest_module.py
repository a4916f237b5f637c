# unittest: outcomes, fixtures, subtests, assertions and their messages, the runner.
import unittest, sys
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass')
    @classmethod
    def tearDownClass(cls): print('tearDownClass')
    def setUp(self): self.addCleanup(print, 'cleanup')
    def test_a(self): "first doc"; self.assertEqual(1, 1)
    def test_b(self): self.assertEqual(1, 2)
    def test_d(self): 1/0
    @unittest.skip('why')
    def test_e(self): pass
    @unittest.expectedFailure
    def test_f(self): self.fail('x')
    @unittest.expectedFailure
    def test_g(self): pass
    def test_h(self):
        for i in range(4):
            with self.subTest(i=i): self.assertNotEqual(i, 2)
        with self.subTest('m', k=1): raise ValueError
    def test_i(self): self.skipTest('later')
    def test_j(self):
        with self.assertRaises(ZeroDivisionError) as c: 1/0
        print(repr(c.exception))
        self.assertRaises(ValueError, int, 'x')
        with self.assertRaises(KeyError): pass
    def test_k(self): self.assertRaises(ValueError, int, '3')
    def test_l(self): self.assertTrue([])
    def test_m(self):
        def deep(): self.assertIn(3, [1,2])
        deep()
    def tearDown(self): pass
class A(unittest.TestCase):
    def check(self, f, *a, **k):
        try: f(*a, **k); print(f.__name__, 'ok')
        except AssertionError as e: print(f.__name__, e)
        except Exception as e: print(f.__name__, type(e).__name__, e)
    def runTest(self):
        c = self.check
        c(self.assertTrue, 0); c(self.assertFalse, 1, 'm'); c(self.assertIs, 1, []); c(self.assertIsNot, None, None)
        c(self.assertIsNone, 3); c(self.assertIsNotNone, None); c(self.assertIn, 1, {2: 3}); c(self.assertNotIn, 1, [1])
        c(self.assertIsInstance, 1, str); c(self.assertNotIsInstance, 1, int); c(self.assertAlmostEqual, 1.0, 1.1); c(self.assertAlmostEqual, 1.0, 1.00000001)
        c(self.assertAlmostEqual, 1, 2, delta=0.5); c(self.assertNotAlmostEqual, 1, 1.00000001); c(self.assertNotAlmostEqual, 1, 2, delta=2); c(self.assertAlmostEqual, 1, 2, places=1, delta=2)
        c(self.assertGreater, 1, 2); c(self.assertLess, 2, 1); c(self.assertGreaterEqual, 1, 2); c(self.assertLessEqual, 2, 1)
        c(self.assertCountEqual, [1, 2, 2], [2, 1, 1]); c(self.assertCountEqual, [[1]], [[2]]); c(self.assertSetEqual, {1}, {2}); c(self.assertNotEqual, 1, 1)
        c(self.assertEqual, 'x' * 100, 'x' * 50 + 'y' * 50) if 0 else None
        c(self.assertEqual, 1.5, 'q');  c(self.assertRaises, 3, int); c(self.assertRaises, ValueError, bad=1)
        c(self.assertEqual, b'a'*100, b'b'*100)

import re
class R(unittest.TextTestRunner): pass
class Out:
    def write(self, t): sys.stdout.write(re.sub(r'in \d+\.\d+s', 'in Xs', t))
    def flush(self): pass
for v in (1, 2):
    r = unittest.TextTestRunner(stream=Out(), verbosity=v).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print(r, r.testsRun, len(r.failures), r.wasSuccessful())
A().run()
print(T('test_a'), repr(T('test_a')), T('test_a').id(), T('test_a').shortDescription())
try: T('nope')
except ValueError as e: print(e)
suite = unittest.TestSuite([T('test_a'), A()]); print(suite.countTestCases(), suite)
print(unittest.TestLoader().getTestCaseNames(T))
def setUpModule(): print('setUpModule')
def tearDownModule(): print('tearDownModule')
sys.stderr = Out()
try: unittest.main(argv=['prog', 'T.test_a', 'T.test_b'])
except SystemExit as e: print('exit', e.code)
p = unittest.main(argv=['prog', '-q', 'A'], exit=False); print(p.result.wasSuccessful())
