# Arguments that library modules refuse, and how.
import argparse
import ast
import cmath
import filecmp
import os
import plistlib
import pprint
import sys
import tempfile
import typing
import warnings
from plistlib import FMT_BINARY


def show(call):
    try:
        print(repr(call()))
    except (Exception, SystemExit) as error:
        print(type(error).__name__, error)


uid = plistlib.UID(1)
uid.data = -2
show(lambda: plistlib.dumps(uid, fmt=FMT_BINARY))

show(lambda: ast.unparse(ast.YieldFrom(value=None)))
show(lambda: ast.unparse(ast.FormattedValue(value=ast.Constant('a\\'), conversion=-1)))
try:
    ast.unparse(ast.JoinedStr(values=[ast.Name('name', ast.Load())]))
except ValueError as error:
    print(str(error).partition(' object')[0])

tree = ast.Constant(1)
print(compile(tree, 'file', 'exec', ast.PyCF_ONLY_AST) is tree, ast.parse(tree) is tree)
show(lambda: compile(tree, 'file', 'exec'))

parser = argparse.ArgumentParser(prog='PROG', exit_on_error=False)
parser.add_argument('--number').type = 1
show(lambda: parser.parse_args(['--number', '2']))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(isinstance(b'', typing.ByteString), issubclass(str, typing.ByteString))
print([str(warning.message) for warning in caught])
print(typing.Callable[[type(list[int])], int].__parameters__)

for z in complex(0, cmath.nan), complex(-0.0, cmath.nan), complex(1, cmath.nan):
    print(cmath.acosh(z))

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, 'in'))
    compared = filecmp.dircmp(folder, os.path.join(folder, 'missing'))
    for name in 'left_list', 'right_list', 'common', 'left_only':
        try:
            print(getattr(compared, name))
        except FileNotFoundError:
            print(name, 'FileNotFoundError')

out, sys.stdout = sys.stdout, None
pprint.pprint([1])
sys.stdout = out
