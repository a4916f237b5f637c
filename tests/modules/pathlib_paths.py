# Paths: their parts, comparison, and the files behind them.
import os, shutil, tempfile
from pathlib import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
d=Path(tempfile.mkdtemp()); os.chdir(d)
d=Path(tempfile.mkdtemp()); os.chdir(d)
p=PurePath('/a/b/c.tar.gz'); print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.parts, p.root, p.anchor, p.with_suffix('.x'), p.with_name('q'), p.with_stem('z'), p/'d', '/x'/PurePath('y'), p.relative_to('/a'), p.is_relative_to('/z'), p.match('*.gz'), p.as_uri(), p.as_posix(), hash(p)==hash(PurePath('/a/b/c.tar.gz')), p==PurePath('/a/b/../b/c.tar.gz'), p<PurePath('/b'))
for f in [lambda:p.with_name(''),lambda:p.with_suffix('x'),lambda:PurePath('/').with_name('a'),lambda:p.relative_to('/z'),lambda:PurePath(3),lambda:PurePath('a').as_uri(),lambda:p.relative_to('/a/x',walk_up=True),lambda:PurePath(),lambda:PurePath('a//b/./c'),lambda:PurePath('a','/b'),lambda:p.parents[0],lambda:p.parents[9],lambda:p.match(''),lambda:PurePath('..')/'x',lambda:p.full_match('/a/**/*.gz'),lambda:str(PurePath('')),lambda:bytes(p),lambda:Path('a')<3,lambda:p+'x',lambda:{p:1},lambda:sorted([Path('b'),Path('a/c'),Path('a')])]: t(f)
(Path('x')/'y'/'z').mkdir(parents=True); f=Path('x/f.txt'); t(lambda:f.write_text('héllo\nworld\n')); t(lambda:f.read_text()); t(lambda:f.read_bytes()); t(lambda:f.write_bytes(b'abc')); t(lambda: f.stat().st_size); Path('x/y/g.py').touch()
t(lambda:f.exists()); t(lambda:f.is_file()); t(lambda:Path('x').is_dir()); t(lambda:sorted(Path('x').iterdir())); t(lambda:sorted(Path('.').glob('**/*'))); t(lambda:sorted(Path('.').rglob('*.py'))); t(lambda:sorted(Path('x').glob('*.txt'))); t(lambda:Path('nope').read_text()); t(lambda:Path('x').mkdir()); t(lambda:Path('x').mkdir(exist_ok=True)); t(lambda:Path('x').rmdir()); t(lambda:f.rename('x/h.txt')); t(lambda:Path('x/h.txt').unlink()); t(lambda:Path('q').unlink()); t(lambda:Path('q').unlink(missing_ok=True)); t(lambda:Path('x').resolve()==d.resolve()/'x'); t(lambda:Path('x').absolute()==d/'x'); t(lambda:[(str(a),sorted(b),sorted(c)) for a,b,c in Path('x').walk()]); Path('l').symlink_to('x'); t(lambda:Path('l').is_symlink()); t(lambda:Path('l').readlink()); t(lambda:Path.cwd()==d); t(lambda:Path('~').expanduser()==Path.home()); t(lambda:Path('x').samefile('l')); t(lambda:type(Path('x'))); 
with open(Path('o.txt'),'w') as fh: fh.write('1\n2\n')
with Path('o.txt').open() as fh: print(fh.readlines())
os.chdir('/'); shutil.rmtree(d)
import copy, pathlib, pickle
for p in PurePosixPath('/a/b', '..'), PureWindowsPath('c:/a', 'b'), Path('a'), Path(), PurePath('/x'):
    for other in [copy.copy(p), copy.deepcopy(p)] + [pickle.loads(pickle.dumps(p, n)) for n in range(6)]:
        assert other == p and type(other) is type(p), other
    print(repr(other), pickle.dumps(p, 0))
print([(c, c.__module__) for c in map(pathlib.__dict__.get, pathlib.__all__)], sorted(n for n in vars(pathlib) if n[:2] != '__'))
for u in 'file:///c:/a', 'file:c:/a', 'file:////c:/a', 'file://localhost/c|/a', 'file:a', 'file://host/a', 'file:/a%20b', 'file:', 'file:///', 'file://localhost', 'x', 'file:////a/b', 'file://///a/b', 'file:///c:', 'file:////a|b':
    t(lambda: Path.from_uri(u))

# patterns may be paths of any kind; what is deprecated; links that lead to themselves
import os, tempfile, warnings
class Named:
    def __init__(self, text): self.text = text
    def __fspath__(self): return self.text
with tempfile.TemporaryDirectory() as folder:
    here = Path(folder)
    (here / "a" / "b").mkdir(parents=True)
    print(sorted(p.name for p in here.glob(Named("*"))), sorted(p.name for p in here.rglob(Named("*"))))
    (here / "loop").symlink_to("loop")
    try:
        (here / "loop").resolve(strict=True)
    except OSError as error:
        print(type(error).__name__, error.strerror)
    print((here / "loop").resolve() == here.resolve() / "loop")
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(PurePath("/a/b").is_relative_to("/", "a"), PurePath("/a/b").relative_to("/", "a"))
    print(*[w.message for w in seen], sep="\n")
    try:
        os.get_exec_path({b"PATH": b"/x", "PATH": "/y"})
    except ValueError as error:
        print(error)
print(os.get_exec_path({b"PATH": b"/x:/y"}), os.get_exec_path({"PATH": "/z"}), os.get_exec_path({})[:1])
