# A load_tests() that calls discover() for the folder of its own package.
import os
import shutil
import sys
import tempfile
import unittest

LOAD = '''
import os
def load_tests(loader, tests, pattern):
    print('load_tests', __name__, pattern)
    found = loader.discover(start_dir=os.path.dirname(__file__), top_level_dir=TOP,
                            pattern=pattern or 'test*.py')
    tests.addTests(found)
    return tests
'''
TEST = '''
import unittest
class %s(unittest.TestCase):
    def test(self): pass
'''
FILES = {
    'whole/__init__.py': LOAD,
    'whole/test_one.py': TEST % 'One',
    'whole/inner/__init__.py': LOAD,
    'whole/inner/test_two.py': TEST % 'Two',
}
root = os.path.realpath(tempfile.mkdtemp())
for name, text in FILES.items():
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as file:
        file.write(text.replace('TOP', repr(root)))
sys.dont_write_bytecode = True
sys.path.insert(0, root)


def show(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            show(test)
        else:
            print(' ', test.id())


for ask in (lambda loader: loader.discover(root),
            lambda loader: loader.discover(os.path.join(root, 'whole'), top_level_dir=root),
            lambda loader: loader.loadTestsFromName('whole')):
    loader = unittest.TestLoader()
    suite = ask(loader)
    print(suite.countTestCases(), loader.errors)
    show(suite)
shutil.rmtree(root)
