# TestLoader.discover(): packages, load_tests(), modules that fail or skip, dotted names.
import os
import shutil
import sys
import tempfile
import unittest

FILES = {
    'test_a.py': '''
import unittest
class A(unittest.TestCase):
    def test_one(self): pass
    def test_two(self): self.fail('two')
''',
    'test_skip.py': 'import unittest\nraise unittest.SkipTest("not today")\n',
    'test_bad.py': 'import no_such_module\n',
    'test-dash.py': '1/0\n',
    'asked/__init__.py': '''
def load_tests(loader, tests, pattern):
    print('load_tests', pattern, tests.countTestCases())
    return tests
''',
    'asked/test_b.py': '1/0\n',
    'nested/__init__.py': '''
import unittest
class Own(unittest.TestCase):
    def test_own(self): pass
''',
    'nested/inner/__init__.py': '',
    'nested/inner/test_c.py': '''
import unittest
class C(unittest.TestCase):
    def test_c(self): raise KeyError('c')
''',
    'broken/__init__.py': 'raise ValueError("broken package")\n',
    'broken/test_e.py': '1/0\n',
    'skipped/__init__.py': 'import unittest\nraise unittest.SkipTest("whole package")\n',
    'loose/test_d.py': '1/0\n',
}
root = os.path.realpath(tempfile.mkdtemp())
os.chdir(root)
for name, text in FILES.items():
    os.makedirs(os.path.dirname(name) or '.', exist_ok=True)
    with open(name, 'w') as file:
        file.write(text)
sys.dont_write_bytecode = True
roots = {name.partition('/')[0].partition('.')[0] for name in FILES} | {'inner'}


def show(suite, depth=0):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            show(test, depth + 1)
        else:
            print('  ' * depth, test.id())


def find(*args, **kwargs):
    print('==', args, kwargs)
    path = sys.path[:]
    for name in list(sys.modules):
        if name.partition('.')[0] in roots:
            del sys.modules[name]
    loader = unittest.TestLoader()
    try:
        suite = loader.discover(*args, **kwargs)
    except (ImportError, TypeError) as error:
        print(type(error).__name__, str(error).replace(root, ''))
    else:
        print(suite.countTestCases(), len(loader.errors))
        show(suite)
        result = unittest.TestResult()
        suite.run(result)
        print(result)
        for kind in result.skipped, result.errors, result.failures:
            print([(test.id(), text.strip().split('\n')[-1]) for test, text in kind])
    sys.path[:] = path


find('.')
find('.', pattern='test_[ab].py')
find('nested')
find('nested', top_level_dir='.')
find('nested', pattern='*.py')
find('nested.inner')
find('asked', top_level_dir='.')
find('loose')
find('loose', top_level_dir='.')
find('test_a')
find('nowhere')
find('sys')
os.makedirs('other')
shutil.copy('test_a.py', 'other')
sys.path.insert(0, root)
import test_a
roots.clear()
find('other')
os.chdir('/')
shutil.rmtree(root)
