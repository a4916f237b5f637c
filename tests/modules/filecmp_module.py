# Files and folders compared.
import filecmp
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name, text in {'a/x': '1', 'b/x': '1', 'a/y': '12', 'b/y': '21', 'a/l': '', 'b/r': '', 'a/s/q': 'q', 'b/s/q': 'r', 'a/s/t/u': '', 'b/s/t/u': '', 'a/f': 'f', 'b/f/g': '', 'a/__pycache__/z': ''}.items():
        os.makedirs(os.path.dirname(name), exist_ok=True)
        with open(name, 'w') as f:
            f.write(text)
        os.utime(name, (1, 1) if name != 'b/y' else (2, 2))
    print(filecmp.cmp('a/x', 'b/x'), filecmp.cmp('a/y', 'b/y'), filecmp.cmp('a/x', 'b/y'), filecmp.cmp('a', 'b'), filecmp.cmp('a/s/q', 'b/s/q'), filecmp.cmp('a/s/q', 'b/s/q', shallow=False))
    print(filecmp.cmpfiles('a', 'b', ['x', 'y', 'none']))
    d = filecmp.dircmp('a', 'b')
    print(d.left_list, d.right_list, d.common, d.left_only, d.right_only, d.common_dirs, d.common_files, d.common_funny, d.same_files, d.diff_files, d.funny_files, sorted(d.subdirs))
    d.report()
    d.report_partial_closure()
    filecmp.dircmp('a', 'b', shallow=False, ignore=['x']).report_full_closure()
    filecmp.clear_cache()
    os.chdir('/')
