# Patterns, copying, moving, removing; temporary files.
import glob, os, shutil, tempfile
from pathlib import Path
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
d=Path(tempfile.mkdtemp()); os.chdir(d)
d=Path(tempfile.mkdtemp()); os.chdir(d)
Path('x/y/z').mkdir(parents=True); Path('x/y/g.py').touch(); Path('l').symlink_to('x'); Path('o.txt').write_text('1\n2\n')
t(lambda:sorted(glob.glob('*'))); t(lambda:sorted(glob.glob('**',recursive=True))); t(lambda:sorted(glob.glob('x/**/*.py',recursive=True))); t(lambda:glob.escape('a[b]')); t(lambda:sorted(glob.glob('*',root_dir='x')))
t(lambda:shutil.copy('o.txt','o2.txt')); t(lambda:shutil.copy('o.txt','o.txt')); t(lambda:shutil.copytree('x','xc')); t(lambda:sorted(os.listdir('xc'))); t(lambda:shutil.copytree('x','xc')); t(lambda:shutil.move('xc','x')); t(lambda:shutil.move('o2.txt','o3.txt')); t(lambda:shutil.rmtree('x/xc')); t(lambda:shutil.rmtree('nope')); t(lambda:shutil.rmtree('nope',ignore_errors=True)); t(lambda:shutil.which('sh') is not None); t(lambda:shutil.which('nopexx')); t(lambda:shutil.copytree('x','y',ignore=shutil.ignore_patterns('*.py'))); t(lambda:sorted(str(q) for q in Path('y').rglob('*'))); t(lambda:shutil.get_terminal_size((1,2)).__class__)
with tempfile.TemporaryDirectory() as td: print(os.path.isdir(td)); open(td+'/a','w').close()
print(os.path.exists(td))
with tempfile.NamedTemporaryFile('w+',suffix='.txt') as nf: nf.write('hi'); nf.flush(); nf.seek(0); print(nf.read(), nf.name.endswith('.txt'), os.path.exists(nf.name)); nm=nf.name
print(os.path.exists(nm))
with tempfile.TemporaryFile() as tf: tf.write(b'x'); tf.seek(0); print(tf.read())
fd,nm=tempfile.mkstemp(); os.close(fd); os.remove(nm); print(tempfile.gettempdir()!='' )
with tempfile.SpooledTemporaryFile(max_size=5,mode='w+') as sf: sf.write('abc'); print(sf._rolled); sf.write('defgh'); print(sf._rolled); sf.seek(0); print(sf.read())
import linecache, warnings
for text in '', 'a', 'a\nb\n':
    with open('lines.txt', 'w') as f: f.write(text)
    linecache.checkcache('lines.txt'); print(linecache.getlines(os.path.abspath('lines.txt')))
    linecache.clearcache()
with tempfile.SpooledTemporaryFile() as sf:
    sf.write(b'hello'); sf.seek(0); b = bytearray(3); print(sf.readinto1(b), b)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    for size in 0, 2:
        sf = tempfile.SpooledTemporaryFile(max_size=size); sf.write(b'abc'); del sf
    print(sorted(glob.glob1('.', '*.txt')), glob.glob0('.', 'lines.txt'), glob.glob0('.', 'no'))
for w in seen: print(w.category.__name__, str(w.message).split(' object at')[0])
os.chdir('/'); shutil.rmtree(d)
