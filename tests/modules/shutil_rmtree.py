# rmtree: deep trees, symbolic links, errors.
import shutil, os, tempfile, sys
d=tempfile.mkdtemp(); os.chdir(d)
def log(f,p,e): print(f.__name__, os.path.relpath(p,d), type(e).__name__)
def deep(n):
    os.makedirs('x'); os.chdir('x')
    for i in range(n): os.mkdir('d'); open('f','w').close(); os.chdir('d')
    os.chdir(d)
deep(300)
sys.setrecursionlimit(200)
shutil.rmtree('x'); print(os.path.exists('x'))
sys.setrecursionlimit(1000)
os.makedirs('a/b/c'); open('a/b/f','w').close(); open('a/g','w').close(); os.symlink('b','a/l'); os.mkdir('t'); open('t/keep','w').close(); os.symlink('../t','a/tl')
shutil.rmtree('a'); print(sorted(os.listdir('.')), os.listdir('t'))
os.symlink('t','ln')
shutil.rmtree('ln', onexc=log); shutil.rmtree('nope', onexc=log); shutil.rmtree('t/keep', onexc=log)
try: shutil.rmtree('ln')
except OSError as e: print(e, e.filename)
class E(Exception): pass
def stop(f,p,e): raise E
try: shutil.rmtree('nope',onexc=stop)
except E: print('E')
try: shutil.rmtree('nope',onerror=lambda f,p,i: print(f.__name__,p,i[0].__name__))
except E: pass
shutil.rmtree('nope', ignore_errors=True)
shutil.rmtree(b't'); print(os.path.exists('t'))
os.chdir('/'); shutil.rmtree(d)
