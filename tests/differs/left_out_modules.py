# oracle: none, CPython has what these refuse
# Modules that can be imported, whose functions say that Ouro does not have them.
import bz2
import concurrent.futures
import gzip
import lzma
import pdb
import unittest.mock
import zipimport
import zlib

for function in (bz2.open, bz2.BZ2File, gzip.open, gzip.compress, lzma.open, zlib.compress,
                 pdb.set_trace, pdb.post_mortem, concurrent.futures.ThreadPoolExecutor,
                 unittest.mock.ThreadingMock):
    try:
        function("name")
    except NotImplementedError as error:
        print(error)
try:
    zipimport.zipimporter("archive.zip")
except zipimport.ZipImportError as error:
    print(error, error.path)
try:
    unittest.IsolatedAsyncioTestCase
except NotImplementedError as error:
    print(error)
